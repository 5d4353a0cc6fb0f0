import Language

/// Reads amounts: numbers with currencies and per cent signs, alone and in ranges.
struct AmountReader {
    let words: SentenceWords
    let money: MoneyContext
    let numbers: NumberReader

    /// A reader of one sentence of a text whose money `money` tells.
    init(_ words: SentenceWords, _ money: MoneyContext) {
        self.words = words
        self.money = money
        numbers = NumberReader(words: words)
    }

    /// The amount or range of amounts that begins at a token.
    func amount(at start: Int) -> Amount? {
        if let halved = withHalf(at: start) { return halved }
        guard let low = single(at: start) else { return nil }
        return ratio(low) ?? asPercent(range(low) ?? low)
    }

    /// "An hour and a half", "a mile and a half": the noun stands within the number.
    private func withHalf(at start: Int) -> Amount? {
        guard ["a", "an", "one"].contains(words[start]), words.pennTag(start + 1) == "NN",
            words.stand(["and", "a", "half"], at: start + 2), !words.isNoun(start + 5)
        else { return nil }
        let number = Number(tokens: start..<start + 5, value: 1.5, writing: .words)
        return Amount(
            number: number,
            tokens: number.tokens,
            unit: Plural.of(words[start + 1]),
            end: number.tokens.upperBound
        )
    }

    /// A share of what is told behind it, in hundredths: "a third of the houses" is 33.3%.
    ///
    /// That of one thing counts this: "half a loaf", "a quarter of an hour".
    private func asPercent(_ amount: Amount) -> Amount {
        guard amount.number.writing == .share, amount.unit == nil, !standsAlone(amount) else { return amount }
        let hasOf = words[amount.end] == "of"
        let article = hasOf ? amount.end + 1 : amount.end
        let isOfOne = ["a", "an"].contains(words[article]) && (!hasOf || UnitReader.isMeasure(words[article + 1]))
        guard !isOfOne, !words.isDash(amount.end), !UnitReader.isMeasure(words[amount.end]) else { return amount }
        return percent(amount)
    }

    /// Whether nothing tells what a fraction is a share of.
    private func standsAlone(_ amount: Amount) -> Bool {
        let goesOn = words[amount.end].first.map { $0.isLetter || $0.isNumber } ?? false
        return !goesOn && !["by", "to"].contains(words[amount.tokens.lowerBound - 1])
    }

    private func percent(_ amount: Amount) -> Amount {
        var amount = amount
        amount.number.value = (amount.number.value * 1000).rounded() / 10
        amount.number.upper = amount.number.upper.map { ($0 * 1000).rounded() / 10 }
        amount.unit = "%"
        return amount
    }

    // MARK: One amount

    private func single(at start: Int) -> Amount? {
        if let lettered = lettered(at: start) { return lettered }
        if let (code, first) = currency(before: start) {
            guard let number = numbers.number(at: first, isMoney: true) else { return nil }
            let end = number.tokens.upperBound
            // "US$5 million dollars" says it twice.
            let last = Currencies.names[words[end]] == nil ? end : end + 1
            return withHundredths(Amount(number: number, tokens: start..<last, unit: code, end: last))
        }
        guard let number = numbers.number(at: start) else { return nil }
        let end = number.tokens.upperBound
        if let unit = number.unit {
            return Amount(number: number, tokens: number.tokens, unit: unit, end: end)
        }
        if isMagnitude(number) { return Amount(number: number, tokens: number.tokens, unit: "magnitude", end: end) }
        if words[end] == "grand", !words.isNoun(end + 1), !number.tokens.contains(where: isScale) {
            var number = number
            number.value *= 1000
            return Amount(number: number, tokens: start..<end + 1, unit: money.thousands, end: end + 1)
        }
        if let percent = endOfPercent(at: end) {
            return Amount(number: number, tokens: number.tokens, unit: "%", end: percent)
        }
        if let code = millions(at: end) {
            var number = number
            number.value *= 1e6
            number.upper = number.upper.map { $0 * 1e6 }
            return Amount(number: number, tokens: start..<end + 1, unit: code, end: end + 1)
        }
        if Currencies.hundredths.contains(words[end]), let code = money.hundredths, words[end].hasPrefix("cent") {
            return Amount(number: number.divided(by: 100), tokens: start..<end + 1, unit: code, end: end + 1)
        }
        if let (code, last) = currency(behind: number) {
            return withHundredths(Amount(number: number, tokens: start..<last, unit: code, end: last))
        }
        return Amount(number: number, tokens: number.tokens, unit: nil, end: end)
    }

    /// "A magnitude 6.3 quake": the number of a scale that has no unit else.
    private func isMagnitude(_ number: Number) -> Bool {
        let before = number.tokens.lowerBound - 1
        return number.value < 12 && words[words[before] == "of" ? before - 1 : before] == "magnitude"
    }

    private func isScale(_ token: Int) -> Bool { NumberLexicon.scales[words[token]] != nil }

    /// The end of a per cent sign, or of the words for it, that begins at a token.
    private func endOfPercent(at token: Int) -> Int? {
        let start = words.isHyphen(token) ? token + 1 : token
        switch words[start] {
        case "%", "percent", "percents", "pct", "pct.": return start + 1
        case "per": return words[start + 1] == "cent" ? start + 2 : nil
        case "percentage": return words[start + 1].hasPrefix("point") ? start + 2 : nil
        default: return nil
        }
    }

    // MARK: Money

    /// The currency whose sign or code begins at a token, and the token of its number: "US$", "$", "UAH".
    private func currency(before start: Int) -> (code: String, number: Int)? {
        let next = start + 1
        if words[next] == "$", let code = Currencies.dollars[words[start]], isLetters(start) {
            return words.isDigits(start + 2) ? (code, start + 2) : nil
        }
        if let code = Currencies.signs[words[start]] { return (words[start] == "$" ? money.dollar : code, next) }
        guard words.isDigits(next), let form = words.token(start)?.form else { return nil }
        if let letters = Currencies.letters[form] {
            return money.unit(of: letters, isSurelyMoney: isSurelyMoney(next)).map { ($0, next) }
        }
        guard form.utf8.count == 3, let code = Currencies.code(form) else { return nil }
        return (code, next)
    }

    /// Whether the letters before a dollar's sign belong to it: glued, or a country's that are no word.
    private func isLetters(_ token: Int) -> Bool {
        words.isGlued(token + 1) || !["a", "s", "r", "can", "z", "n", "j"].contains(words[token])
    }

    /// The currency that stands behind a number, and its end: "dollars", "Swiss francs", "USD", "€", "of dollars".
    private func currency(behind number: Number) -> (code: String, end: Int)? {
        var token = number.tokens.upperBound
        if words.isHyphen(token) { token += 1 }
        if let code = Currencies.signs[words[token]], !words.isDigits(token + 1) { return (code, token + 1) }
        if let form = words.token(token)?.form, form.utf8.count >= 3, form.utf8.count <= 4 {
            if let code = Currencies.code(form), !words.isDigits(token + 1) { return (code, token + 1) }
        }
        if words[token] == "of", number.writing == .vague { token += 1 }
        if let code = Currencies.code(of: words[token], words[token + 1]) { return (code, token + 2) }
        if words[token] == "new" || words[token] == "hong",
            let code = Currencies.code(of: words[token + 1], words[token + 2])
        {
            return (code, token + 3)
        }
        let name = Currencies.singular(of: words[token])
        guard Currencies.names[words[token]] != nil || Currencies.shared.contains(words[token]),
            !isOther(words[token], at: token, number),
            let code = money.countries.currency(named: name) ?? Currencies.names[words[token]]
        else { return nil }
        return (code, token + 1)
    }

    /// The currency of "MUSD", millions of it, at a token.
    private func millions(at token: Int) -> String? {
        guard let form = words.token(token)?.form, form.utf8.count == 4, form.hasPrefix("M") else { return nil }
        return Currencies.code(form.dropFirst())
    }

    /// Whether the name of a currency is that of something else here: a weight, a bomb of that weight, "they won".
    private func isOther(_ name: String, at token: Int, _ number: Number) -> Bool {
        switch name {
        case "pound", "pounds":
            let before = (1...3).lazy.map { words[number.tokens.lowerBound - $0] }
            return words[token + 1] == "of" || words.isHyphen(token - 1) && words[token + 1] != "note"
                || before.contains { $0.hasPrefix("weigh") || $0 == "lost" || $0 == "gained" }
        case "mark", "marks", "crown", "crowns": return words[token + 1] == "of"
        case "won", "som", "dong", "real", "rand", "dram", "drams", "lev", "leu": return !words.isNoun(token)
        case "dollar", "dollars", "euro", "euros": return false
        default: return words.isCapital(token) && words.tag(token) == .properNoun && words.isNoun(token + 1)
        }
    }

    /// "3 dollars 50 cents", "thirteen dollars and forty-five cents".
    private func withHundredths(_ amount: Amount) -> Amount {
        let next = words[amount.end] == "and" ? amount.end + 1 : amount.end
        guard let small = numbers.number(at: next), 1..<100 ~= small.value, small.upper == nil,
            small.unit == nil, small.writing != .share
        else { return amount }
        let end = small.tokens.upperBound
        let isNamed = Currencies.hundredths.contains(words[end])
        let isLast = words.token(end) == nil || words[end] == "."
        guard isNamed || isLast && words[amount.end - 1].hasPrefix("dollar") else { return amount }
        var amount = amount
        amount.number.value += small.value / 100
        amount.end = isNamed ? end + 1 : end
        amount.tokens = amount.tokens.lowerBound..<amount.end
        return amount
    }

    // MARK: Ranges and shares

    /// "10 to 15", "10–15", "$10 million to $15 million", "two or three", "between 10 and 15".
    private func range(_ low: Amount) -> Amount? {
        // "18- to 24-year-old"
        let isSuspended = words.isDash(low.end) && words.isGlued(low.end) && !words.isGlued(low.end + 1)
        let link = isSuspended && ["to", "or", "and"].contains(words[low.end + 1]) ? low.end + 1 : low.end
        guard low.number.upper == nil, isLink(link, low), let high = single(at: link + 1), high.number.upper == nil
        else {
            return nil
        }
        // "35 to 12 percent" are two shares, "5 houses to 10 dollars" no range.
        guard low.unit == nil || high.unit == nil || low.unit == high.unit else { return nil }
        if words[link] == "or", high.number.value > low.number.value * 3 || high.unit == nil && low.unit != nil {
            return nil
        }
        var value = low.number.value
        // "10 to 15 thousand", "two to three hundred": the scale is said once.
        if let scale = NumberLexicon.scales[words[high.number.tokens.upperBound - 1]], high.number.tokens.count > 1,
            low.number.tokens.count == 1, value < scale, value * scale < high.number.value
        {
            value *= scale
        }
        guard value < high.number.value, !isKey(low.number, high.number, link) else { return nil }
        var number = low.number
        number.value = value
        number.upper = high.number.value
        number.tokens = low.number.tokens.lowerBound..<high.number.tokens.upperBound
        if high.number.writing != .bareDigits { number.writing = .digits }
        // "30% and 50%": a sign within needs the last one.
        let hasSigns = low.unit == "%" && low.end > low.tokens.upperBound
        let tokens = low.tokens.lowerBound..<(hasSigns ? high.end : high.tokens.upperBound)
        return Amount(number: number, tokens: tokens, unit: high.unit ?? low.unit, end: high.end)
    }

    /// Whether digits with a hyphen between are those of a telephone or a file: "853-3242", "3-5290".
    private func isKey(_ low: Number, _ high: Number, _ link: Int) -> Bool {
        guard words.isHyphen(link), low.writing == .bareDigits, high.writing == .bareDigits else { return false }
        let isTelephone =
            100..<1000 ~= low.value && 1000..<10_000 ~= high.value && !words.isNoun(high.tokens.upperBound)
        return isTelephone || high.value > low.value * 100
    }

    private func isLink(_ link: Int, _ low: Amount) -> Bool {
        switch words[link] {
        case "to": return !isChange(low)
        case "through", "~", "or": return true
        case "and":
            // "between the ages of 18 and 29"
            let first = low.tokens.lowerBound
            return words[opening(of: low)] == "between" || words.stand(["between", "the", "ages", "of"], at: first - 4)
        default: return words.isDash(link) && words.isGlued(link) == words.isGlued(link + 1)
        }
    }

    /// The token where "between" and "from" would stand: before the amount, or before words that narrow it.
    private func opening(of low: Amount) -> Int {
        let before = low.tokens.lowerBound - 1
        return ["about", "some", "around", "roughly", "approximately"].contains(words[before]) ? before - 1 : before
    }

    /// Words for what goes from one number to another, and counts both.
    private static let changes: Set<String> = [
        "rise", "increase", "grow", "fall", "drop", "decline", "decrease", "cut", "raise", "reduce", "jump", "climb",
        "shrink", "double", "triple", "soar", "surge", "plunge", "lower", "expand", "slip", "dip", "swell", "revise",
        "change", "go", "up", "down", "growth", "reduction", "upgrade", "lift", "boost",
    ]

    /// Whether "from 5 to 10" tells how something changed.
    private func isChange(_ low: Amount) -> Bool {
        guard words[opening(of: low)] == "from" else { return false }
        var token = words.head(low.number.tokens.upperBound - 1)
        for _ in 0..<4 {
            guard let next = token, let word = words.token(next) else { return false }
            if Self.changes.contains(word.lemma) { return true }
            token = words.head(next)
        }
        return Self.changes.contains(words[opening(of: low) - 1])
    }

    /// Wholes of which a share is told: "four in 10", "one out of three".
    private static let wholes: Set<Double> = [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1_000, 10_000, 100_000]

    /// "one in five children" is a share; "five in two villages" are two counts.
    private func ratio(_ part: Amount) -> Amount? {
        guard part.unit == nil, part.number.upper == nil, part.number.writing != .share else { return nil }
        let link = part.end
        let isOutOf = words[link] == "out" && words[link + 1] == "of"
        let isEvery = words[link] == "in" && words[link + 1] == "every"
        guard words[link] == "in" || isOutOf, let whole = numbers.number(at: isOutOf || isEvery ? link + 2 : link + 1),
            whole.upper == nil, whole.unit == nil, Self.wholes.contains(whole.value) || part.number.value == 1,
            part.number.value < whole.value
        else { return nil }
        let top = whole.tokens.upperBound - 1
        if !isOutOf, !isEvery, whole.value != 10, !isOneNoun(part.number.tokens.upperBound - 1, top) { return nil }
        let tokens = part.tokens.lowerBound..<whole.tokens.upperBound
        let number = Number(tokens: tokens, value: part.number.value / whole.value, writing: .share)
        return percent(Amount(number: number, tokens: tokens, unit: nil, end: tokens.upperBound))
    }

    /// Whether the tree takes the two numbers of "1 in 10 voters" together, and no verb has each.
    private func isOneNoun(_ part: Int, _ whole: Int) -> Bool {
        guard let wholeHead = words.head(whole) else { return false }
        return wholeHead == part || words.head(part) == wholeHead || words.head(wholeHead) == part
            || words.head(part) == whole
    }
}
