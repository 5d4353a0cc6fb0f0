import Language

/// What a document speaks of, by the words that speak of it.
struct MentionMap {
    private let mentions: [Mention]
    private let byHead: [Int: Int]
    private let byEnd: [Int: Int]
    private let namings: [Int: Int]

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
    }

    /// The mention with the head `token`.
    func mention(at token: Int) -> Mention? { byHead[token].map { mentions[$0] } }

    /// How often an entity is called by a name.
    func namings(of entity: Int) -> Int { namings[entity] ?? 0 }

    /// The number of the entity that the phrase with the head `token` speaks of.
    func entity(at token: Int) -> Int? { byHead[token].map { mentions[$0].entity } }

    /// Whether the phrase with the head `token` is a name.
    func isName(_ token: Int) -> Bool { byHead[token].map { mentions[$0].form == .name } ?? false }

    /// The last mention whose words end right before `token`.
    func ending(at token: Int) -> Mention? { byEnd[token].map { mentions[$0] } }
}
