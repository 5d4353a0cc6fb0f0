public import Documents

/// Why a document makes the claims that it makes, and no others: the decision on every clause and every attribution.
public struct Explanation: Sendable, Hashable, Codable {
    /// What is known of the document as a whole.
    public let document: Extraction.Header
    /// Which program and which reader of English made this.
    public let extractor: String
    /// The document's zones.
    public let zones: [Zone]
    /// The attributions, those that were taken before those that were left.
    public let attributions: [ExplainedAttribution]
    /// The clauses, in the order of their first words; they have each word of the document's sentences once.
    public let clauses: [ExplainedClause]

    /// An explanation of these parts.
    package init(
        document: Extraction.Header,
        extractor: String,
        zones: [Zone],
        attributions: [ExplainedAttribution],
        clauses: [ExplainedClause]
    ) {
        self.document = document
        self.extractor = extractor
        self.zones = zones
        self.attributions = attributions
        self.clauses = clauses
    }

    /// What bears on the byte at `offset`: the clause that has it, and each attribution that has it or that the clause is said in.
    public func at(_ offset: Int) -> Explanation {
        let here = clauses.filter { $0.words.contains { $0.span.range.contains(offset) } }
        // The space behind a word is as good as the word.
        let clauses = here.isEmpty ? clauses.filter { $0.words.contains { $0.end == offset } } : here
        var numbers = Set(attributions.filter { $0.passages.contains { $0.span.range.contains(offset) } }.map(\.number))
        var waiting = numbers.union(clauses.compactMap(\.attribution))
        let outer = Dictionary(uniqueKeysWithValues: attributions.map { ($0.number, $0.outer) })
        while let next = waiting.popFirst() {
            numbers.insert(next)
            if case .some(.some(let around)) = outer[next], !numbers.contains(around) { waiting.insert(around) }
        }
        return Explanation(
            document: document,
            extractor: extractor,
            zones: zones.filter { $0.span.range.contains(offset) },
            attributions: attributions.filter { numbers.contains($0.number) },
            clauses: clauses
        )
    }
}
