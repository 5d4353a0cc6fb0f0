/// An attribution by the numbers of its tokens, before it is written out.
package struct AttributionParts: Sendable, Hashable {
    /// The words that name who says it.
    package var source: Range<Int>?
    /// The words that make it an attribution.
    package var cue: Range<Int>?
    /// What is said, in order.
    package var content: [Range<Int>]
    /// Whether the source is the subject of the cue's verb, as the model linked none.
    package var isSourceSubject = false
}
