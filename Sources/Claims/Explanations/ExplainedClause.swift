public import Documents

/// A part of a sentence, with how it was cut off and what decided that it is a claim, or none.
public struct ExplainedClause: Sendable, Hashable, Codable {
    /// The kind of zone that it stands in.
    public let zone: Zone.Kind
    /// Its own words, in as many pieces as the text breaks them into; no two clauses share any.
    public let words: [Passage]
    /// How it was cut off the words around it.
    public let opening: ClauseOpening
    /// Words of another clause that belong to it, too.
    public let shared: Passage?
    /// The number of the attribution in which it is said; nil where it is in none.
    public let attribution: Int?
    /// Why it is no claim; nil where it is one.
    public let refusal: ClauseRefusal?
    /// The claim that it is; nil where it is none.
    public let claim: ExplainedClaim?

    /// A clause of these parts.
    package init(
        zone: Zone.Kind,
        words: [Passage],
        opening: ClauseOpening,
        shared: Passage?,
        attribution: Int?,
        refusal: ClauseRefusal?,
        claim: ExplainedClaim?
    ) {
        self.zone = zone
        self.words = words
        self.opening = opening
        self.shared = shared
        self.attribution = attribution
        self.refusal = refusal
        self.claim = claim
    }

    private enum CodingKeys: String, CodingKey {
        case zone
        case words
        case opening
        case shared
        case attribution
        case refusal
        case claim
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(zone, forKey: .zone)
        try container.encode(words, forKey: .words)
        try container.encode(opening, forKey: .opening)
        try container.encode(shared, forKey: .shared)
        try container.encode(attribution, forKey: .attribution)
        try container.encode(refusal, forKey: .refusal)
        try container.encode(claim, forKey: .claim)
    }
}
