public import Documents

/// A document's words with what the model says of them.
///
/// All numbers of tokens count through the whole document.
public struct AnnotatedText: Sendable, Hashable {
    /// The words, in order.
    public internal(set) var tokens: [AnnotatedToken] = []
    /// The sentences, in order; they cover all tokens.
    public internal(set) var sentences: [AnnotatedSentence] = []
    /// The names, in order.
    public internal(set) var names: [NamedEntity] = []
    /// The parts of attributions, in order.
    public internal(set) var roles: [RoleSpan] = []
    /// The parts of attributions that stand within another's content, in order.
    public internal(set) var innerRoles: [RoleSpan] = []
    /// The trees of the sentences, from the top.
    public internal(set) var tree = DependencyTree([])
    /// The quotations, by their openings.
    public internal(set) var quotations: [Quotation] = [] {
        // They are found when all tokens are there.
        didSet { quoteDepths = depths(of: quotations) }
    }
    /// For each token in how many quotations it stands, their marks included.
    public private(set) var quoteDepths: [Int] = []
    /// What speaks of a person, an organisation or a place, in order.
    public internal(set) var mentions: [Mention] = []
    /// These, in the order of their first mentions.
    public internal(set) var entities: [Entity] = []
}

extension AnnotatedText {
    /// From the first byte of these tokens to the end of the last.
    ///
    /// - Precondition: `tokens` is not empty.
    public func span(_ tokens: Range<Int>) -> Span {
        Span(self.tokens[tokens.lowerBound].span.start, self.tokens[tokens.upperBound - 1].span.end)
    }

    /// The tokens that have a byte within `span`.
    public func tokens(in span: Span) -> Range<Int> {
        let first = tokens.partitioningIndex { $0.span.end > span.start }
        return first..<max(first, tokens.partitioningIndex { $0.span.start >= span.end })
    }

    /// For each token what the name is of that it is part of; nil where it is part of none.
    public var nameKinds: [NamedEntity.Kind?] {
        var kinds = [NamedEntity.Kind?](repeating: nil, count: tokens.count)
        for name in names {
            for token in name.tokens { kinds[token] = name.kind }
        }
        return kinds
    }

    /// For each token the BIO label of the name that it is part of: `B-person`, `I-person`, `O`.
    public var nameLabels: [String] {
        labels(names.map { ($0.tokens, $0.kind.rawValue) })
    }

    /// For each token the BIO label of the part of an attribution that it is in: `B-source`, `I-source`, `O`.
    public var roleLabels: [String] {
        labels(roles.map { ($0.tokens, $0.role.rawValue) })
    }

    /// Words without which a title says what is not so.
    private static let qualifiers: Set<String> = [
        "acting", "deposed", "designate", "elect", "ex", "former", "interim", "late", "ousted", "outgoing", "then",
    ]

    /// The name that `token` is part of; nil where it is part of none.
    public func name(at token: Int) -> NamedEntity? {
        let next = names.partitioningIndex { $0.tokens.upperBound > token }
        return next < names.count && names[next].tokens.contains(token) ? names[next] : nil
    }

    /// The tokens that say the fullest what an entity is, without the article before them, and without what only describes
    /// a person: "Vlad", not "sixteen-year-old Vlad".
    public func title(of entity: Entity) -> Range<Int> {
        let mention = mentions[entity.fullest]
        var title = mention.tokens
        if title.count > 1, tokens[title.lowerBound].relation == "det" { title = title.dropFirst() }
        guard entity.kind == .person, mention.form == .name else { return title }
        // "The governor of Orlo, Ivo Marek": the name is what stands behind the comma.
        if let comma = title.last(where: { tokens[$0].form == "," }), comma + 1 < title.upperBound,
            (comma + 1..<title.upperBound).contains(where: { name(at: $0)?.kind == .person })
        {
            title = comma + 1..<title.upperBound
        }
        let named = title.first { token in
            let tag = tokens[token].tag
            return tag == .properNoun || tokens[token].pennTag.hasPrefix("NNP")
                || Self.qualifiers.contains(tokens[token].form.lowercased())
                || tag == .noun && !(title.contains(token + 1) && tokens[token + 1].form == "-")
        }
        return named.map { $0..<title.upperBound } ?? title
    }

    private func depths(of quotations: [Quotation]) -> [Int] {
        var depths = [Int](repeating: 0, count: tokens.count)
        for quotation in quotations {
            for token in quotation.pieces.joined() { depths[token] = max(depths[token], quotation.depth) }
        }
        return depths
    }

    private func labels(_ runs: [(tokens: Range<Int>, kind: String)]) -> [String] {
        var labels = [String](repeating: "O", count: tokens.count)
        for run in runs {
            for token in run.tokens { labels[token] = (token == run.tokens.lowerBound ? "B-" : "I-") + run.kind }
        }
        return labels
    }
}
