/// What decided how certain a claim is put forward as being.
public enum ModalityGround: String, Sendable, Codable, CaseIterable {
    /// Nothing says other than that it is so.
    case nothing
    /// The cue of whoever says it.
    case cue
    /// A condition that it holds on.
    case condition
    /// Its predicate.
    case predicate
    /// A modal verb.
    case modal
    /// An adverb.
    case adverb
    /// Its subject, or an adjective of it.
    case subject
    /// A question that it is.
    case question
    /// "Reasonable grounds", the standard of proof of inquiries.
    case grounds
}
