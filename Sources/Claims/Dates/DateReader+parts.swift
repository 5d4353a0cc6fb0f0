import Language

/// Seasons, quarters, weeks of months, centuries and vague parts of periods.
extension DateReader {
    /// Quarters and halves of a year that is still to be said.
    struct Fraction {
        /// The quarter or half of that year.
        let make: (DateYear) -> DateExpression
        /// The place after it.
        let end: Int
    }

    /// "Early March", "mid-2022", "the end of September", "earlier this week".
    func part(at place: Int) -> Piece? {
        guard var part = DateVocabulary.parts[word(place)] else { return nil }
        var next = place + 1
        if word(next) == "-" { next += 1 }
        let hasOf =
            word(next) == "of" || part == .rest && word(next) == "the" || part == .past && word(next) == "in"
            || part == .rest && word(next) == "in" && word(place) == "later"
        switch part {
        case .end, .beginning, .rest, .past:
            let isDirected = [.rest, .past].contains(part) && DateVocabulary.directions[word(next)] != nil
            let isBare = [.end, .beginning].contains(part) && ["next", "this", "last"].contains(word(next))
            guard hasOf || isDirected || isBare || part == .end && month(at: next) != nil else { return nil }
        case .middle, .early, .late, .remainder: break
        }
        if hasOf, word(next) != "the" {
            next += 1
        } else if part == .early || part == .late || part == .middle, ["in", "on"].contains(word(next)) {
            next += 1
        }
        let start = skippingArticle(next)
        if ["rest", "remainder"].contains(word(place)) { part = .remainder }
        if start > next || word(place) == "rest", hasOf || word(next - 1) == "in",
            let unit = DateVocabulary.units[word(start)], !word(start).hasSuffix("s"), unit != .day
        {
            guard word(start + 1) != "of" else { return nil }
            return Piece(expression: .part(part, of: .unitAway(unit, 0)), end: start + 1)
        }
        guard DateVocabulary.parts[word(start)] == nil, let piece = single(at: next) else { return nil }
        switch piece.expression {
        case .month, .season, .whole, .unitAway, .quarter:
            return Piece(expression: .part(part, of: piece.expression), end: piece.end)
        default: return nil
        }
    }

    /// "The summer of 2023", "summer 2016", "the winter of 2022-23", "the summer".
    func season(at place: Int, hasArticle: Bool) -> Piece? {
        guard words.indices.contains(place), let season = DateVocabulary.seasons[word(place)],
            ![.verb, .auxiliary].contains(token(place).tag)
        else { return nil }
        let hasOf = ["of", ","].contains(word(place + 1))
        let next = hasOf ? place + 2 : place + 1
        if let year = year(at: next), !isCount(next) {
            // The second year of "winter of 2022-23" is the same winter's.
            let hasSecond = ["-", "/"].contains(word(year.end)) && isGlued(year.end) && isGlued(year.end + 1)
            let isSecond = hasSecond && words[year.end + 1].number.map { $0 % 100 == (year.value + 1) % 100 } ?? false
            return Piece(expression: .season(.given(year.value), season), end: isSecond ? year.end + 2 : year.end)
        }
        if let unit = unitWithDirection(at: next), unit.unit == .year {
            return Piece(expression: .season(.relative(unit.count), season), end: unit.end)
        }
        if let end = endOfToldYear(next) { return Piece(expression: .season(.told, season), end: end) }
        guard
            hasArticle || isCompared(place)
                || ["early", "late", "mid", "by", "since", "until"].contains(word(place - 1)),
            !["of", "in", "'", "-"].contains(word(place + 1)),
            ["obl", "nmod", "conj", "obl:unmarked", "root"].contains(token(place).relation) || isLivedThrough(place)
        else { return nil }
        let before = word(hasArticle ? place - 2 : place - 1)
        guard !["into", "with", "like", "about", "the"].contains(before) else { return nil }
        return Piece(expression: .season(.open, season), end: place + 1)
    }

    /// "They did not see the autumn", "we spent the summer there".
    private func isLivedThrough(_ place: Int) -> Bool {
        guard token(place).relation == "obj", let verb = token(place).head else { return false }
        return ["see", "spend", "survive", "outlive", "reach"].contains(text.tokens[verb].lemma)
    }

    /// "Twice as many as in spring".
    private func isCompared(_ place: Int) -> Bool {
        word(place - 1) == "in" && ["as", "than"].contains(word(place - 2))
    }

    /// What begins with a place in an order: "the first quarter of 2023", "the second week of May", "the 20th century".
    func ordinal(at place: Int, hasArticle: Bool) -> Piece? {
        if let fraction = fraction(at: place) ?? shortQuarter(at: place) {
            let (year, end) = year(ofFractionAt: fraction.end)
            let isAlone = year == .open && !["quarter", "half"].contains(word(fraction.end - 1))
            let isQuarter = word(fraction.end - 1) == "quarter" && word(fraction.end) != "of"
            guard year != .open || isAlone || hasArticle && isQuarter else { return monthHalf(at: place) }
            return Piece(expression: fraction.make(year), end: end)
        }
        if word(place) == "first", let months = firstMonths(at: place) { return months }
        guard let count = order(at: place) else { return nil }
        let word = word(count.end)
        if word == "century", count.value > 9 {
            // "21st Century Fox".
            let isBeforeName = words.indices.contains(count.end + 1) && words[count.end + 1].isCapitalised
            let isName = words[count.end].isCapitalised && (isBeforeName || names[words[count.end].token] != nil)
            guard !isName, let date = EDTFDate(.century(count.value - 1)),
                !["bc", "b"].contains(self.word(count.end + 1))
            else {
                return nil
            }
            return Piece(expression: .whole(date), end: count.end + 1)
        }
        let weekday = DateVocabulary.weekdays[word]
        guard word == "week" || weekday != nil else { return nil }
        let next = ["of", "in"].contains(self.word(count.end + 1)) ? count.end + 2 : count.end + 1
        guard let period = unitOrMonth(at: next), period.end > next else { return nil }
        let expression: DateExpression =
            weekday.map { .nthWeekday(count.value, $0, of: period.expression) }
            ?? .week(count.value, of: period.expression)
        return Piece(expression: expression, end: period.end)
    }

    /// "First quarter", "second half", "third-quarter".
    func fraction(at place: Int) -> Fraction? {
        guard let count = order(at: place), count.value > 0 else { return nil }
        let next = word(count.end) == "-" ? count.end + 1 : count.end
        if word(next) == "quarter", count.value <= 4 {
            return Fraction(make: { .quarter($0, count.value) }, end: next + 1)
        }
        guard word(next) == "half", count.value <= 2 else { return nil }
        return Fraction(make: { .half($0, count.value) }, end: next + 1)
    }

    /// "Q3", "H1".
    func shortQuarter(at place: Int) -> Fraction? {
        guard ["q", "h"].contains(word(place)), isGlued(place + 1), words.indices.contains(place + 1),
            let number = words[place + 1].number, (1...(word(place) == "q" ? 4 : 2)).contains(number)
        else { return nil }
        let isQuarter = word(place) == "q"
        return Fraction(make: { isQuarter ? .quarter($0, number) : .half($0, number) }, end: place + 2)
    }

    private func year(ofFractionAt place: Int) -> (DateYear, end: Int) {
        let next = ["of", "-", "/", "in", ","].contains(word(place)) ? place + 1 : place
        if let year = year(at: next), !isCount(next) { return (.given(year.value), year.end) }
        if let unit = unitWithDirection(at: next), unit.unit == .year { return (.relative(unit.count), unit.end) }
        if word(next) == "the", word(next + 1) == "year", word(place) == "of" { return (.relative(0), next + 2) }
        return (.open, place)
    }

    /// "The first half of May", "the first half of the month".
    private func monthHalf(at place: Int) -> Piece? {
        guard let count = order(at: place), word(count.end) == "half", word(count.end + 1) == "of",
            let month = unitOrMonth(at: count.end + 2)
        else { return nil }
        switch month.expression {
        case .month, .unitAway(.month, _): break
        default: return nil
        }
        return Piece(expression: .monthHalf(count.value, of: month.expression), end: month.end)
    }

    /// A place in an order: "first", "3rd", "last", which is -1.
    private func order(at place: Int) -> (value: Int, end: Int)? {
        if word(place) == "last" { return (-1, place + 1) }
        if let day = dayNumber(at: place), day.isOrdinal { return (day.value, day.end) }
        return nil
    }

    private func unitOrMonth(at place: Int) -> Piece? {
        if let unit = unitWithDirection(at: place), [.month, .year].contains(unit.unit) {
            return Piece(expression: .unitAway(unit.unit, unit.count), end: unit.end)
        }
        if let month = monthFirst(at: place), case .month = month.expression { return month }
        if let year = year(at: place), let date = EDTFDate(.year(year.value)), !isCount(place) {
            return Piece(expression: .whole(date), end: year.end)
        }
        guard word(place) == "the", let unit = DateVocabulary.units[word(place + 1)], [.month, .year].contains(unit)
        else {
            return nil
        }
        return Piece(expression: .unitAway(unit, 0), end: place + 2)
    }

    /// "The week of 18 May", "the week starting 4 February", "over the weekend".
    func week(at place: Int, hasArticle: Bool) -> Piece? {
        guard ["week", "weekend"].contains(word(place)), hasArticle else { return nil }
        if ["of", "starting", "beginning", "commencing", "ending"].contains(word(place + 1)) {
            let next = word(place + 2) == "on" ? place + 3 : place + 2
            let start = skippingArticle(next)
            var day = dayFirst(at: start, hasArticle: false) ?? monthFirst(at: next) ?? holiday(at: next)
            if day == nil, start > next, let number = dayNumber(at: start), number.isOrdinal, !isCount(start) {
                day = Piece(expression: .day(.open, month: nil, day: number.value), end: number.end)
            }
            guard let day, case .day = day.expression else { return nil }
            return Piece(expression: .weekAround(day.expression, weekend: word(place) == "weekend"), end: day.end)
        }
        guard word(place) == "weekend", ["over", "during", "on", "at", "for", "since", "of"].contains(word(place - 2)),
            !["of", "that", "before", "after", "when"].contains(word(place + 1))
        else { return nil }
        return Piece(expression: .weekend, end: place + 1)
    }
}
