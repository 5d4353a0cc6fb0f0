import Language

/// Days, months and their years by name.
extension DateReader {
    /// A day of the month: "16", "16th", "twenty-first".
    func dayNumber(at place: Int) -> SpelledNumber.Reading? {
        guard words.indices.contains(place) else { return nil }
        guard let number = words[place].number else {
            let spelled = SpelledNumber.small(in: words, at: place)
            return spelled.flatMap { (1...31).contains($0.value) ? $0 : nil }
        }
        guard words[place].digits <= 2, (1...31).contains(number), !isFraction(place) else { return nil }
        let isOrdinal = isGlued(place + 1) && ["st", "nd", "rd", "th"].contains(word(place + 1))
        return SpelledNumber.Reading(value: number, isOrdinal: isOrdinal, end: isOrdinal ? place + 2 : place + 1)
    }

    /// A month by its name, with the full stop of an abbreviation.
    func month(at place: Int) -> (number: Int, end: Int)? {
        guard words.indices.contains(place), let number = DateVocabulary.months[words[place].text] else { return nil }
        let word = words[place]
        if isGlued(place), ["$", "#", "@", "'"].contains(self.word(place - 1)) { return nil }
        let tag = token(place).tag
        if !word.isCapitalised, DateVocabulary.ambiguousMonths.contains(word.text) {
            // "Some may starve", "they march": whatever the model takes them for, a number stands by a month.
            let isVerb = ["may", "march"].contains(word.text) && year(at: place + 1) == nil
            guard dayNumber(at: place + 1)?.isOrdinal == true || tag == .properNoun && !isVerb else { return nil }
        }
        if [.auxiliary, .verb].contains(tag), dayNumber(at: place + 1) == nil, year(at: place + 1) == nil {
            return nil
        }
        let isShort =
            self.word(place + 1) == "." && isGlued(place + 1) && DateVocabulary.shortMonths.contains(word.text)
        return (number, isShort ? place + 2 : place + 1)
    }

    /// "16 August 2023", "the 16th of August", "the 20th of next month", "the 16th".
    func dayFirst(at place: Int, hasArticle: Bool) -> Piece? {
        guard let day = dayNumber(at: place) else { return nil }
        let isSpelled = words[place].number == nil
        var next = day.end
        if word(next) == "day", word(next + 1) == "of" { next += 1 }
        let hasOf = word(next) == "of"
        if hasOf { next += 1 } else if ["-", "/", "."].contains(word(next)), isGlued(next) { next += 1 }
        if let month = month(at: next), !isSpelled || hasOf || year(at: month.end) != nil {
            let (year, end) = isCountBehindComma(month.end) ? (.open, month.end) : dayYear(after: month.end)
            return Piece(expression: .day(year, month: month.number, day: day.value), end: end)
        }
        if hasOf || hasArticle && word(next) != "of", let unit = unitWithDirection(at: next), unit.unit == .month {
            return Piece(expression: .dayOfMonth(day.value, of: .unitAway(.month, unit.count)), end: unit.end)
        }
        guard hasArticle, day.isOrdinal, !isSpelled, !hasOf, stands(place) else { return nil }
        return Piece(expression: .day(.open, month: nil, day: day.value), end: day.end)
    }

    /// What begins with a month: "August 16, 2023", "August 2023", "August of last year", "in August".
    func monthFirst(at place: Int) -> Piece? {
        guard let month = month(at: place) else { return nil }
        var next = month.end
        if ["-", "/"].contains(word(next)), isGlued(next) || isGlued(next + 1) { next += 1 }
        if let day = dayNumber(at: skippingArticle(next)), isDay(day, at: next, of: place) {
            let (year, end) = dayYear(after: day.end)
            let isEvent = month.number == 9 && day.value == 11 && year == .open && word(end).hasPrefix("attack")
            return Piece(expression: .day(isEvent ? .untold : year, month: month.number, day: day.value), end: end)
        }
        next = month.end
        if ["-", "/", ","].contains(word(next)) || word(next) == "of" { next += 1 }
        if let year = year(at: next), !isCount(next) {
            // "September-2020-23" has its day last.
            if word(year.end) == "-", isGlued(year.end), let day = dayNumber(at: year.end + 1), isGlued(year.end + 1) {
                return Piece(expression: .day(.given(year.value), month: month.number, day: day.value), end: day.end)
            }
            return Piece(expression: .month(.given(year.value), month.number), end: year.end)
        }
        if let unit = unitWithDirection(at: word(month.end) == "of" ? month.end + 1 : month.end), unit.unit == .year {
            return Piece(expression: .month(.relative(unit.count), month.number), end: unit.end)
        }
        if let end = endOfToldYear(month.end) { return Piece(expression: .month(.told, month.number), end: end) }
        if word(month.end) == "of", let year = shortYear(at: month.end + 1) {
            return Piece(expression: .month(.given(year.value), month.number), end: year.end)
        }
        guard isBareMonth(place) else { return nil }
        return Piece(expression: .month(.open, month.number), end: place + 1)
    }

    /// The year after a day and month, and where all of it ends.
    func dayYear(after place: Int) -> (DateYear, end: Int) {
        var next = skippingComma(place)
        // "Wed Oct 26 15:50:06 2016", as logs and messages have it.
        var time = next
        while words.indices.contains(time + 2), words[time].number != nil, word(time + 1) == ":", isGlued(time + 1) {
            time += 2
        }
        if time > next, let year = year(at: time + 1) { return (.given(year.value), year.end) }
        if ["of", "in"].contains(word(next)) || word(next) == "-" && isGlued(next) && isGlued(next + 1) { next += 1 }
        if let year = year(at: next), next == place || !isCount(next) || word(year.end) == "," {
            return (.given(year.value), year.end)
        }
        if let end = endOfToldYear(place) { return (.told, end) }
        let hasOf = word(place) == "of"
        if let unit = unitWithDirection(at: hasOf ? place + 1 : place), unit.unit == .year {
            return (.relative(unit.count), unit.end)
        }
        if hasOf, let year = shortYear(at: place + 1) { return (.given(year.value), year.end) }
        return (.open, place)
    }

    /// "That year", "of the same year" behind a day or a month: the place after it.
    func endOfToldYear(_ place: Int) -> Int? {
        var next = ["of", "in"].contains(word(place)) ? place + 1 : place
        if word(next) == "the", word(next + 1) == "same" { next += 1 }
        return ["that", "same"].contains(word(next)) && word(next + 1) == "year" ? next + 2 : nil
    }

    /// Whether a comma parts a count from a day that stands before its month: "4 August, 2000 families fled".
    private func isCountBehindComma(_ place: Int) -> Bool {
        guard word(place) == ",", words.indices.contains(place + 2), year(at: place + 1) != nil else { return false }
        return token(place + 2).pennTag == "NNS"
    }

    /// A year of four digits, or in words.
    func year(at place: Int) -> SpelledNumber.Reading? {
        guard words.indices.contains(place) else { return nil }
        guard let number = words[place].number else { return SpelledNumber.year(in: words, at: place) }
        guard words[place].digits == 4, (1000...2199).contains(number), !isFraction(place) else { return nil }
        if isGlued(place + 1), words[place + 1].text.first?.isLetter == true { return nil }
        return SpelledNumber.Reading(value: number, isOrdinal: false, end: place + 1)
    }

    /// A year of two digits, as it stands after "of" or an apostrophe: "April of '87".
    func shortYear(at place: Int) -> SpelledNumber.Reading? {
        let next = word(place) == "'" ? place + 1 : place
        guard words.indices.contains(next), let number = words[next].number, words[next].digits == 2, !isFraction(next),
            !isCount(next)
        else { return nil }
        return SpelledNumber.Reading(value: Self.fullYear(number), isOrdinal: false, end: next + 1)
    }

    /// The year that two digits mean: none of the next thirty years is written so.
    static func fullYear(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }

    /// "Last year", "this month": a direction with its unit and nothing else.
    func unitWithDirection(at place: Int) -> (unit: DateUnit, count: Int, end: Int)? {
        let next = ["in", "the"].contains(word(place)) ? place + 1 : place
        guard let count = DateVocabulary.directions[word(next)], let unit = DateVocabulary.units[word(next + 1)],
            !word(next + 1).hasSuffix("s")
        else { return nil }
        return (unit, count, next + 2)
    }

    /// Whether the ordinal stands by itself: "on the 16th", not "the 16th floor".
    private func stands(_ place: Int) -> Bool {
        let token = token(place)
        guard !["amod", "nummod", "compound", "advmod"].contains(token.relation) else { return false }
        return ["on", "by", "since", "until", "till", "from", "to", "before", "after", "for", "through", "around"]
            .contains(word(place - 2))
    }

    /// Whether the number after a month is its day, and no count of what follows: "In March 19 people died".
    private func isDay(_ day: SpelledNumber.Reading, at place: Int, of month: Int) -> Bool {
        if word(place) == "the" { return day.isOrdinal }
        let isSpelled = words[place].number == nil
        let modifies = ["the", "a", "this", "that", "s", "its", "their"].contains(word(month - 1))
        if isSpelled, !day.isOrdinal { return day.end - place > 1 && !isCount(place) || year(at: day.end) != nil }
        if modifies || day.isOrdinal && !isSpelled { return true }
        return !isCount(place)
    }

    private func isBareMonth(_ place: Int) -> Bool {
        let month = token(place)
        let number = words[place].token
        guard [.properNoun, .noun].contains(month.tag), names[number] != .person else { return false }
        // "Mar-a-Lago"; "that November" is of a year that was told.
        if word(place + 1) == "-", isGlued(place + 1), isGlued(place + 2), DateVocabulary.months[word(place + 2)] == nil
        {
            return false
        }
        if ["that", "each", "every"].contains(word(place - 1)) { return false }
        let next = number + 1
        if next < text.tokens.count, text.tokens[next].tag == .properNoun {
            // "March Madness", "April Ryan".
            if text.tokens[next].head == number, text.tokens[next].relation == "flat" { return false }
            if month.head == next, ["compound", "flat", "amod"].contains(month.relation) { return false }
        }
        let isPart = word(place - 1) == "-" && DateVocabulary.parts[word(place - 2)] != nil
        if isPart || DateVocabulary.openers.contains(word(place - 1)) {
            // "And march on": only of names that are nothing else.
            let isList = ["and", "or", "to", "as", "on", "than", "about"].contains(word(place - 1))
            let isOther =
                DateVocabulary.ambiguousMonths.contains(words[place].text)
                && DateVocabulary.months[word(place - 2)] == nil
            return !isList || !isOther
        }
        guard names[number] == nil || names[number] == .other else { return false }
        if !["march", "april", "may", "june", "august"].contains(words[place].text) { return true }
        if ["the", "s"].contains(word(place - 1)) { return month.relation == "compound" || month.relation == "nmod" }
        return ["obl:unmarked", "nmod:unmarked", "obl", "nmod", "nmod:poss"].contains(month.relation)
    }
}
