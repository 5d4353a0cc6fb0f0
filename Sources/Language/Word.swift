package import Documents

/// A word as the model reads it, with what stands before it.
package struct Word: Sendable, Hashable {
    /// What stands between a word and the one before.
    package enum Gap: String, Sendable, Hashable {
        /// Nothing.
        case glued
        case space
        /// The end of a line.
        case line
        /// A blank line or more; the first word of a text has it, too.
        case paragraph
    }

    /// Where it stands.
    package let span: Span
    /// What stands before it.
    package let gap: Gap

    /// A word at `span`, which is not empty.
    package init(span: Span, gap: Gap) {
        self.span = span
        self.gap = gap
    }
}
