public import Documents

/// One proposition that a text puts forward, with who puts it forward and how.
///
/// A claim repeats; it never says that what it repeats is so.
public struct Claim: Sendable, Hashable, Codable {
    /// The proposition's own words, in as many pieces as the text breaks it into, without source, cue and outer
    /// quotation marks.
    public let content: [Passage]
    /// How the words stand in the text.
    public let type: ClaimType
    /// How certain it is put forward as being.
    public let modality: Modality
    /// Whether the proposition itself is grammatically negative.
    public let negated: Bool
    /// Who says it, innermost first: hop 0 said it, each further hop reported that the one before did.
    public let attribution: [Hop]
    /// The counts, amounts and shares in its content.
    public let quantities: [Quantity]
    /// The dates of its content and its attribution.
    public let dates: [DateMention]
    /// The places that its content names.
    public let places: [PlaceMention]
    /// The categories that its content bears on.
    public let categories: [CategoryMark]
    /// The words that decided `modality`.
    public let modalityCues: [Passage]
    /// The words in it that could harm a person.
    public let sensitive: [SensitiveMark]
    /// The calibrated probability that a reader would agree with content and source; nil where none was calibrated.
    public internal(set) var confidence: Double?

    /// A claim of these parts.
    public init(
        content: [Passage],
        type: ClaimType,
        modality: Modality = .asserted,
        negated: Bool = false,
        attribution: [Hop] = [],
        quantities: [Quantity] = [],
        dates: [DateMention] = [],
        places: [PlaceMention] = [],
        categories: [CategoryMark] = [],
        modalityCues: [Passage] = [],
        sensitive: [SensitiveMark] = [],
        confidence: Double? = nil
    ) {
        self.content = content
        self.type = type
        self.modality = modality
        self.negated = negated
        self.attribution = attribution
        self.quantities = quantities
        self.dates = dates
        self.places = places
        self.categories = categories
        self.modalityCues = modalityCues
        self.sensitive = sensitive
        self.confidence = confidence
    }

    private enum CodingKeys: String, CodingKey {
        case content
        case type
        case modality
        case negated
        case attribution
        case quantities
        case dates
        case places
        case categories
        case modalityCues = "modality_cues"
        case sensitive
        case confidence
    }

    /// Writes an absent confidence as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(content, forKey: .content)
        try container.encode(type, forKey: .type)
        try container.encode(modality, forKey: .modality)
        try container.encode(negated, forKey: .negated)
        try container.encode(attribution, forKey: .attribution)
        try container.encode(quantities, forKey: .quantities)
        try container.encode(dates, forKey: .dates)
        try container.encode(places, forKey: .places)
        try container.encode(categories, forKey: .categories)
        try container.encode(modalityCues, forKey: .modalityCues)
        try container.encode(sensitive, forKey: .sensitive)
        try container.encode(confidence, forKey: .confidence)
    }
}
