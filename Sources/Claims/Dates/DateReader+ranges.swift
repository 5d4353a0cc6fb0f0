import Language

/// Ranges, and what words before a date say of it.
extension DateReader {
    /// "3–4 May", "May 3 to 5", "from March to June 2022", "between 2014 and 2018", "2014-2018".
    func range(at place: Int) -> Piece? {
        dayRange(at: place) ?? dayRangeAfterMonth(at: place) ?? wholeRange(at: place) ?? monthPair(at: place)
    }

    /// "In January and February": two months, one after the other.
    private func monthPair(at place: Int) -> Piece? {
        guard let first = monthFirst(at: place), case .month(.open, let month) = first.expression,
            word(first.end) == "and", let next = self.month(at: first.end + 1), next.number == month + 1,
            words[first.end + 1].isCapitalised
        else { return nil }
        if let last = monthFirst(at: first.end + 1), case .day = last.expression { return nil }
        let year = year(at: next.end).flatMap { isCount(next.end) ? nil : $0 }
        return Piece(
            expression: .range(
                .month(.open, month),
                .month(year.map { .given($0.value) } ?? .open, next.number)
            ),
            end: year?.end ?? next.end
        )
    }

    /// The word or mark between the ends of a range: the place after it.
    private func joint(at place: Int, from start: Int) -> Int? {
        switch word(place) {
        case "-", "to", "until", "till", "through", "thru": return place + 1
        case "and": return opener(of: start) == "between" ? place + 1 : nil
        default: return nil
        }
    }

    /// The word before a range, over an article.
    private func opener(of place: Int) -> String {
        ["the", "on"].contains(word(place - 1)) ? word(place - 2) : word(place - 1)
    }

    private func dayRange(at place: Int) -> Piece? {
        let start = skippingArticle(place)
        guard let first = dayNumber(at: start) else { return nil }
        let isNext = word(first.end) == "and"
        guard let joint = joint(at: first.end, from: place) ?? (isNext ? first.end + 1 : nil) else { return nil }
        let second = skippingArticle(joint)
        guard let last = dayNumber(at: second), last.value > first.value || !isNext,
            !isNext || opener(of: place) == "between" || last.value == first.value + 1
        else { return nil }
        let next = word(last.end) == "of" ? last.end + 1 : last.end
        if let month = month(at: next) {
            let (year, end) = dayYear(after: month.end)
            return days(year, month.number, first.value, last.value, end)
        }
        guard let unit = unitWithDirection(at: next), unit.unit == .month else { return nil }
        let month = DateExpression.unitAway(.month, unit.count)
        return Piece(
            expression: .range(.dayOfMonth(first.value, of: month), .dayOfMonth(last.value, of: month)),
            end: unit.end
        )
    }

    private func dayRangeAfterMonth(at place: Int) -> Piece? {
        guard let month = month(at: place) else { return nil }
        let hasBetween = word(month.end) == "between"
        let next = hasBetween ? month.end + 1 : month.end
        let start = skippingArticle(next)
        guard let first = dayNumber(at: start) else { return nil }
        let isNext = word(first.end) == "and"
        let joint = hasBetween && isNext ? first.end + 1 : joint(at: first.end, from: place)
        guard let joint = joint ?? (isNext ? first.end + 1 : nil) else { return nil }
        let second = skippingArticle(joint)
        guard let last = dayNumber(at: second), last.value > first.value, self.month(at: last.end) == nil,
            word(last.end) != "of" || self.month(at: last.end + 1) == nil, !isCount(second) || last.isOrdinal,
            !isNext || hasBetween || opener(of: place) == "between" || last.value == first.value + 1,
            !(word(last.end) == "-" && isGlued(last.end))
        else { return nil }
        let (year, end) = dayYear(after: last.end)
        return days(year, month.number, first.value, last.value, end)
    }

    private func days(_ year: DateYear, _ month: Int, _ first: Int, _ last: Int, _ end: Int) -> Piece {
        Piece(
            expression: .range(.day(year, month: month, day: first), .day(year, month: month, day: last)),
            end: end
        )
    }

    private func wholeRange(at place: Int) -> Piece? {
        let opener = opener(of: place)
        let isOpened = ["from", "between"].contains(opener)
        guard let first = single(at: place) ?? bareStart(at: place),
            let joint = joint(at: isOpened ? skippingComma(first.end) : first.end, from: place)
        else {
            return nil
        }
        let isGluedMark = isGlued(joint - 1) && isGlued(joint)
        if word(joint - 1) == "-", !isGluedMark, !(isOpened || words[joint - 1].isGlued == isGlued(joint)) {
            return nil
        }
        let second = isOpened ? skippingHedge(joint) : joint
        guard let last = single(at: second) ?? bareEnd(at: second, first.expression), last.end > second else {
            return nil
        }
        switch (first.expression, last.expression) {
        case (.whole(let one), .whole(let other)):
            guard let start = one.first, let end = other.first, start <= end else { return nil }
        case (.month, .month), (.day, .day), (.day, .whole), (.whole, .day), (.month, .whole), (.whole, .month),
            (.season, .season), (.quarter, .quarter), (.month, .day), (.day, .month), (.part, .part), (.part, .month),
            (.month, .part), (.whole, .part), (.part, .whole):
            break
        case (.weekday, .weekday):
            guard isOpened || word(joint - 1) == "through" else { return nil }
        case (.dayAway, .day), (.day, .dayAway), (.day, .away), (.whole, .dayAway), (.month, .dayAway): break
        default:
            // "Moved on Monday to last year's place": other pairs are a range only where a word opens one.
            guard isOpened else { return nil }
        }
        return Piece(expression: .range(first.expression, last.expression), end: last.end)
    }

    /// The place after what makes the second end of a range vague: "between March 2016 and ‘at least’ January 2021".
    private func skippingHedge(_ place: Int) -> Int {
        var next = place
        while Self.quotes.contains(word(next)) { next += 1 }
        if word(next) == "at", word(next + 1) == "least" {
            next += 2
        } else if ["about", "around"].contains(word(next)) {
            next += 1
        } else {
            return place
        }
        while Self.quotes.contains(word(next)) { next += 1 }
        return next
    }

    private static let quotes: Set<String> = ["'", "\"", "‘", "’", "“", "”"]

    /// What can begin a range though it is no date by itself: "May–July 2022", "2014-2018".
    private func bareStart(at place: Int) -> Piece? {
        if let month = month(at: place), let joint = joint(at: month.end, from: place), self.month(at: joint) != nil,
            words[place].isCapitalised
        {
            return Piece(expression: .month(.open, month.number), end: month.end)
        }
        guard let year = year(at: place), (1000...2199).contains(year.value), words[place].number != nil,
            !isGlued(place) || ["(", "[", "\"", "'"].contains(word(place - 1)),
            let joint = joint(at: year.end, from: place), let last = self.year(at: joint), last.value > year.value,
            last.value - year.value < 200, !isGlued(last.end) || word(last.end) != "-",
            word(joint - 1) == "-" || ["from", "between"].contains(word(place - 1)),
            let date = EDTFDate(.year(year.value))
        else { return nil }
        return Piece(expression: .whole(date), end: year.end)
    }

    private func bareEnd(at place: Int, _ start: DateExpression) -> Piece? {
        if let year = year(at: place), !isCount(place), let date = EDTFDate(.year(year.value)) {
            return Piece(expression: .whole(date), end: year.end)
        }
        if ["now", "date", "present"].contains(word(place)) {
            return Piece(expression: .dayAway(0), end: place + 1)
        }
        if word(place) == "the", word(place + 1) == "present" {
            return Piece(expression: .dayAway(0), end: word(place + 2) == "day" ? place + 3 : place + 2)
        }
        if let month = month(at: place), words[place].isCapitalised, case .month = start {
            return Piece(expression: .month(.open, month.number), end: place + 1)
        }
        return nil
    }

    /// The reading of a piece with what the words around it say of it.
    func reading(_ piece: Piece, from place: Int) -> DateReading {
        var before = place - 1
        var isApproximate = false
        if word(before) == "the" { before -= 1 }
        if ["around", "circa", "approximately", "roughly", "ca"].contains(word(before)) {
            isApproximate = true
            before -= 1
        } else if word(before) == "about", ["in", "since", "until", "by", "from", "on"].contains(word(before - 1)) {
            isApproximate = true
            before -= 1
        }
        let isAtLeast = word(before) == "least" && word(before - 1) == "at"
        if isAtLeast { before -= 2 }
        if word(before) == "on" || word(before) == "in", ["starting", "beginning"].contains(word(before - 1)) {
            before -= 1
        }
        return DateReading(
            expression: piece.expression,
            bound: bound(at: before, of: place..<piece.end) ?? from(before, piece, place, isAtLeast: isAtLeast)
                ?? inherited(place..<piece.end),
            isApproximate: isApproximate,
            places: place..<piece.end
        )
    }

    /// "Since the breakdown of the truce on 3 August": the bound of the noun that the date is of.
    private func inherited(_ places: Range<Int>) -> DateBound? {
        let tokens = words[places.lowerBound].token...words[places.upperBound - 1].token
        var token = text.tops(of: Range(tokens)).first
        for _ in 0..<3 {
            guard let here = token, ["nmod", "nmod:unmarked"].contains(text.tokens[here].relation),
                let noun = text.tokens[here].head, text.tokens[noun].tag == .noun, noun < tokens.lowerBound
            else { return nil }
            let mark = text.tree.dependents(of: noun).first { text.tokens[$0].relation == "case" }
            switch mark.map({ text.tokens[$0].form.lowercased() }) {
            case "since": return .since
            case "until", "till": return .until
            default: token = noun
            }
        }
        return nil
    }

    /// "Charges will go up from 1 February", "from at least 24 April", and not "footage from 5 May", which is of that day.
    private func from(_ before: Int, _ piece: Piece, _ place: Int, isAtLeast: Bool) -> DateBound? {
        guard word(before) == "from" else { return nil }
        if isAtLeast { return .since }
        let tokens = words[place].token...words[piece.end - 1].token
        guard let top = text.tops(of: Range(tokens)).first, text.tokens[top].relation == "obl",
            let head = text.tokens[top].head, text.tokens[head].tag == .verb,
            !Self.fromOrigin.contains(text.tokens[head].lemma)
        else { return nil }
        if case .day = piece.expression { return .since }
        // "Will save millions from 2028"; what was "from 2019" is of that year as often.
        return text.tokens[head].pennTag == "VB" ? .since : nil
    }

    /// Verbs whose "from" tells where something is from, and not since when it is.
    private static let fromOrigin: Set<String> = [
        "date", "originate", "come", "stem", "differ", "quote", "cite", "move", "postpone", "delay", "change", "show",
        "be", "take", "rise", "fall", "drop", "increase", "decrease", "grow", "decline",
    ]

    /// "She was not born until October": what had not been until then was then.
    private func isFirstThen(_ verb: Int?) -> Bool {
        verb.map { verb in
            text.tokens[verb].tag == .verb
                && text.tree.dependents(of: verb).contains { text.tokens[$0].lemma == "not" && $0 < verb }
        } ?? false
    }

    private func bound(at before: Int, of places: Range<Int>) -> DateBound? {
        if word(places.upperBound) == "on" || word(places.upperBound).hasPrefix("onward"), word(before) == "from" {
            return .since
        }
        if ["and", "or"].contains(word(places.upperBound)), ["later", "after"].contains(word(places.upperBound + 1)),
            !words.indices.contains(places.upperBound + 2)
                || [",", ".", ";", ")"].contains(word(places.upperBound + 2))
        {
            return .since
        }
        if word(before) == "than" {
            return switch (word(before - 1), word(before - 2)) {
            case ("later", "no"): .until
            case ("later", _), ("greater", _): .after
            case ("earlier", "no"): .since
            case ("earlier", _): .before
            default: nil
            }
        }
        if word(before) == "to" {
            return word(before - 1) == "up" ? .until : word(before - 1) == "prior" ? .before : nil
        }
        guard let bound = DateVocabulary.bounds[word(before)] else { return nil }
        // "Before Monday's vote" is before the vote.
        let tokens = words[places.lowerBound].token...words[places.upperBound - 1].token
        let isOwner = word(places.upperBound) == "'" && word(places.upperBound + 1) == "s"
        let top = text.tops(of: Range(tokens)).first
        let modifies =
            top.map { ["compound", "nmod:poss", "amod", "nummod"].contains(text.tokens[$0].relation) } ?? false
        let topHead = top.flatMap { text.tokens[$0].head }
        // "Since Friday afternoon" is since Friday.
        let isOfTime = topHead.map { DateVocabulary.timesOfDay.contains(text.tokens[$0].lemma) } ?? false
        if isOwner || modifies && !isOfTime && topHead.map({ $0 > tokens.upperBound }) ?? false { return nil }
        return bound == .until && isFirstThen(topHead) ? nil : bound
    }
}
