public import Documents

/// One rule's part in an attribution.
public struct ExplainedStep: Sendable, Hashable, Codable {
    /// The rule.
    public let rule: AttributionRule
    /// The words that it went by or changed; nil where these are all of the attribution.
    public let words: Passage?

    private enum CodingKeys: String, CodingKey {
        case rule
        case words
    }

    /// A step of `rule` on `words`.
    package init(rule: AttributionRule, words: Passage?) {
        self.rule = rule
        self.words = words
    }

    /// Writes absent words as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .rule)
        try container.encode(words, forKey: .words)
    }
}
