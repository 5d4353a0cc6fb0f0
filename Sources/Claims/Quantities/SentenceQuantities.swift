import Documents
import Language

/// Finds the quantities of one sentence.
struct SentenceQuantities {
    private let words: SentenceWords
    private let dated: [Bool]
    private let text: SourceText
    private let told: ToldCounts
    private let amounts: AmountReader
    private let comparators: ComparatorReader
    private let screen: NumberScreen
    private let units: UnitReader
    private let ages: AgeReader

    /// The quantities of `words`.
    ///
    /// - Parameters:
    ///   - words: The sentence.
    ///   - money: What the document tells of its money.
    ///   - dated: For each token of the document whether a date has it.
    ///   - text: The document's text.
    ///   - told: What was counted before the sentence.
    init(_ words: SentenceWords, _ money: MoneyContext, dated: [Bool], of text: SourceText, after told: ToldCounts) {
        self.words = words
        self.dated = dated
        self.text = text
        self.told = told
        amounts = AmountReader(words, money)
        comparators = ComparatorReader(words: words)
        screen = NumberScreen(words: words)
        units = UnitReader(words: words)
        ages = AgeReader(words: words)
    }

    /// Whether a number without a noun may count what one before it counted.
    static func goesOn(_ unit: String) -> Bool {
        unit != "%" && unit != "figures" && !UnitReader.isMeasure(unit) && unit.utf8.contains { 0x61...0x7A ~= $0 }
    }

    /// The quantities, in order, and what was counted last as a whole, where anything was.
    func found() -> (quantities: [Quantity], counted: String?) {
        var found: [Quantity] = []
        var whole: String?
        var token = words.range.lowerBound
        var floor = token
        var counted = told.last
        var isListed = false
        var isLabelled = false
        while token < words.range.upperBound {
            guard let amount = undated(at: token) else {
                token += 1
                continue
            }
            // "Articles 5 and 6", "page 1 of 2": what follows a number that counts nothing counts nothing either.
            let isLinked = isLink(floor) || isLabelled && words[floor] == "of"
            if isListed, isLinked, amount.tokens.lowerBound == floor + 1, isLabelled || !isFollowed(amount.end),
                amount.number.writing == .bareDigits,
                units.noun(of: amount) == nil
            {
                token = amount.end
            } else if let quantity = quantity(amount, from: floor, after: counted, last: found.last) {
                if let last = found.last, let range = range(last, quantity.quantity, between: floor) {
                    found[found.count - 1] = range
                } else {
                    found.append(quantity.quantity)
                }
                token = quantity.end
                if let unit = quantity.quantity.unit, Self.goesOn(unit), !isPart(quantity.start, from: floor) {
                    whole = unit
                }
                counted = whole ?? counted
                isListed = false
            } else {
                token = amount.end
                isListed = words.isNoun(amount.tokens.lowerBound - 1)
                isLabelled = screen.isLabel(amount.tokens.lowerBound - 1)
            }
            floor = token
        }
        return (found, whole)
    }

    /// The amount that begins at a token, where no date has a part of it.
    private func undated(at token: Int) -> Amount? {
        guard !dated[token], let amount = amounts.amount(at: token) else { return nil }
        return amount.tokens.contains { dated[$0] } ? nil : amount
    }

    /// "14 civilians, among them three children", "39 civilians (31 men and 8 women)": the whole is what is counted on.
    private func isPart(_ start: Int, from floor: Int) -> Bool {
        start > floor && Self.beforeParts.contains(words[start - 1]) || isInBrackets(start)
    }

    private func isInBrackets(_ token: Int) -> Bool {
        let brackets = (max(words.range.lowerBound, token - Self.reachOfBracket)..<token).last {
            ["(", ")"].contains(words[$0])
        }
        return brackets.map { words[$0] == "(" } ?? false
    }

    /// How many words behind a bracket a number is looked for in it.
    private static let reachOfBracket = 12

    /// Whether a verb follows, whose subject the number may be.
    private func isFollowed(_ end: Int) -> Bool { words.tag(end) == .verb || words.tag(end) == .auxiliary }

    /// The most numbers of a row that have their unit from its last.
    private static let longestRow = 4

    /// "prizes of 12,000, 8,000 and 5,000 dollars": the money or share of the last number of a row.
    private func shared(_ end: Int) -> String? {
        var link = end
        for _ in 0..<Self.longestRow {
            guard isLink(link), let next = amounts.amount(at: link + 1) else { return nil }
            if let unit = next.unit { return next.tokens.lowerBound == next.number.tokens.lowerBound ? unit : nil }
            guard units.noun(of: next) == nil else { return nil }
            link = next.end
        }
        return nil
    }

    private func isLink(_ token: Int) -> Bool { [",", "and", "or", "to", "-", "\u{2013}", "&"].contains(words[token]) }

    /// Words before a number that counts a part of what was counted.
    private static let beforeParts: Set<String> = ["including", "them", "whom"]

    private func quantity(
        _ amount: Amount,
        from floor: Int,
        after counted: String?,
        last: Quantity?
    ) -> (quantity: Quantity, start: Int, end: Int)? {
        guard amount.number.value.isFinite, amount.number.upper?.isFinite ?? true else { return nil }
        var start = amount.tokens.lowerBound
        var end = amount.tokens.upperBound
        var next = amount.end
        let isRange = amount.number.upper != nil
        var comparator: Quantity.Comparator = isRange ? .range : .equal
        let before = comparators.before(amount.tokens, from: floor)
        let isBounded = before != nil
        guard screen.counts(amount, isBounded: isBounded) else { return nil }
        if let before {
            start = before.start
            if !isRange { comparator = before.comparator }
        }
        // "about five hundred or more"
        if before == nil || before?.comparator == .about, let behind = comparators.behind(end) {
            end = behind.end
            next = max(next, end)
            if !isRange { comparator = behind.comparator }
        }
        if isRange, amount.number.writing != .vague, start > floor, ["between", "from"].contains(words[start - 1]) {
            start -= 1
        }
        var counting = amount
        counting.end = next
        let unit = unit(of: counting, from: start, after: counted, last: last)
        let passage = text.passage(words.span(start..<end))
        let quantity = Quantity(
            passage,
            comparator: comparator == .equal && isConversion(start, of: last, in: unit) ? .about : comparator,
            value: amount.number.value,
            upper: amount.number.upper,
            unit: unit
        )
        return (quantity, start, max(next, end))
    }

    /// "about 22 kilometres (14 miles)": whether the same measure is told again in brackets, as roughly as before.
    private func isConversion(_ start: Int, of last: Quantity?, in unit: String?) -> Bool {
        guard let last, last.comparator == .about, words[start - 1] == "(", let unit, let first = last.unit,
            UnitReader.isMeasure(first) && UnitReader.isMeasure(unit) || isMoney(first) && isMoney(unit)
        else { return false }
        let gap = (words.token(start - 1)?.span.start ?? 0) - last.end
        return 0...Self.longestUnit ~= gap
    }

    /// How many bytes the words of a unit may take.
    private static let longestUnit = 24

    private func isMoney(_ unit: String) -> Bool { unit.utf8.count == 3 && unit.utf8.allSatisfy { 0x41...0x5A ~= $0 } }

    /// "more than 20 but fewer than 30 people": two bounds of one count.
    private func range(_ first: Quantity, _ second: Quantity, between token: Int) -> Quantity? {
        guard ["and", "but"].contains(words[token]), words.token(token + 1)?.span.start == second.start else {
            return nil
        }
        let pair: (Quantity, Quantity)
        switch (first.comparator, second.comparator) {
        case (.greater, .less), (.greater, .atMost), (.atLeast, .less), (.atLeast, .atMost): pair = (first, second)
        case (.less, .greater), (.less, .atLeast), (.atMost, .greater), (.atMost, .atLeast): pair = (second, first)
        default: return nil
        }
        guard pair.0.value < pair.1.value else { return nil }
        return Quantity(
            text.passage(Span(first.start, second.end)),
            comparator: .range,
            value: pair.0.value,
            upper: pair.1.value,
            unit: second.unit
        )
    }

    /// "We bring back 70 of the 112": what was counted when the same number was told before.
    private func toldAgain(_ amount: Amount, from start: Int) -> String? {
        if words[start - 1] == "the" { return told.unit(of: amount.number.value) }
        guard words[amount.end] == "of", words[amount.end + 1] == "the", let whole = amounts.amount(at: amount.end + 2)
        else { return nil }
        return whole.unit == nil && units.noun(of: whole) == nil ? told.unit(of: whole.number.value) : nil
    }

    /// "Built it in four years or talked of it for eleven": the time that was told before.
    private func goingOnWithTime(_ amount: Amount, from start: Int, _ last: Quantity?) -> String? {
        guard let unit = last?.unit, UnitReader.times.contains(unit),
            ["for", "in", "after"].contains(words[start - 1]),
            words.token(amount.end).map({ $0.tag == .punctuation || $0.tag == .coordinator }) ?? true
        else { return nil }
        return unit
    }

    private func unit(of amount: Amount, from start: Int, after counted: String?, last: Quantity?) -> String? {
        if let unit = amount.unit { return unit }
        if screen.isBallot(amount) { return units.voters(amount.number.tokens.lowerBound) ?? "votes" }
        var noun = units.noun(of: amount)
        // "six children from a group of 22 evacuated from there"
        if noun == "people", let counted, PeopleWords.name(counted), units.isCrowd(of: amount) { noun = counted }
        if let noun, UnitReader.times.contains(noun) { return noun }
        if ages.isStated(amount, from: start) { return "years" }
        if let noun { return noun }
        if let unit = shared(amount.end) { return unit }
        if ages.isAge(amount, from: start) { return "years" }
        // "53 percent to his 45", "$5 million and 7 million"
        if let last, let unit = last.unit, !Self.goesOn(unit) {
            if unit == "%", amount.number.value <= 100, amount.number.writing == .bareDigits,
                last.text.contains(where: \.isNumber)
            {
                return unit
            }
            if isMoney(unit), amount.number.tokens.count > 1, amount.number.value >= 1000 { return unit }
        }
        if let unit = toldAgain(amount, from: start) ?? goingOnWithTime(amount, from: start, last) { return unit }
        // Those of whom there are vaguely many are those of this sentence, or people.
        let isFar = amount.number.writing == .vague && last == nil
        return units.elided(of: amount, after: isFar ? nil : counted)
    }
}
