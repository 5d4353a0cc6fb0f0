public import Documents

/// A place that a claim names.
public struct PlaceMention: Sendable, Hashable, Codable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int
    /// The name as written.
    public let text: String
    /// ISO 3166-1 alpha-2 or ISO 3166-2; nil where unknown.
    public let code: String?
    /// Degrees north of the equator, of towns alone; nil where unknown.
    public let latitude: Double?
    /// Degrees east of Greenwich, of towns alone; nil where unknown.
    public let longitude: Double?
    /// How large a place it is; nil where unknown.
    public let precision: PlacePrecision?

    /// A place whose name stands at `passage`.
    public init(
        _ passage: Passage,
        code: String?,
        latitude: Double? = nil,
        longitude: Double? = nil,
        precision: PlacePrecision? = nil
    ) {
        start = passage.start
        end = passage.end
        text = passage.text
        self.code = code
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
    }

    /// Where the name stands.
    public var passage: Passage { Passage(Span(start, end), text: text) }

    private enum CodingKeys: String, CodingKey {
        case start
        case end
        case text
        case code
        case latitude
        case longitude
        case precision
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(text, forKey: .text)
        try container.encode(code, forKey: .code)
        try container.encode(latitude, forKey: .latitude)
        try container.encode(longitude, forKey: .longitude)
        try container.encode(precision, forKey: .precision)
    }
}
