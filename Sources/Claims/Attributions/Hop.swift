public import Documents

/// One step of an attribution: who says it, by which words of the text.
public struct Hop: Sendable, Hashable, Codable {
    /// The words that name who says it; nil where the text names no one ("is feared to").
    public let source: Passage?
    /// The fullest name that the document gives whoever that is; nil where `source` is.
    public let resolved: String?
    /// The words that make it an attribution; nil only on a relay without words of its own.
    public let cue: Passage?

    /// A hop of these parts.
    public init(source: Passage?, resolved: String?, cue: Passage?) {
        self.source = source
        self.resolved = resolved
        self.cue = cue
    }

    private enum CodingKeys: String, CodingKey {
        case source
        case resolved
        case cue
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(source, forKey: .source)
        try container.encode(resolved, forKey: .resolved)
        try container.encode(cue, forKey: .cue)
    }
}
