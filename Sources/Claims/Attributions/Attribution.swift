public import Documents

/// A source-cue-content relation as it stands in the text, before its content is split into claims.
///
/// The parts are whole, with their "that" and quotation marks, as the PolNeAR corpus marks them.
public struct Attribution: Sendable, Hashable, Codable {
    /// The words that name who says it.
    public let source: Passage?
    /// The fullest name that the document gives whoever that is.
    public let resolved: String?
    /// The words that make it an attribution.
    public let cue: Passage?
    /// What is said, in as many pieces as the text breaks it into.
    public let content: [Passage]

    /// An attribution of these parts.
    public init(source: Passage?, resolved: String?, cue: Passage?, content: [Passage]) {
        self.source = source
        self.resolved = resolved
        self.cue = cue
        self.content = content
    }

    private enum CodingKeys: String, CodingKey {
        case source
        case resolved
        case cue
        case content
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(source, forKey: .source)
        try container.encode(resolved, forKey: .resolved)
        try container.encode(cue, forKey: .cue)
        try container.encode(content, forKey: .content)
    }
}
