public import Documents

/// What became of an attribution: the rules that put it together, or why it puts no proposition forward.
public struct ExplainedAttribution: Sendable, Hashable, Codable {
    /// Its number in the explanation, by which clauses refer to it.
    public let number: Int
    /// The words that name who says it.
    public let source: Passage?
    /// The fullest name that the document gives whoever that is.
    public let resolved: String?
    /// The words that make it an attribution.
    public let cue: Passage?
    /// What is said, in as many pieces as the text breaks it into.
    public let content: [Passage]
    /// How certain the cue makes it; nil where it was left.
    public let modality: Modality?
    /// The rules that put it together, in order; none where it was left.
    public let steps: [ExplainedStep]
    /// The number of the attribution in whose content it stands, and which therefore relays it.
    public let outer: Int?
    /// Why it puts nothing forward; nil where it was taken.
    public let refusal: AttributionRefusal?

    /// An attribution of these parts.
    package init(
        number: Int,
        source: Passage?,
        resolved: String?,
        cue: Passage?,
        content: [Passage],
        modality: Modality?,
        steps: [ExplainedStep],
        outer: Int?,
        refusal: AttributionRefusal?
    ) {
        self.number = number
        self.source = source
        self.resolved = resolved
        self.cue = cue
        self.content = content
        self.modality = modality
        self.steps = steps
        self.outer = outer
        self.refusal = refusal
    }

    private enum CodingKeys: String, CodingKey {
        case number
        case source
        case resolved
        case cue
        case content
        case modality
        case steps
        case outer
        case refusal
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(source, forKey: .source)
        try container.encode(resolved, forKey: .resolved)
        try container.encode(cue, forKey: .cue)
        try container.encode(content, forKey: .content)
        try container.encode(modality, forKey: .modality)
        try container.encode(steps, forKey: .steps)
        try container.encode(outer, forKey: .outer)
        try container.encode(refusal, forKey: .refusal)
    }

    /// Every passage that it stands at, in the order of its parts.
    public var passages: [Passage] { [source, cue].compactMap { $0 } + content }
}
