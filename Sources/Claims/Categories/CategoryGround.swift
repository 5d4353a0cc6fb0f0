public import Documents

/// Why words bear on a category.
public struct CategoryGround: Sendable, Hashable, Codable {
    /// The category and the words.
    public let mark: CategoryMark
    /// The line of the pattern in the taxonomy, counted from 1.
    public let line: Int
    /// Other words of the document that bear on the same category, without which these would not count: the nearest,
    /// in order, and as many as the pattern asks for; none where it asks for none.
    public let context: [Passage]

    /// What the pattern in `line` says of `mark`, with `context` around it.
    package init(mark: CategoryMark, line: Int, context: [Passage]) {
        self.mark = mark
        self.line = line
        self.context = context
    }
}
