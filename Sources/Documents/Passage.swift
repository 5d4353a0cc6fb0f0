/// A span together with the very words that stand there.
///
/// Coded as `{"start", "end", "text"}`, the form in which every value of an extraction cites the document.
public struct Passage: Sendable, Hashable, Codable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int
    /// The words between the two.
    public let text: String

    /// A passage that says `text` at `span`; whoever makes one by hand answers for its truth.
    public init(_ span: Span, text: String) {
        start = span.start
        end = span.end
        self.text = text
    }

    /// The offsets alone.
    public var span: Span { Span(start, end) }
}
