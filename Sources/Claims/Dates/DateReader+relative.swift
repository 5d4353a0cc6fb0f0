import Language

/// Dates that are told from the day they are said on.
extension DateReader {
    /// A length, whether it has a number (a single unit without one is no length by itself), and the place after it.
    private struct CountedLength {
        let length: DateLength
        let hasCount: Bool
        let end: Int
    }

    /// "Monday", "Monday, 16 August", "Thursday the 21st", "Tuesday of last week".
    func weekdayFirst(at place: Int) -> Piece? {
        guard words.indices.contains(place), let weekday = DateVocabulary.weekdays[words[place].text] else {
            return nil
        }
        let isShort = DateVocabulary.shortWeekdays.contains(words[place].text)
        let hasStop = isShort && word(place + 1) == "." && isGlued(place + 1)
        guard words[place].isCapitalised || !isShort || hasStop || word(place + 1) == "," else { return nil }
        var next = hasStop ? place + 2 : place + 1
        if DateVocabulary.timesOfDay.contains(word(next)) { next += 1 }
        next = skippingComma(next)
        let start = skippingArticle(next)
        if let piece = dayFirst(at: start, hasArticle: false) ?? monthFirst(at: next), case .day = piece.expression {
            return piece
        }
        if let day = dayNumber(at: start), day.isOrdinal || start > next, !isCount(start), !modifies(day, at: start) {
            return Piece(expression: .day(.open, month: nil, day: day.value), end: day.end)
        }
        guard !isWeekdayName(place) else { return nil }
        let ofWeek = ["of", "in"].contains(word(next)) ? next + 1 : next
        if let unit = unitWithDirection(at: ofWeek), unit.unit == .week, !["s", "'"].contains(word(unit.end)) {
            return Piece(expression: .weekdayOfWeek(weekday, weeks: unit.count), end: unit.end)
        }
        guard !isShort || hasStop else { return nil }
        return Piece(expression: .weekday(weekday, weeks: nil), end: place + 1)
    }

    /// Whether an ordinal is of what follows and not of a month: "Sunday, the first such delivery".
    private func modifies(_ day: SpelledNumber.Reading, at place: Int) -> Bool {
        day.isOrdinal && token(place).head.map { $0 > words[place].token } ?? false
    }

    /// Whether the day of the week is part of a name ("Bloody Sunday", "The Sunday Times") or comes again and again.
    private func isWeekdayName(_ place: Int) -> Bool {
        if ["every", "each", "other"].contains(word(place - 1)) { return true }
        if isGlued(place), word(place - 1) == "-" { return true }
        if isSomeWeekday(place)
            || (max(words.startIndex, place - Self.reachOfWeekday)..<place).contains(where: isSomeWeekday)
        {
            return true
        }
        if DateVocabulary.namedWeekdays.contains(word(place - 1)), words[place - 1].isCapitalised { return true }
        let number = words[place].token
        guard let kind = names[number], kind == .organisation || kind == .other else { return false }
        return [number - 1, number + 1].contains { names.indices.contains($0) && names[$0] == kind && isNameWord($0) }
    }

    /// How many words behind an unknown day of the week another one is of its week.
    private static let reachOfWeekday = 30

    /// "He was taken on a Monday", whichever it was, and not "in a Monday interview".
    ///
    /// Days told after it in the sentence are those of its week.
    private func isSomeWeekday(_ place: Int) -> Bool {
        DateVocabulary.weekdays[words[place].text] != nil && ["a", "an", "one"].contains(word(place - 1))
            && !["compound", "nmod:poss", "amod", "nummod"].contains(token(place).relation)
    }

    private func isNameWord(_ number: Int) -> Bool { text.tokens[number].tag == .properNoun }

    /// "That day", "that night", "that month": what was told of last; "that July", "that spring": of its year.
    func toldAgain(at place: Int) -> Piece? {
        guard word(place) == "that", words.indices.contains(place + 1), token(place).tag == .determiner,
            Self.adverbial.contains(token(place + 1).relation), token(place).head == words[place + 1].token
        else { return nil }
        if let month = month(at: place + 1), dayNumber(at: month.end) == nil, year(at: month.end) == nil {
            return Piece(expression: .month(.told, month.number), end: month.end)
        }
        if let season = DateVocabulary.seasons[word(place + 1)], year(at: place + 2) == nil {
            return Piece(expression: .season(.told, season), end: place + 2)
        }
        let unit = DateVocabulary.timesOfDay.contains(word(place + 1)) ? .day : DateVocabulary.units[word(place + 1)]
        guard let unit, !word(place + 1).hasSuffix("s"), ![.week, .weekend, .quarter, .decade].contains(unit) else {
            return nil
        }
        return Piece(expression: .told(DateLength(0, unit), times: 1), end: place + 2)
    }

    /// Relations of words that tell when.
    private static let adverbial: Set<String> = ["obl", "obl:unmarked", "nmod", "nmod:unmarked", "nmod:poss"]

    /// "Last week", "this March", "next Friday", "the past five years", "last night", "last summer".
    func directed(at place: Int, hasArticle: Bool) -> Piece? {
        guard let direction = DateVocabulary.directions[word(place)], words.indices.contains(place + 1) else {
            return nil
        }
        // "This Week" and its like are names of broadcasts.
        let isQuoted = ["\"", "“", "'"].contains(word(place - 1)) && words[place].isCapitalised
        guard !isQuoted || !words[place + 1].isCapitalised else { return nil }
        let hasArticle = hasArticle || word(place - 1) == "the"
        if word(place) == "this", ["past", "coming"].contains(word(place + 1)) {
            return directed(at: place + 1, hasArticle: false)
        }
        let next = place + 1
        if let length = length(at: next), length.hasCount, direction != 0 {
            if word(length.end) == "of" { return months(length, direction, at: length.end + 1) }
            return Piece(expression: .stretch(length.length, forwards: direction > 0), end: length.end)
        }
        if word(next) == "fortnight" {
            return Piece(expression: .stretch(DateLength(2, .week), forwards: direction > 0), end: next + 1)
        }
        let working = ["calendar", "working"].contains(word(next)) ? next + 1 : next
        if let unit = DateVocabulary.units[word(working)], !word(working).hasSuffix("s") {
            return unitPiece(unit, direction, word: word(place), hasArticle: hasArticle, end: working + 1)
        }
        if let month = month(at: next), !["year", "day"].contains(word(month.end)) {
            if let day = dayNumber(at: month.end), !isCount(month.end) {
                return Piece(expression: .day(.relative(direction), month: month.number, day: day.value), end: day.end)
            }
            // "This January 2024" says its year itself.
            guard year(at: month.end) == nil else { return nil }
            return Piece(expression: .month(.relative(direction), month.number), end: next + 1)
        }
        if let weekday = DateVocabulary.weekdays[word(next)], !isWeekdayName(next) {
            if let dated = weekdayFirst(at: next), case .day = dated.expression { return dated }
            // "Past Wednesday" is the nearest one, "previous Wednesday" that of the week before.
            if word(place) == "previous" {
                return Piece(expression: .weekdayOfWeek(weekday, weeks: direction), end: next + 1)
            }
            return Piece(expression: .weekday(weekday, weeks: word(place) == "past" ? nil : direction), end: next + 1)
        }
        if let season = DateVocabulary.seasons[word(next)], token(next).tag != .verb {
            return Piece(expression: .season(.relative(direction), season), end: next + 1)
        }
        // "On 27 March they fled; soldiers came the next morning."
        if DateVocabulary.timesOfDay.contains(word(next)), hasArticle, DateVocabulary.tellers.contains(word(place)) {
            return Piece(expression: .told(DateLength(1, .day), times: direction), end: next + 1)
        }
        if DateVocabulary.timesOfDay.contains(word(next)), !hasArticle, direction <= 0 {
            guard !["previous", "preceding", "past"].contains(word(place)) else { return nil }
            return Piece(expression: .dayAway(direction), end: next + 1)
        }
        if !hasArticle, let day = holiday(at: next), case .day(.open, let month, let number) = day.expression {
            return Piece(expression: .day(.relative(direction), month: month, day: number), end: day.end)
        }
        return nil
    }

    /// "The first two months of 2016".
    func firstMonths(at place: Int) -> Piece? {
        guard let length = length(at: place + 1), length.length.finest == .month,
            (2...11).contains(length.length.months),
            word(length.end) == "of", let year = year(at: length.end + 1), !isCount(length.end + 1)
        else { return nil }
        let end = DateExpression.month(.given(year.value), length.length.months)
        return Piece(expression: .range(.month(.given(year.value), 1), end), end: year.end)
    }

    /// "The last three months of 2015".
    private func months(_ length: CountedLength, _ direction: Int, at place: Int) -> Piece? {
        guard direction < 0, length.length.finest == .month, (1...11).contains(length.length.months),
            let year = year(at: place), !isCount(place)
        else { return nil }
        let start = DateExpression.month(.given(year.value), 13 - length.length.months)
        return Piece(expression: .range(start, .month(.given(year.value), 12)), end: year.end)
    }

    private func unitPiece(_ unit: DateUnit, _ direction: Int, word: String, hasArticle: Bool, end: Int) -> Piece? {
        // "Over the next week" is of what is still to come, "the next week" follows on what was told.
        let isAhead =
            word == "next" && unit != .day && unit != .quarter
            && ["over", "during", "within", "for"].contains(self.word(end - 4))
        let isTold = DateVocabulary.tellers.contains(word)
        let after = self.word(end)
        // "The last day of the siege", "this week of mourning".
        if after == "of" || after == "-" && isGlued(end) { return nil }
        if unit == .year, after == "'", let quarter = fraction(at: end + 2) {
            return Piece(expression: quarter.make(.relative(direction)), end: quarter.end)
        }
        if unit == .week, let weekday = DateVocabulary.weekdays[after] {
            return Piece(expression: .weekdayOfWeek(weekday, weeks: direction), end: end + 1)
        }
        switch (unit, hasArticle) {
        case (.day, true) where isRecentDay(word, end): return Piece(expression: .dayAway(-1), end: end)
        case (.day, _) where direction == 0, (.weekend, true) where isTold: return nil
        case (.week, true) where isTold && !isAhead: return Piece(expression: .toldWeek(direction), end: end)
        case (_, true) where isAhead: return Piece(expression: .stretch(DateLength(1, unit), forwards: true), end: end)
        case (.quarter, true) where word == "next", (.decade, true) where word == "next": break
        case (_, true) where isTold, (.day, _) where isTold,
            (_, false) where ["following", "preceding"].contains(word):
            return Piece(expression: .told(DateLength(1, unit), times: direction), end: end)
        case (.day, _): return nil
        case (_, true) where direction < 0, (_, false) where word == "past":
            if unit == .weekend || unit == .quarter || unit == .decade && !hasArticle { break }
            return Piece(expression: .stretch(DateLength(1, unit), forwards: false), end: end)
        default: break
        }
        return Piece(expression: .unitAway(unit, direction), end: end)
    }

    /// "Over the past day", as morning reports tell of the day before.
    private func isRecentDay(_ direction: String, _ end: Int) -> Bool {
        ["past", "last"].contains(direction) && ["over", "during", "in", "within", "for"].contains(word(end - 4))
            && word(end - 3) == "the" && !["or", "and", "for", "in"].contains(word(end))
    }

    /// A length in calendar units: "two weeks", "a month", "2 years 1 month 21 days".
    private func length(at place: Int, finerThan coarser: DateUnit? = nil) -> CountedLength? {
        var next = place
        let count: Int
        var hasCount = true
        if word(place) == "couple" || ["a", "an"].contains(word(place)) && word(place + 1) == "couple" {
            return couple(at: word(place) == "couple" ? place : place + 1)
        }
        if ["a", "an"].contains(word(place)) {
            count = 1
            hasCount = false
            next += 1
        } else if words.indices.contains(place), let number = words[place].number, words[place].digits <= 3,
            !isFraction(place)
        {
            count = number
            next += 1
        } else if let number = SpelledNumber.small(in: words, at: place), !number.isOrdinal {
            count = number.value
            next = number.end
        } else {
            return nil
        }
        if word(next) == "-" { next += 1 }
        if word(next) == "fortnight" {
            return CountedLength(length: DateLength(2 * count, .week), hasCount: hasCount, end: next + 1)
        }
        guard let unit = DateVocabulary.units[word(next)], unit != .weekend,
            coarser.map({ unit.rawValue < $0.rawValue }) ?? true
        else { return nil }
        let length = DateLength(count, unit)
        let and = ["and", ","].contains(word(next + 1)) ? next + 2 : next + 1
        if unit != .day, words.indices.contains(and), let rest = self.length(at: and, finerThan: unit) {
            return CountedLength(length: length + rest.length, hasCount: true, end: rest.end)
        }
        return CountedLength(length: length, hasCount: hasCount, end: next + 1)
    }

    private func couple(at place: Int) -> CountedLength? {
        let next = word(place + 1) == "of" ? place + 2 : place + 1
        return DateVocabulary.units[word(next)].map {
            CountedLength(length: DateLength(2, $0), hasCount: true, end: next + 1)
        }
    }

    /// "Two days ago", "a week earlier", "two days before Christmas", "three weeks from now", "the day before yesterday".
    func counted(at place: Int, hasArticle: Bool) -> Piece? {
        if hasArticle { return countedByArticle(at: place) ?? stretchTo(at: place) ?? swapped(at: place) }
        // "40 or 50 years ago" is no year.
        if ["or", "to", "-"].contains(word(place - 1)), words.indices.contains(place - 2),
            words[place - 2].number != nil || SpelledNumber.cardinal(word(place - 2)) != nil
        {
            return nil
        }
        guard let length = length(at: place) else { return swapped(at: place) }
        let next = length.end
        switch word(next) {
        case "ago": return Piece(expression: .away(length.length, times: -1, from: nil), end: next + 1)
        case "hence": return Piece(expression: .away(length.length, times: 1, from: nil), end: next + 1)
        case "earlier" where word(place - 1) == "not", "later" where word(place - 1) == "not": return nil
        case "earlier": return Piece(expression: .told(length.length, times: -1), end: next + 1)
        case "later": return Piece(expression: .told(length.length, times: 1), end: next + 1)
        case "from" where word(next + 1) == "now":
            return Piece(expression: .away(length.length, times: 1, from: nil), end: next + 2)
        case "before", "after", "from", "prior":
            let start = word(next) == "prior" ? next + 2 : next + 1
            guard let piece = anchor(at: start) else { return nil }
            let times = ["before", "prior"].contains(word(next)) ? -1 : 1
            return Piece(expression: .away(length.length, times: times, from: piece.expression), end: piece.end)
        default: break
        }
        // "In four years" is how long it will be, and no date.
        guard word(place - 1) == "in", length.hasCount, ![.year, .decade].contains(length.length.finest),
            !isToldOfThen(place)
        else { return nil }
        return Piece(expression: .future(length.length), end: next)
    }

    /// "They were promised that it would open in three days": counted from when that was said, which the text may not give.
    private func isToldOfThen(_ place: Int) -> Bool {
        let verb = text.path(upFrom: words[place].token).prefix(Self.reachOfVerb).first {
            text.tokens[$0].tag == .verb
        }
        return verb.map { text.tree.dependents(of: $0).contains { text.tokens[$0].form.lowercased() == "would" } }
            ?? false
    }

    /// How many words above a date its verb is looked for.
    private static let reachOfVerb = 6

    /// "The day before yesterday", "the week after next", "the day before".
    private func countedByArticle(at place: Int) -> Piece? {
        guard let unit = DateVocabulary.units[word(place)], !word(place).hasSuffix("s") else { return nil }
        let next = place + 1
        guard ["before", "after"].contains(word(next)) else { return nil }
        let times = word(next) == "after" ? 1 : -1
        let start = skippingArticle(next + 1)
        if word(start) == "next", times > 0 { return Piece(expression: .unitAway(unit, 2), end: start + 1) }
        if word(next + 1) == "last", times < 0 { return Piece(expression: .unitAway(unit, -2), end: next + 2) }
        if unit == .day || unit == .week, let piece = anchor(at: next + 1) {
            return Piece(expression: .away(DateLength(1, unit), times: times, from: piece.expression), end: piece.end)
        }
        let isLast = !words.indices.contains(next + 1) || word(next + 1).first?.isLetter != true
        return isLast ? Piece(expression: .told(DateLength(1, unit), times: times), end: next + 1) : nil
    }

    /// "The nine weeks to 6 June", "the year ended 31 March 2023".
    private func stretchTo(at place: Int) -> Piece? {
        var length = self.length(at: place)
        if length == nil, let unit = DateVocabulary.units[word(place)], !word(place).hasSuffix("s"), unit != .day {
            length = CountedLength(length: DateLength(1, unit), hasCount: false, end: place + 1)
        }
        guard let length, ["to", "until", "ended", "ending"].contains(word(length.end)),
            length.hasCount || length.length.finest != .week || ["to", "until"].contains(word(length.end))
        else { return nil }
        let next = ["on", "in"].contains(word(length.end + 1)) ? length.end + 2 : length.end + 1
        guard let piece = dayFirst(at: skippingArticle(next), hasArticle: false) ?? monthFirst(at: next),
            word(piece.end) != "'"
        else { return nil }
        return Piece(expression: .stretchTo(length.length, piece.expression), end: piece.end)
    }

    /// A day from which others are counted.
    private func anchor(at place: Int) -> Piece? {
        // Neither counted itself nor vague: what is nested has an end, however long a text says "early, early".
        let start = skippingArticle(place)
        guard words.indices.contains(start), DateVocabulary.parts[word(start)] == nil,
            DateVocabulary.units[word(start)] == nil || start == place, length(at: place) == nil,
            let piece = single(at: place)
        else { return nil }
        // "Two days before Monday's vote" tells of the vote.
        guard word(piece.end) != "'" || word(piece.end + 1) != "s" else { return nil }
        return switch piece.expression {
        case .day, .dayAway, .weekday, .weekdayOfWeek: piece
        case .whole(let date): if case .day = date.part { piece } else { nil }
        default: nil
        }
    }

    /// "2 upcoming months".
    private func swapped(at place: Int) -> Piece? {
        guard words.indices.contains(place), words[place].digits < 3, words[place].number != 0,
            let direction = DateVocabulary.directions[word(place + 1)], direction != 0,
            let count = words[place].number ?? SpelledNumber.small(in: words, at: place)?.value,
            let unit = DateVocabulary.units[word(place + 2)]
        else { return nil }
        return Piece(expression: .stretch(DateLength(count, unit), forwards: direction > 0), end: place + 3)
    }

    /// "Today", "yesterday", "tomorrow", "tonight".
    func dayAway(at place: Int) -> Piece? {
        guard let days = DateVocabulary.days[word(place)], words.indices.contains(place) else { return nil }
        // "USA Today", "The Tonight Show".
        let number = words[place].token
        let isNamed =
            names[number] != nil
            && [number - 1, number + 1].contains { names.indices.contains($0) && names[$0] != nil }
        let isTitle = words[place].isCapitalised && token(place).tag == .properNoun && word(place - 1) != ""
        guard !isNamed, !isTitle || token(place).relation != "compound" else { return nil }
        return Piece(expression: .dayAway(days), end: place + 1)
    }
}
