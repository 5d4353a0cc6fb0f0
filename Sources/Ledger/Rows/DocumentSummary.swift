/// A document with what is known of it as a whole.
public struct DocumentSummary: Sendable, Hashable, Codable {
    /// What names it.
    public let label: DocumentLabel
    /// Where it stood, as stated: a URL or any other address.
    public let address: String?
    /// The language as a BCP 47 code.
    public let language: String
    /// How its bytes were written, by the IANA name.
    public let encoding: String
    /// How far claimd could read it.
    public let status: DocumentStatus
    /// The size of the original in bytes.
    public let bytes: Int
    /// When it first came, ISO 8601, UTC.
    public let received: String
    /// The name under which it first came, with what is not UTF-8 replaced.
    public let name: String
    /// How many files had this content.
    public let sightings: Int
    /// How many claims its current run has.
    public let claims: Int

    /// A summary of these facts.
    package init(
        label: DocumentLabel,
        address: String?,
        language: String,
        encoding: String,
        status: DocumentStatus,
        bytes: Int,
        received: String,
        name: String,
        sightings: Int,
        claims: Int
    ) {
        self.label = label
        self.address = address
        self.language = language
        self.encoding = encoding
        self.status = status
        self.bytes = bytes
        self.received = received
        self.name = name
        self.sightings = sightings
        self.claims = claims
    }

    private enum CodingKeys: String, CodingKey {
        case label = "document"
        case address
        case language
        case encoding
        case status
        case bytes
        case received = "received_at"
        case name
        case sightings
        case claims
    }

    /// Writes an absent address as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(label, forKey: .label)
        try container.encode(address, forKey: .address)
        try container.encode(language, forKey: .language)
        try container.encode(encoding, forKey: .encoding)
        try container.encode(status, forKey: .status)
        try container.encode(bytes, forKey: .bytes)
        try container.encode(received, forKey: .received)
        try container.encode(name, forKey: .name)
        try container.encode(sightings, forKey: .sightings)
        try container.encode(claims, forKey: .claims)
    }
}
