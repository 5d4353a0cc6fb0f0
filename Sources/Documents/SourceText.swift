/// A document's text: its decoded characters as UTF-8, unchanged and never to change.
///
/// Byte order mark, CRLF and control characters are kept and nothing is normalised, so that an offset into it stays
/// true for ever.
public struct SourceText: Sendable, Hashable {
    /// The text as UTF-8.
    public let bytes: [UInt8]

    /// The text of a string.
    public init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// The text of bytes that are known to be valid UTF-8.
    package init(validUTF8 bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text as one string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// All of the text.
    public var span: Span { Span(0, bytes.count) }

    /// The words at `span`.
    ///
    /// - Precondition: `span` lies within the text and begins and ends at characters.
    public subscript(span: Span) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }

    /// The words at `span`, with their offsets.
    public func passage(_ span: Span) -> Passage {
        Passage(span, text: self[span])
    }
}
