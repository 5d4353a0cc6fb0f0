import Language

/// Numbers that begin with digits.
extension NumberReader {
    /// A number in digits: one word, groups of thousands that spaces divide, a whole with a fraction, a suffix.
    func digits(at start: Int, isMoney: Bool) -> Number? {
        guard words.isDigits(start), let token = words.token(start), let form = DigitForm(token.form) else {
            return nil
        }
        var number = Number(
            tokens: start..<start + 1,
            value: form.value,
            writing: form.isFraction ? .share : form.isBare ? .bareDigits : .digits
        )
        if !form.suffix.isEmpty { return withSuffix(form.suffix.lowercased(), number) }
        if form.isFraction { return number }
        if form.isBare, let grouped = spacedGroups(at: start, isMoney: isMoney) { return grouped }
        if form.isBare, let fraction = fraction(at: start + 1) {
            number.value += fraction
            number.tokens = start..<start + 2
            number.writing = .digits
            return number
        }
        let next = words[start + 1]
        if words.isGlued(start + 1), let scale = NumberLexicon.suffixes[next],
            next != "m" || isMillions(at: start + 1, isMoney)
        {
            number.value *= scale
            number.tokens = start..<start + 2
            number.writing = .digits
        }
        return number
    }

    /// Whether "m" is no metre: after a currency, or before what is counted.
    private func isMillions(at token: Int, _ isMoney: Bool) -> Bool {
        isMoney || words.pennTag(token + 1) == "NNS" || Currencies.names[words[token + 1]] != nil
            || words.isDigits(token - 1) && words.tag(token + 1) == .adjective && words.pennTag(token + 2) == "NNS"
    }

    private func withSuffix(_ suffix: String, _ number: Number) -> Number? {
        var number = number
        if let scale = NumberLexicon.suffixes[suffix] ?? NumberLexicon.scales[suffix] {
            number.value *= scale
        } else if let unit = NumberLexicon.gluedUnits[suffix] {
            number.unit = unit
        } else if suffix == "pc" || suffix == "pct" {
            number.unit = "%"
        } else if let code = Currencies.code(suffix.uppercased()) {
            number.unit = code
        } else if suffix.hasPrefix("m"), let code = Currencies.code(suffix.dropFirst().uppercased()) {
            number.value *= 1e6
            number.unit = code
        } else {
            return nil
        }
        number.writing = .digits
        return number
    }

    /// The fraction behind a whole number: "2 1/4", "5 ½".
    private func fraction(at token: Int) -> Double? {
        guard let form = words.token(token)?.form else { return nil }
        if form.unicodeScalars.count == 1, let sign = form.unicodeScalars.first {
            return NumberLexicon.fractionSigns[sign]
        }
        guard words.isDigits(token), let digits = DigitForm(form), digits.isFraction, digits.suffix.isEmpty else {
            return nil
        }
        return digits.value
    }

    /// The most groups of three digits that a number is read of.
    private static let mostGroups = 4

    /// "7 500", "1 500 000": a common space groups only before what is counted, as "555 123" may be a telephone's.
    private func spacedGroups(at start: Int, isMoney: Bool) -> Number? {
        guard let first = words.token(start)?.form, first.utf8.count <= 3, !first.hasPrefix("0"),
            !words.isDigits(start - 1), !(words[start - 1] == "+" && words.isGlued(start))
        else { return nil }
        var digits = first
        var end = start + 1
        var isTight = true
        while end - start <= Self.mostGroups, let group = words.token(end)?.form, isGroup(group),
            isOneSpace(before: end)
        {
            digits += group.prefix(3)
            isTight = isTight && words.gap(before: end) > 1
            end += 1
            if group.utf8.count > 3 {
                digits += group.dropFirst(3)
                break
            }
        }
        guard end > start + 1, !words.isDigits(end), let value = Double(digits) else { return nil }
        let isRound = words[end - 1] == "000" || words[end - 1].utf8.count > 3
        let isCounted = words.isNoun(end) || words.tag(end) == .adjective || NumberLexicon.scales[words[end]] != nil
        let isRange = ["and", "to", "or", "\u{2013}", "-"].contains(words[end]) && words.isDigits(end + 1)
        // "Of these, 1 366 had returned": what is subject of a verb is one number, where no noun has it for its own.
        let isSubject =
            [.verb, .auxiliary].contains(words.tag(end)) && !words.isNoun(start - 1) || words[end] == "of"
        guard isMoney || isTight || isRound || isCounted || isRange || isSubject else { return nil }
        return Number(tokens: start..<end, value: value, writing: .digits)
    }

    /// Three digits, with or without decimals behind them.
    private func isGroup(_ form: String) -> Bool {
        let bytes = form.utf8
        guard bytes.prefix(3).allSatisfy({ 0x30...0x39 ~= $0 }), bytes.count == 3 || 5...6 ~= bytes.count else {
            return false
        }
        let rest = bytes.dropFirst(3)
        return rest.isEmpty || rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// Whether one space stands before the token: a common one of a byte, a no-break one or a thin one of two or three.
    private func isOneSpace(before token: Int) -> Bool { 1...3 ~= words.gap(before: token) }
}
