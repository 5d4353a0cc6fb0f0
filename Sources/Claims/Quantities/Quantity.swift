public import Documents

/// A count, amount or share that a claim gives.
public struct Quantity: Sendable, Hashable, Codable {
    /// How a value bounds what is counted.
    public enum Comparator: String, Sendable, Codable, CaseIterable {
        /// Exactly that many.
        case equal = "="
        /// More.
        case greater = ">"
        /// That many or more.
        case atLeast = ">="
        /// Fewer.
        case less = "<"
        /// That many or fewer.
        case atMost = "<="
        /// About that many.
        case about = "~"
        /// From `value` up to `upper`.
        case range
    }

    /// The offset of the first byte of the number with its comparator words.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int
    /// The words between the two.
    public let text: String
    /// How the value bounds what is counted.
    public let comparator: Comparator
    /// The value, or the lower end of a range.
    public let value: Double
    /// The upper end; of a range only.
    public let upper: Double?
    /// What is counted: a plural head noun in lower case, an ISO 4217 code or `%`.
    public let unit: String?

    /// A quantity whose number stands at `passage`.
    public init(_ passage: Passage, comparator: Comparator, value: Double, upper: Double? = nil, unit: String?) {
        start = passage.start
        end = passage.end
        text = passage.text
        self.comparator = comparator
        self.value = value
        self.upper = upper
        self.unit = unit
    }

    /// Where the number stands.
    public var passage: Passage { Passage(Span(start, end), text: text) }

    private enum CodingKeys: String, CodingKey {
        case start
        case end
        case text
        case comparator
        case value
        case upper
        case unit
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(text, forKey: .text)
        try container.encode(comparator, forKey: .comparator)
        try container.encode(value, forKey: .value)
        try container.encode(upper, forKey: .upper)
        try container.encode(unit, forKey: .unit)
    }
}
