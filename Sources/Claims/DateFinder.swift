import Documents

/// Finds the dates that a text gives outright: days, months and years with numbers, no "yesterday" and no weekday.
package struct DateFinder {
    /// A date, with the numbers of the tokens that give it.
    package struct Found {
        /// All of its tokens.
        package let tokens: Range<Int>
        /// What they say.
        package let mention: DateMention
    }

    /// What a date says before it is written as EDTF.
    private struct Value {
        var year: Int?
        var month: Int?
        var day: Int?
        var next: Int
    }

    private static let months: [String: Int] = {
        let names = [
            "january jan.", "february feb.", "march mar.", "april apr.", "may", "june jun.", "july jul.", "august aug.",
            "september sept. sep.", "october oct.", "november nov.", "december dec.",
        ]
        var table: [String: Int] = [:]
        for (index, forms) in names.enumerated() {
            for form in forms.split(separator: " ") { table[String(form)] = index + 1 }
        }
        return table
    }()
    /// Words that let a bare four-digit number be a year.
    private static let yearOpeners: Set<String> = [
        "in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "early", "late", "mid", "for",
    ]

    private let reading: Reading

    /// A finder in `reading`.
    package init(_ reading: Reading) {
        self.reading = reading
    }

    /// The dates within `range`, in order, without overlap.
    package func dates(in range: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let value = value(at: index, within: range), let mention = mention(value, from: index) {
                found.append(Found(tokens: index..<value.next, mention: mention))
                index = value.next
            } else {
                index += 1
            }
        }
        return found
    }

    private func value(at index: Int, within range: Range<Int>) -> Value? {
        let word = reading.lower[index]
        if let day = CalendarDay(word) {
            return Value(year: day.year, month: day.month, day: day.day, next: index + 1)
        }
        if let day = day(index), index + 1 < range.upperBound {
            let of = reading.word(index + 1) == "of" ? 1 : 0
            if let month = month(index + 1 + of, in: range) {
                return withYear(Value(month: month, day: day, next: index + 2 + of), within: range)
            }
        }
        if let month = month(index, in: range) {
            if index + 1 < range.upperBound, let day = day(index + 1) {
                return withYear(Value(month: month, day: day, next: index + 2), within: range)
            }
            let dated = withYear(Value(month: month, next: index + 1), within: range)
            return dated.year == nil ? nil : dated
        }
        if let year = year(index), isYearByItself(index, range) { return Value(year: year, next: index + 1) }
        return nil
    }

    private func withYear(_ value: Value, within range: Range<Int>) -> Value {
        var next = value.next
        if next < range.upperBound, reading.lower[next] == "," || reading.lower[next] == "of" { next += 1 }
        guard next < range.upperBound, let year = year(next) else { return value }
        return Value(year: year, month: value.month, day: value.day, next: next + 1)
    }

    private func month(_ index: Int, in range: Range<Int>) -> Int? {
        guard range.contains(index), reading.isCapitalised(index) else { return nil }
        return Self.months[reading.lower[index]]
    }

    private func day(_ index: Int) -> Int? {
        let word = reading.lower[index]
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
        let rest = word.dropFirst(digits.count)
        return rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) ? day : nil
    }

    private func year(_ index: Int) -> Int? {
        let word = reading.lower[index]
        guard word.utf8.count == 4, word.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(word),
            (1000...2199).contains(year)
        else { return nil }
        return year
    }

    /// Whether the number is a year though no month stands by it: "in 2014", "the 2014 vote", "spring 2022".
    private func isYearByItself(_ index: Int, _ range: Range<Int>) -> Bool {
        guard let year = year(index), (1700...2100).contains(year), index > range.lowerBound else { return false }
        let before = reading.word(index - 1)
        if ["the", "spring", "summer", "autumn", "fall", "winter", "mid-", "fiscal"].contains(before) {
            return before != "the" || (1900...2100).contains(year)
        }
        guard Self.yearOpeners.contains(before) else { return false }
        // "of 1950 people", "for 2000 families": a noun after it makes it a count.
        guard before == "of" || before == "for" || before == "by" || before == "from" || before == "after" else {
            return true
        }
        let next = index + 1
        guard next < range.upperBound, reading.isWord(next) else { return true }
        return WordLists.closed.contains(reading.lower[next])
    }

    private func mention(_ value: Value, from start: Int) -> DateMention? {
        let passage = reading.passage(start..<value.next)
        let before = reading.word(start - 1)
        guard let year = value.year ?? inferredYear(value) else {
            guard let month = value.month, let day = value.day,
                (1...CalendarDay.days(in: month, of: 2000)).contains(day)
            else { return nil }
            let edtf = "XXXX-\(CalendarDay.padded(month, to: 2))-\(CalendarDay.padded(day, to: 2))"
            return DateMention(passage, edtf: edtf, earliest: nil, latest: nil)
        }
        let firstMonth = value.month ?? 1
        let lastMonth = value.month ?? 12
        let lastDay = value.day ?? CalendarDay.days(in: lastMonth, of: year)
        guard let first = CalendarDay(year: year, month: firstMonth, day: value.day ?? 1),
            let last = CalendarDay(year: year, month: lastMonth, day: lastDay)
        else { return nil }
        let width = value.day != nil ? 10 : value.month != nil ? 7 : 4
        let edtf = String(first.description.prefix(width))
        switch before {
        case "since": return DateMention(passage, edtf: edtf + "/..", earliest: first.description, latest: nil)
        case "until", "till": return DateMention(passage, edtf: "../" + edtf, earliest: nil, latest: last.description)
        default: return DateMention(passage, edtf: edtf, earliest: first.description, latest: last.description)
        }
    }

    /// The year of the latest such day that is not after the day of publication.
    private func inferredYear(_ value: Value) -> Int? {
        guard let published = reading.published, let month = value.month, let day = value.day else { return nil }
        for year in stride(from: published.year, through: max(0, published.year - 8), by: -1) {
            if let candidate = CalendarDay(year: year, month: month, day: day), candidate <= published { return year }
        }
        return nil
    }
}
