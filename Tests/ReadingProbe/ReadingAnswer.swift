import Language

/// What was read of a text: its labels as `english-readings.json` has them, and links among known spans.
struct ReadingAnswer: Encodable {
    /// A labelled run of words: `[3, 5, "person"]`.
    struct Run: Encodable {
        let words: Range<Int>
        let kind: String

        func encode(to encoder: any Encoder) throws {
            var values = encoder.unkeyedContainer()
            try values.encode(words.lowerBound)
            try values.encode(words.upperBound)
            try values.encode(kind)
        }
    }

    let sentences: [Int]
    let upos: [String]
    let xpos: [String]
    /// For each word its head's number; under the root its own.
    let heads: [Int]
    let relations: [String]
    /// For each first word of a sentence 1 where that goes on with the attribution before.
    let continues: [Int]
    let names: [Run]
    let roles: [Run]
    let innerRoles: [Run]
    /// Pairs of word ranges: a content and its cue.
    let contentCue: [[[Int]]]
    /// Pairs of word ranges: a cue and its source.
    let cueSource: [[[Int]]]
    /// See `GoldLinks`.
    let goldContentCue: [Int?]
    let goldCueSource: [Int?]

    /// The answer that says what `text` does.
    init(_ text: AnnotatedText, links: GoldLinks) {
        var sentences = [Int](repeating: 0, count: text.tokens.count)
        var continues = sentences
        for sentence in text.sentences {
            sentences[sentence.tokens.lowerBound] = 1
            continues[sentence.tokens.lowerBound] = sentence.continuesAttribution ? 1 : 0
        }
        self.sentences = sentences
        self.continues = continues
        upos = text.tokens.map(\.tag.rawValue)
        xpos = text.tokens.map(\.pennTag)
        heads = text.tokens.enumerated().map { $1.head ?? $0 }
        relations = text.tokens.map(\.relation)
        names = text.names.map { Run(words: $0.tokens, kind: $0.kind.rawValue) }
        roles = text.roles.map { Run(words: $0.tokens, kind: $0.role.rawValue) }
        innerRoles = text.innerRoles.map { Run(words: $0.tokens, kind: $0.role.rawValue) }
        contentCue = Self.links(.content, text.roles) + Self.links(.content, text.innerRoles)
        cueSource = Self.links(.cue, text.roles) + Self.links(.cue, text.innerRoles)
        goldContentCue = links.contentCue
        goldCueSource = links.cueSource
    }

    private static func links(_ role: RoleSpan.Role, _ spans: [RoleSpan]) -> [[[Int]]] {
        spans.compactMap { span in
            guard span.role == role, let other = span.belongsTo else { return nil }
            return [span.tokens, spans[other].tokens].map { [$0.lowerBound, $0.upperBound] }
        }
    }
}
