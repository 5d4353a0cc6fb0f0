/// Words that may speak of the same as others, with what these must agree in.
struct MentionCandidate: Sendable {
    let tokens: Range<Int>
    let head: Int
    let form: Mention.Form
    /// The words of its name, else its head alone.
    let core: Range<Int>
    /// The sentence that it stands in.
    let sentence: Int
    /// What it is, as far as its words tell.
    let kind: NamedEntity.Kind?
    /// The words of its name, in lower case, without titles, articles and possessives; empty where it has none.
    let name: [String]
    /// The word of its name that the others describe, in lower case.
    let nameHead: String
    /// What it says somebody is: "spokesperson"; of a nominal its head's lemma.
    let roles: [String]
    /// Its other words that describe, in lower case.
    let modifiers: [String]
    let gender: Gender?
    let isPlural: Bool
    /// Whether it speaks of something that the reader knows: "the", "this", "their".
    let isDefinite: Bool
    let isSubject: Bool
    /// Whether it stands in the source of an attribution.
    let isSource: Bool
    let quoteDepth: Int
    /// The word that it depends on.
    let governor: Int?
    let isPossessive: Bool
    /// Whether it is somebody's: "its mission in Geneva".
    let isOwned: Bool
    /// Whether it is several that are named together.
    let isGroup: Bool

    /// The words of the name in any order, as one.
    var nameKey: String { Set(name).subtracting(Self.small).sorted().joined(separator: " ") }

    /// Words that come and go in a name: "the Center for National Resistance" is "the National Resistance Center".
    static let small: Set<String> = ["of", "for", "the", "and", "on", "in", "de", "&"]
}
