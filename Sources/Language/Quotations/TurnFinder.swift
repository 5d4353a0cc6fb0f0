/// Finds the turns of a transcript: paragraphs that open with the name of whoever speaks and a colon, again and again.
///
/// All that stands behind such a colon was said in these words, though no marks enclose it.
struct TurnFinder {
    /// How many words a speaker's name with its titles has.
    private static let longestName = 4
    private static let ends: Set<String> = [".", "!", "?", "\u{2026}", "..."]

    private let text: AnnotatedText

    /// A finder in `text`.
    init(_ text: AnnotatedText) {
        self.text = text
    }

    /// The words behind the colons, by the paragraph that they stand in.
    ///
    /// - Parameter paragraphs: The text's paragraphs, in order.
    /// - Returns: The turns of those who have two at least.
    func turns(in paragraphs: [Range<Int>]) -> [Range<Int>: Range<Int>] {
        let labelled = paragraphs.compactMap { paragraph in
            colon(in: paragraph).map { (paragraph: paragraph, colon: $0, name: name(paragraph.lowerBound..<$0)) }
        }
        let counts = Dictionary(labelled.map { ($0.name, 1) }, uniquingKeysWith: +)
        let turns = labelled.lazy.filter { counts[$0.name] ?? 0 > 1 }.map { turn in
            (turn.paragraph, turn.colon + 1..<turn.paragraph.upperBound)
        }
        return Dictionary(turns) { first, _ in first }
    }

    /// The colon behind a person's name at the beginning of a paragraph of whole sentences: a headline ends with no full stop.
    private func colon(in paragraph: Range<Int>) -> Int? {
        guard let colon = paragraph.prefix(Self.longestName + 1).first(where: { text.tokens[$0].form == ":" }),
            colon > paragraph.lowerBound, colon + 1 < paragraph.upperBound,
            text.name(at: colon - 1)?.kind == .person,
            (paragraph.lowerBound..<colon).allSatisfy({ text.tokens[$0].form.first?.isUppercase ?? false }),
            Self.ends.contains(text.tokens[paragraph.upperBound - 1].form),
            QuotationMark(text.tokens[colon + 1].form) == nil
        else { return nil }
        return colon
    }

    private func name(_ tokens: Range<Int>) -> String {
        tokens.map { text.tokens[$0].form.lowercased() }.joined(separator: " ")
    }
}
