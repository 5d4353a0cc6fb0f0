public import Documents

/// A date or period that a claim gives.
public struct DateMention: Sendable, Hashable, Codable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int
    /// The words between the two.
    public let text: String
    /// The date in the Extended Date/Time Format, level 1 (ISO 8601-2:2019); a year not given is `XXXX`.
    public let edtf: String
    /// The earliest day it can mean, `YYYY-MM-DD`; nil where the year or that end is open.
    public let earliest: String?
    /// The latest day it can mean, `YYYY-MM-DD`; nil where the year or that end is open.
    public let latest: String?

    /// A date whose words stand at `passage`.
    public init(_ passage: Passage, edtf: String, earliest: String?, latest: String?) {
        start = passage.start
        end = passage.end
        text = passage.text
        self.edtf = edtf
        self.earliest = earliest
        self.latest = latest
    }

    /// Where the words stand.
    public var passage: Passage { Passage(Span(start, end), text: text) }

    private enum CodingKeys: String, CodingKey {
        case start
        case end
        case text
        case edtf
        case earliest
        case latest
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(text, forKey: .text)
        try container.encode(edtf, forKey: .edtf)
        try container.encode(earliest, forKey: .earliest)
        try container.encode(latest, forKey: .latest)
    }
}
