/// What came of walking the whole custody chain.
public struct ChainReport: Sendable, Hashable, Codable {
    /// How many entries hold, from the first on.
    public let entries: Int
    /// The hash of the last entry that holds, 64 hex digits; 64 zeros where there is none.
    public let head: String
    /// The number of the first entry that is missing or altered; nil where all hold.
    public let firstBroken: Int?
    /// Whether the hash that was asked for is one of the chain's; nil where none was asked for.
    ///
    /// An entry cut off at the end leaves no other trace.
    public let anchorFound: Bool?
    /// The SHA-256 of the first document that no entry says was stored; nil where every document has one.
    public let firstUnwitnessed: String?

    /// A report of these findings.
    package init(
        entries: Int,
        head: String,
        firstBroken: Int?,
        anchorFound: Bool?,
        firstUnwitnessed: String?
    ) {
        self.entries = entries
        self.head = head
        self.firstBroken = firstBroken
        self.anchorFound = anchorFound
        self.firstUnwitnessed = firstUnwitnessed
    }

    private enum CodingKeys: String, CodingKey {
        case entries
        case head
        case firstBroken = "first_broken"
        case anchorFound = "anchor_found"
        case firstUnwitnessed = "first_unwitnessed"
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(entries, forKey: .entries)
        try container.encode(head, forKey: .head)
        try container.encode(firstBroken, forKey: .firstBroken)
        try container.encode(anchorFound, forKey: .anchorFound)
        try container.encode(firstUnwitnessed, forKey: .firstUnwitnessed)
    }

    /// Whether nothing was found wrong.
    public var holds: Bool { firstBroken == nil && anchorFound != false && firstUnwitnessed == nil }
}
