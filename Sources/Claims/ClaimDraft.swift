/// The words of a claim before they are read: which tokens, and by whose attribution.
struct ClaimDraft {
    /// Its pieces, trimmed, in order.
    let content: [Range<Int>]
    /// The number of the innermost attribution; nil in the publisher's own voice.
    let attribution: Int?
}
