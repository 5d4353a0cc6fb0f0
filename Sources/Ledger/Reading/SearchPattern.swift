/// A person's search as an FTS5 query that cannot be wrong, whatever was typed.
struct SearchPattern: Equatable {
    /// The query: every word quoted, all of them wanted.
    let fts5: String

    /// The query for `search`; nil where it holds no letter and no digit.
    init?(_ search: String) {
        // By scalars, as FTS5 reads it: a quotation mark with an accent on it is one Character, and no longer a mark.
        let pieces = search.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        var terms: [String] = []
        // Every second piece between quotation marks stood inside them.
        for (index, piece) in pieces.enumerated() {
            if index.isMultiple(of: 2) {
                terms += piece.split(whereSeparator: Self.isGap).compactMap(Self.word)
            } else if let phrase = Self.phrase(piece) {
                terms.append(phrase)
            }
        }
        guard !terms.isEmpty else { return nil }
        fts5 = terms.joined(separator: " AND ")
    }

    private static func word(_ word: Substring.UnicodeScalarView) -> String? {
        guard let phrase = phrase(word) else { return nil }
        return word.last == "*" ? phrase + " *" : phrase
    }

    /// `text`, which holds no quotation mark, as a quoted phrase; nil where the tokenizer would find no token in it.
    private static func phrase(_ text: Substring.UnicodeScalarView) -> String? {
        guard text.contains(where: isTokenCharacter) else { return nil }
        var phrase = String.UnicodeScalarView()
        // A NUL would end the query inside its quotation marks.
        phrase.append(contentsOf: text.map { isGap($0) ? " " : $0 })
        return "\"" + String(phrase) + "\""
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\0" }

    /// What unicode61 builds tokens of: letters, numbers and private use.
    private static func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}
