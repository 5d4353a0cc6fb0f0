/// A stretch of a document that serves one purpose; a document's zones cover it in order, without overlap.
public struct Zone: Sendable, Hashable, Codable {
    /// What a stretch of a document is for.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A title line, of the text or of a part of it.
        case headline
        /// Date, place and agency before the first sentence.
        case dateline
        /// The first paragraph of the story.
        case lead
        /// The rest of the story.
        case body
        /// The words under a picture.
        case caption
        /// The opening of another article.
        case teaser
        /// Navigation, credits, share lines and the like.
        case boilerplate
    }

    /// What it is for.
    public let kind: Kind
    /// The offset of its first byte.
    public let start: Int
    /// The offset after its last byte.
    public let end: Int

    /// A zone over `span`.
    public init(_ kind: Kind, _ span: Span) {
        self.kind = kind
        start = span.start
        end = span.end
    }

    /// The offsets alone.
    public var span: Span { Span(start, end) }
}
