public import Documents

/// Everything that was read from one document: the form that `claimctl extract --format json` prints.
public struct Extraction: Sendable, Hashable, Codable {
    /// What is known of the document as a whole.
    public struct Header: Sendable, Hashable, Codable {
        /// The SHA-256 of the content, 64 lower-case hex digits: the document's identity.
        public let sha256: String
        /// The first 16 of them: its id in sight.
        public let id: String
        /// The language as a BCP 47 code; `und` where it could not be told.
        public let language: String
        /// How the bytes were written.
        public let encoding: TextEncoding
        /// The headline.
        public let title: String?
        /// Who published it.
        public let publisher: String?
        /// The day of publication, `YYYY-MM-DD`.
        public let published: String?

        /// The header of `document`, whose content has the digest `sha256`.
        public init(of document: Document, sha256: String) {
            self.sha256 = sha256
            id = String(sha256.prefix(16))
            language = document.language
            encoding = document.encoding
            title = document.title
            publisher = document.publisher
            published = document.published
        }

        private enum CodingKeys: String, CodingKey {
            case sha256
            case id
            case language
            case encoding
            case title
            case publisher
            case published
        }

        /// Writes an absent part as null: readers meet every key.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(sha256, forKey: .sha256)
            try container.encode(id, forKey: .id)
            try container.encode(language, forKey: .language)
            try container.encode(encoding, forKey: .encoding)
            try container.encode(title, forKey: .title)
            try container.encode(publisher, forKey: .publisher)
            try container.encode(published, forKey: .published)
        }
    }

    /// What is known of the document as a whole.
    public let document: Header
    /// Which program and which reader of English made this.
    public let extractor: String
    /// The document's zones.
    public let zones: [Zone]
    /// The attributions as they stand in the text.
    public let attributions: [Attribution]
    /// The claims, in the order of their first words.
    public let claims: [Claim]

    /// An extraction of these parts.
    public init(document: Header, extractor: String, zones: [Zone], attributions: [Attribution], claims: [Claim]) {
        self.document = document
        self.extractor = extractor
        self.zones = zones
        self.attributions = attributions
        self.claims = claims
    }
}
