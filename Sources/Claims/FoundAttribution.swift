/// An attribution as ranges of token numbers, before it is written out with passages and names.
package struct FoundAttribution: Sendable, Hashable {
    /// The words that name who says it.
    package var source: Range<Int>?
    /// The words that make it an attribution.
    package var cue: Range<Int>
    /// How certain the cue makes it.
    package var modality: Modality
    /// What is said, whole: with "that" and quotation marks; a range may run over sentences.
    package var content: [Range<Int>]
    /// The attribution whose content this one stands in, as its number among those found.
    package var outer: Int?
    /// Whether the sentences after it may go on with the same account.
    package var opensAccount = false
}
