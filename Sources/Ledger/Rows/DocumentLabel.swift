/// What names a document to a person.
public struct DocumentLabel: Sendable, Hashable, Codable {
    /// Its identity: the SHA-256 of its content, 64 lower-case hex digits.
    public let sha256: String
    /// The first 16 of them: its id in sight.
    public let id: String
    /// The headline.
    public let title: String?
    /// Who published it: as stated, else as read.
    public let publisher: String?
    /// The day of publication, `YYYY-MM-DD`: as stated, else as read.
    public let published: String?

    /// A label of these names.
    package init(sha256: String, title: String?, publisher: String?, published: String?) {
        self.sha256 = sha256
        id = String(sha256.prefix(16))
        self.title = title
        self.publisher = publisher
        self.published = published
    }

    private enum CodingKeys: String, CodingKey {
        case sha256
        case id
        case title
        case publisher
        case published
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(publisher, forKey: .publisher)
        try container.encode(published, forKey: .published)
    }
}
