/// How much the ledger holds.
public struct LedgerStatus: Sendable, Hashable, Codable {
    /// The documents whose claims were read.
    public let analysed: Int
    /// The documents in a language that claimd does not read.
    public let unsupportedLanguage: Int
    /// The files that came, duplicates counted in.
    public let sightings: Int
    /// The claims of current runs.
    public let claims: Int
    /// The files that were rejected and lie in `rejected/`.
    public let rejections: Int
    /// The files that are held up now.
    public let deferrals: Int
    /// When the last file came, ISO 8601, UTC; nil where none has.
    public let lastReceived: String?
    /// The number of custody entries.
    public let custodyEntries: Int
    /// The hash of the newest custody entry, 64 hex digits; 64 zeros where there is none.
    public let custodyHead: String
    /// The number of migrations that the file has been through.
    public let schemaVersion: Int
    /// The size of the file in bytes, without its write-ahead log.
    public let bytes: Int

    /// A status of these counts.
    package init(
        analysed: Int,
        unsupportedLanguage: Int,
        sightings: Int,
        claims: Int,
        rejections: Int,
        deferrals: Int,
        lastReceived: String?,
        custodyEntries: Int,
        custodyHead: String,
        schemaVersion: Int,
        bytes: Int
    ) {
        self.analysed = analysed
        self.unsupportedLanguage = unsupportedLanguage
        self.sightings = sightings
        self.claims = claims
        self.rejections = rejections
        self.deferrals = deferrals
        self.lastReceived = lastReceived
        self.custodyEntries = custodyEntries
        self.custodyHead = custodyHead
        self.schemaVersion = schemaVersion
        self.bytes = bytes
    }

    private enum CodingKeys: String, CodingKey {
        case analysed
        case unsupportedLanguage = "unsupported_language"
        case sightings
        case claims
        case rejections
        case deferrals
        case lastReceived = "last_received_at"
        case custodyEntries = "custody_entries"
        case custodyHead = "custody_head"
        case schemaVersion = "schema_version"
        case bytes
    }

    /// Writes an absent moment as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(analysed, forKey: .analysed)
        try container.encode(unsupportedLanguage, forKey: .unsupportedLanguage)
        try container.encode(sightings, forKey: .sightings)
        try container.encode(claims, forKey: .claims)
        try container.encode(rejections, forKey: .rejections)
        try container.encode(deferrals, forKey: .deferrals)
        try container.encode(lastReceived, forKey: .lastReceived)
        try container.encode(custodyEntries, forKey: .custodyEntries)
        try container.encode(custodyHead, forKey: .custodyHead)
        try container.encode(schemaVersion, forKey: .schemaVersion)
        try container.encode(bytes, forKey: .bytes)
    }
}
