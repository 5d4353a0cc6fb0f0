/// Words that are decoded at once: some paragraphs, or a long one, or a part of one that is longer than any should be.
package struct Stretch: Sendable, Hashable {
    /// A part of a stretch that the encoder sees at once.
    package struct Window: Sendable, Hashable {
        /// The words that it sees.
        package let words: Range<Int>
        /// Those of them whose vectors are kept; the others are their context.
        package let wanted: Range<Int>
    }

    /// Its words.
    package let words: Range<Int>
    /// Its windows, whose wanted words are all of its words, in order.
    package let windows: [Window]
}
