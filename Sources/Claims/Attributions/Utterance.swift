/// Somebody's saying of something, as claims take it: an attribution whose content puts propositions forward.
struct Utterance {
    /// The tokens that name who says it.
    var source: Range<Int>?
    /// The tokens that make it an attribution.
    var cue: Range<Int>?
    /// What is said, in order.
    var content: [Range<Int>]
    /// How certain the cue makes it.
    var modality: Modality
    /// Whether the phrase that is its content puts something forward: "no evidence of abuse" where somebody found that.
    var isPhrase = false
    /// The rules that put it together, in order.
    var steps: [AttributionStep]
    /// The number of the utterance in whose content this one stands.
    var outer: Int?
}

extension [Utterance] {
    /// The tokens that are part of a cue.
    var cueTokens: Set<Int> { Set(lazy.compactMap(\.cue).joined()) }
}
