/// Words that a condition of a pattern allows.
struct WordSet: Sendable, Hashable {
    /// What stands for all words of a kind.
    enum Kind: String, Sendable, CaseIterable {
        /// A name of a person, or a pronoun for one.
        case person = "<person>"
        /// A people: "Ukrainians", "Tutsi".
        case people = "<people>"
        case organisation = "<organisation>"
        case place = "<place>"
        /// A number written in figures or words.
        case number = "<number>"
        /// Anything at all.
        case any = "<any>"
    }

    /// Lemmas of single words.
    let lemmas: Set<String>
    /// Lemmas of a noun and what stands before it, by the noun: "residential building".
    let compounds: [String: [[String]]]
    /// What stands for all words of a kind.
    let kinds: Set<Kind>
}
