/// A text as it was read: decoded, its language told, its zones found.
public struct Document: Sendable, Hashable {
    /// The text that every offset counts in.
    public let text: SourceText
    /// How the bytes were written.
    public let encoding: TextEncoding
    /// How many undecodable places stand as U+FFFD: 1 where the file was cut off inside its last character, else 0.
    public let replacements: Int
    /// The language as a BCP 47 code; `und` where it could not be told.
    public let language: String
    /// The headline, where one was found.
    public let title: String?
    /// Who published it, as stated or as the text itself says.
    public let publisher: String?
    /// The day of publication, `YYYY-MM-DD`, as stated or as the text itself says.
    public let published: String?
    /// The day of publication where the text gives it without its year.
    public let yearlessDay: YearlessDay?
    /// The zones, which cover the text.
    public let zones: [Zone]

    /// A document of these parts.
    public init(
        text: SourceText,
        encoding: TextEncoding,
        replacements: Int = 0,
        language: String,
        title: String? = nil,
        publisher: String? = nil,
        published: String? = nil,
        yearlessDay: YearlessDay? = nil,
        zones: [Zone]
    ) {
        self.text = text
        self.encoding = encoding
        self.replacements = replacements
        self.language = language
        self.title = title
        self.publisher = publisher
        self.published = published
        self.yearlessDay = yearlessDay
        self.zones = zones
    }

    /// Whether claims can be read from it: claimd reads English.
    public var isAnalysable: Bool { language == "en" }
}
