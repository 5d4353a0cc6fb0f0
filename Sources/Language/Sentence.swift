public import Documents

/// One sentence, headline or list item of a text.
public struct Sentence: Sendable, Hashable {
    /// From its first token's first byte to its last token's end.
    public let span: Span
    /// Its tokens in order.
    public let tokens: [Token]
    /// Which of the document's paragraphs it stands in, counted from 0; a sentence stands in one only.
    public let paragraph: Int

    /// A sentence of these tokens.
    public init(span: Span, tokens: [Token], paragraph: Int = 0) {
        self.span = span
        self.tokens = tokens
        self.paragraph = paragraph
    }
}
