import Language

/// What a document speaks of, by the words that speak of it.
struct MentionMap {
    private let mentions: [Mention]
    private let byHead: [Int: Int]
    private let byEnd: [Int: Int]
    private let namings: [Int: Int]
    private let isNamePart: Set<Int>
    private let isPersonsName: Set<Int>

    /// The mentions of `words`.
    init(_ words: AnnotatedText) {
        mentions = words.mentions
        var namings: [Int: Int] = [:]
        var byHead: [Int: Int] = [:]
        var byEnd: [Int: Int] = [:]
        for (number, mention) in words.mentions.enumerated() {
            byHead[mention.head] = number
            byEnd[mention.tokens.upperBound] = number
            if mention.form == .name { namings[mention.entity, default: 0] += 1 }
        }
        self.byHead = byHead
        self.byEnd = byEnd
        self.namings = namings
        isPersonsName = Set(words.names.lazy.filter { $0.kind == .person }.flatMap(\.tokens))
        isNamePart = Set(words.names.lazy.filter { [.person, .organisation].contains($0.kind) }.flatMap(\.tokens))
    }

    /// The mention with the head `token`.
    func mention(at token: Int) -> Mention? { byHead[token].map { mentions[$0] } }

    /// How often an entity is called by a name.
    func namings(of entity: Int) -> Int { namings[entity] ?? 0 }

    /// The number of the entity that the phrase with the head `token` speaks of.
    func entity(at token: Int) -> Int? { byHead[token].map { mentions[$0].entity } }

    /// Whether the phrase with the head `token` is a name.
    func isName(_ token: Int) -> Bool { byHead[token].map { mentions[$0].form == .name } ?? false }

    /// Whether `token` is part of the name of a person or an organisation.
    func isNamePart(_ token: Int) -> Bool { isNamePart.contains(token) }

    /// Whether `token` is part of the name of a person.
    func isPersonsName(_ token: Int) -> Bool { isPersonsName.contains(token) }

    /// The last mention whose words end right before `token`.
    func ending(at token: Int) -> Mention? { byEnd[token].map { mentions[$0] } }
}
