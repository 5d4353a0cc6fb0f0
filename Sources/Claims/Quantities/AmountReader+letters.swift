import Language

/// Money told by letters that are glued to its digits.
extension AmountReader {
    /// The most groups of three digits that are read behind commas.
    private static let mostGroups = 4

    /// "N80 million", "Sh70,000", "Ksh500", "N15m": the words of a text are cut behind the letters at commas alone.
    func lettered(at start: Int) -> Amount? {
        guard let form = words.token(start)?.form, let first = form.unicodeScalars.first, first.properties.isUppercase
        else { return nil }
        let prefix = form.prefix { $0.isLetter }
        guard prefix.utf8.count < form.utf8.count, let letters = Currencies.letters[String(prefix)] else { return nil }
        var digits = String(form.dropFirst(prefix.count))
        var end = start + 1
        for _ in 0..<Self.mostGroups {
            guard words[end] == ",", words.isGlued(end), words.isGlued(end + 1), isGroup(end + 1) else { break }
            digits += "," + words[end + 1]
            end += 2
        }
        guard let number = DigitForm(digits) else { return nil }
        var value = number.value
        var isSure = end > start + 1
        if let scale = NumberLexicon.suffixes[number.suffix.lowercased()] {
            value *= scale
            isSure = true
        } else if !number.suffix.isEmpty {
            return nil
        } else if let scale = NumberLexicon.scales[words[end]], !words[end].hasSuffix("s") {
            value *= scale
            isSure = true
            end += 1
        }
        // "N95 masks"
        if !isSure, case .weak = letters, words.isNoun(end) { return nil }
        guard let unit = money.unit(of: letters, isSurelyMoney: isSure) else { return nil }
        let tokens = start..<end
        return Amount(
            number: Number(tokens: tokens, value: value, writing: .digits),
            tokens: tokens,
            unit: unit,
            end: end
        )
    }

    /// Whether the number at a token is written as no road's or model's is: with a comma or a scale.
    func isSurelyMoney(_ token: Int) -> Bool {
        words[token].contains(",") || NumberLexicon.scales[words[token + 1]] != nil
    }

    private func isGroup(_ token: Int) -> Bool {
        words[token].utf8.count == 3 && words[token].utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
}
