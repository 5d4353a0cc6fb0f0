public import Documents

/// Words that could harm a person if shown: personal data of a minor, or the means of an identification.
public struct SensitiveMark: Sendable, Hashable, Codable {
    /// What kind of harm the words could do.
    public let kind: String
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int
    /// The words between the two.
    public let text: String

    /// A mark on `passage`.
    public init(kind: String, _ passage: Passage) {
        self.kind = kind
        start = passage.start
        end = passage.end
        text = passage.text
    }

    /// Where the words stand.
    public var passage: Passage { Passage(Span(start, end), text: text) }
}
