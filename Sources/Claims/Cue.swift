/// A verb that makes an attribution, and what it does to what is attributed.
package struct Cue: Sendable, Hashable {
    /// How a cue takes what is said.
    package enum Frame: Sendable, Hashable {
        /// A quote or a clause, before or after it, with or without "that": "said".
        case speech
        /// A clause with "that" only, since the verb also has plain objects: "showed that".
        case clause
        /// Whom one speaks to, then a quote or a clause: "told reporters that".
        case addressed
        /// What follows, be it a noun, a person who is to act, or a clause: "urged", "called for", "denied".
        case object
        /// A noun for what others say, "that", what they say: "refuted reports that".
        case refutation
        /// Whom, "of", what: "accused".
        case accusation
    }

    /// How it takes what is said.
    package let frame: Frame
    /// How certain it makes what is said.
    package let modality: Modality
    /// Whether this form is a present participle, whose source stands with an earlier verb: "adding".
    package let isParticiple: Bool
    /// The words that belong to it after the verb: "for" of "called for".
    package let particle: String?
}
