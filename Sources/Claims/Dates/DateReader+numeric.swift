import Documents
import Language

/// Dates in digits, and years, decades and centuries by themselves.
extension DateReader {
    /// "2023-08-16", "16/08/2023", "16.08.2023", "8/16/23", "2019-aug-1", "2014-15", "11/2016", "2016 November".
    func numeric(at place: Int) -> Piece? {
        guard words.indices.contains(place), let first = words[place].number else { return nil }
        let before = word(place - 1)
        if isGlued(place), ["-", "/", ".", ":"].contains(before), words.indices.contains(place - 2),
            words[place - 1].isGlued,
            words[place - 2].number != nil,
            before != "-" || ["-", "/"].contains(word(place + 1)) == (word(place + 1) == "-")
        {
            return nil
        }
        if words[place].digits == 8, let day = Self.day(first / 10_000, first / 100 % 100, first % 100) {
            let isDay = (1900...2100).contains(first / 10_000)
            return isDay ? Piece(expression: .whole(EDTFDate(day)), end: place + 1) : nil
        }
        return threeNumbers(at: place) ?? yearFirst(at: place) ?? twoNumbers(at: place)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: day)
    }

    /// The number that is joined to what stands before it by `mark`.
    private func joined(_ place: Int, by mark: String) -> DateWord? {
        guard word(place) == mark, isGlued(place), isGlued(place + 1), words[place + 1].number != nil else {
            return nil
        }
        return words[place + 1]
    }

    private func threeNumbers(at place: Int) -> Piece? {
        let mark = word(place + 1)
        guard ["-", "/", "."].contains(mark), let first = words[place].number, let middle = joined(place + 1, by: mark),
            let last = joined(place + 3, by: mark), let second = middle.number, let third = last.number,
            joined(place + 5, by: mark) == nil, middle.digits <= 2
        else { return nil }
        let day: CalendarDay?
        if words[place].digits == 4 {
            day = last.digits <= 2 ? Self.day(first, second, third) : nil
        } else {
            // Two digits of a year after full stops are as often a section or a version.
            let isWhole = last.digits == 4 || last.digits == 2 && (mark != "." || words[place].digits == 2)
            guard words[place].digits <= 2, isWhole else { return nil }
            let year = last.digits == 4 ? third : Self.fullYear(third)
            let monthFirst = Self.day(year, first, second)
            let dayFirst = Self.day(year, second, first)
            day = isMonthFirst && mark != "." ? monthFirst ?? dayFirst : dayFirst ?? (mark == "." ? nil : monthFirst)
        }
        return day.map { Piece(expression: .whole(EDTFDate($0)), end: place + 5) }
    }

    /// What begins with a year of four digits and goes on with a part of it.
    private func yearFirst(at place: Int) -> Piece? {
        guard let year = year(at: place), words[place].number != nil else { return nil }
        let mark = word(place + 1)
        let hasMark = ["-", "/"].contains(mark)
        let next = hasMark || mark == "," ? place + 2 : place + 1
        if let month = month(at: next) {
            let dash = month.end
            if hasMark, word(dash) == mark, isGlued(dash), let day = dayNumber(at: dash + 1) {
                return Piece(expression: .day(.given(year.value), month: month.number, day: day.value), end: day.end)
            }
            // "In 2016, March for Life": only a month that nothing follows.
            guard mark != "," || !isGlued(month.end), dayNumber(at: month.end) == nil else { return nil }
            return Piece(expression: .month(.given(year.value), month.number), end: month.end)
        }
        if let quarter = shortQuarter(at: next) {
            return Piece(expression: quarter.make(.given(year.value)), end: quarter.end)
        }
        guard hasMark, let second = joined(place + 1, by: mark), let number = second.number, second.digits == 2,
            !isGlued(place + 3) || word(place + 3) != mark
        else { return nil }
        let isSeason = number > 12 || number == (year.value + 1) % 100
        if isSeason, number > year.value % 100, let start = EDTFDate(.year(year.value)),
            let end = EDTFDate(.year(year.value / 100 * 100 + number))
        {
            return Piece(expression: .range(.whole(start), .whole(end)), end: place + 3)
        }
        guard mark == "-", (1900...2100).contains(year.value) else { return nil }
        return EDTFDate(.year(year.value), .month(number)).map { Piece(expression: .whole($0), end: place + 3) }
    }

    /// "11/2016", "22/04": without a year only where one of the numbers can be no month.
    private func twoNumbers(at place: Int) -> Piece? {
        guard let first = words[place].number, words[place].digits <= 2, !isFraction(place) else { return nil }
        let mark = word(place + 1)
        guard ["/", "-"].contains(mark), words.indices.contains(place + 2), let second = words[place + 2].number else {
            return nil
        }
        if words[place + 2].digits == 4, isGlued(place + 2) == isGlued(place + 1) || mark == "-",
            (1900...2100).contains(second), !isGlued(place + 3) || !["-", "/"].contains(word(place + 3)),
            let month = EDTFDate(.year(second), .month(first))
        {
            return Piece(expression: .whole(month), end: place + 3)
        }
        // "24/7" is no day.
        guard mark == "/", isGlued(place + 1), isGlued(place + 2), words[place + 2].digits <= 2, first != 24,
            ["on", "since", "until", "by", "from", "to", "before", "after", "between"].contains(word(place - 1)),
            (first > 12) != (second > 12) || isMonthFirst, !isGlued(place + 3) || word(place + 3) != "/"
        else { return nil }
        let (month, day) = first > 12 || second <= 12 && !isMonthFirst ? (second, first) : (first, second)
        return Piece(expression: .day(.open, month: month, day: day), end: place + 3)
    }

    /// "The 1990s", "the '90s", "the nineties", "the nineteen seventies".
    func decade(at place: Int) -> Piece? {
        func piece(_ year: EDTFYear, _ end: Int) -> Piece? {
            EDTFDate(year).map { Piece(expression: .whole($0), end: end) }
        }
        let next = word(place) == "'" ? place + 1 : place
        guard words.indices.contains(next) else { return nil }
        if let number = words[next].number, number % 10 == 0 {
            let hasApostrophe = word(next + 1) == "'" && isGlued(next + 1)
            let plural = hasApostrophe ? next + 2 : next + 1
            guard word(plural) == "s", isGlued(plural) else { return nil }
            switch words[next].digits {
            case 4 where (1000...2100).contains(number):
                return piece(
                    number % 100 == 0 && number < 2000 ? .century(number / 100) : .decade(number / 10),
                    plural + 1
                )
            // "In his 30s" is an age; an apostrophe or an article makes it a decade.
            case 2 where next > place || word(place - 1) == "the":
                guard number != 20 else { return nil }
                return piece(.decade(number < 20 ? 200 + number / 10 : 190 + number / 10), plural + 1)
            default: return nil
            }
        }
        if let tens = SpelledNumber.decade(word(place)), word(place - 1) == "the" || word(place - 1) == "in", tens >= 30
        {
            return piece(.decade(190 + tens / 10), place + 1)
        }
        guard let century = SpelledNumber.cardinal(word(place)), (11...20).contains(century) else { return nil }
        let tens = word(place + 1) == "-" ? place + 2 : place + 1
        return SpelledNumber.decade(word(tens)).flatMap { piece(.decade(century * 10 + $0 / 10), tens + 1) }
    }

    /// A year by itself: "in 2014", "the 2014 vote", "the year 2008".
    func bareYear(at place: Int) -> Piece? {
        let hasWord = word(place) == "year" && !isCount(place)
        guard let year = year(at: hasWord ? place + 1 : place), let date = EDTFDate(.year(year.value)) else {
            return nil
        }
        let piece = Piece(expression: .whole(date), end: year.end)
        if hasWord { return piece }
        return isYear(place, year.value) && !isInTitle(words[place].token) ? piece : nil
    }

    /// What has its year behind its number, as part of its name.
    private static let numbered: Set<String> = [
        "resolution", "directive", "regulation", "decision", "recommendation", "act", "law", "no", "opinion", "comment",
    ]

    /// "The 1951 Refugee Convention": whether a year belongs to the name of something behind it.
    private func isInTitle(_ number: Int) -> Bool {
        let year = text.tokens[number]
        guard ["nummod", "compound", "amod", "nmod:unmarked", "nmod:desc"].contains(year.relation),
            let head = year.head,
            head > number
        else { return false }
        return (number + 1...head).allSatisfy { text.tokens[$0].form.first?.isUppercase ?? false }
    }

    /// Whether the number is a year though no month stands by it.
    private func isYear(_ place: Int, _ value: Int) -> Bool {
        let before = word(place - 1)
        if isGlued(place), !["(", "-", "'", "\"", "“", "/", "["].contains(before) { return false }
        let token = token(place)
        let number = words[place].token
        if words[place].number == nil {
            return ["in", "since", "of", "until", "by", "from"].contains(before) && value >= 1000 && !isCount(place)
        }
        // "Expo 2020", "Resolution 1325", "Article 2014": the number is part of a name, or of what it numbers.
        if let kind = names[number], kind != .place, !["in", "since", "of", "until", "by", "the"].contains(before) {
            return false
        }
        let head = token.head.map { text.tokens[$0] }
        let counts =
            token.relation == "nummod" && (head.map { ["NNS", "NNPS"].contains($0.pennTag) } ?? false)
            && (token.head ?? 0) > number
        let isLikely = (1900...2099).contains(value)
        if ["the", "its", "their", "his", "her", "s", "a", "this", "that", "whose", "our", "my"].contains(before) {
            return isLikely && !(counts && (value % 100 == 0 || before == "a"))
        }
        // "Resolution 1593 (2005)" is called so.
        if before == "(", words.indices.contains(place - 3), words[place - 2].number != nil,
            Self.numbered.contains(word(place - 3))
        {
            return false
        }
        if ["(", "["].contains(before) { return isLikely && [")", "]", ",", ";", "-"].contains(word(place + 1)) }
        guard (1700...2199).contains(value) || ["in", "since", "of"].contains(before) else { return false }
        if counts { return isLikely && value % 100 != 0 && ["early", "late", "mid"].contains(before) }
        if DateVocabulary.openers.contains(before) {
            // "Of 1950 people", "for 2000 more": what is counted need not be a noun.
            return isLikely
                || !isCount(place) && !["to", "than", "as", "and", "or", "about", "around"].contains(before)
        }
        if before == "-", ["mid", "early", "late", "pre", "post"].contains(word(place - 2)) { return isLikely }
        guard isLikely else { return false }
        if ["compound", "nmod:unmarked", "obl:unmarked"].contains(token.relation) {
            let isNumbered = token.head.map { $0 < number && text.tokens[$0].form.first?.isUppercase ?? false } ?? false
            return !isNumbered
        }
        // A list of years: "in 2014, 2015 and 2016".
        return [",", "/", "&"].contains(before) && words.indices.contains(place - 2) && words[place - 2].digits == 4
    }
}
