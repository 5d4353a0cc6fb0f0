public import Documents

/// A word, number or mark of punctuation with its place in the text.
public struct Token: Sendable, Hashable {
    /// Where it stands.
    public let span: Span
    /// The very words.
    public let text: String

    /// A token that says `text` at `span`.
    public init(span: Span, text: String) {
        self.span = span
        self.text = text
    }
}
