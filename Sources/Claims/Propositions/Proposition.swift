/// One proposition by the numbers of its tokens.
struct Proposition {
    /// Its words, trimmed, in order.
    let content: [Range<Int>]
    /// The number of the utterance that it is said in; nil in the publisher's own voice.
    let utterance: Int?
    /// The word that states it.
    let predicate: Int
}
