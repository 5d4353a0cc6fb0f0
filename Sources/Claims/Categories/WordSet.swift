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

    /// Whether `byte` stands between two words of one entry.
    static func separates(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") }

    /// The set of `words`: lemmas, several of them with spaces or hyphens between, and kinds.
    init(_ words: [String]) {
        var lemmas: Set<String> = []
        var compounds: [String: [[String]]] = [:]
        var kinds: Set<Kind> = []
        for word in words {
            if word.utf8.first == UInt8(ascii: "<"), let kind = Kind(rawValue: word) {
                kinds.insert(kind)
                continue
            }
            if !word.utf8.contains(UInt8(ascii: " ")) { lemmas.insert(word) }
            guard word.utf8.contains(where: Self.separates) else { continue }
            let parts = word.utf8.split(whereSeparator: Self.separates).map { String(Substring($0)) }
            if let noun = parts.last, parts.count > 1 { compounds[noun, default: []].append(parts.dropLast()) }
        }
        self.lemmas = lemmas
        self.compounds = compounds
        self.kinds = kinds
    }
}
