public import Documents

/// A category that a claim bears on, with the words that say so.
public struct CategoryMark: Sendable, Hashable, Codable {
    /// The category's code in the taxonomy.
    public let code: String
    /// The offset of the first byte of the words.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int
    /// The words between the two.
    public let text: String

    /// A mark of the category `code` on `passage`.
    public init(code: String, _ passage: Passage) {
        self.code = code
        start = passage.start
        end = passage.end
        text = passage.text
    }

    /// Where the words stand.
    public var passage: Passage { Passage(Span(start, end), text: text) }
}
