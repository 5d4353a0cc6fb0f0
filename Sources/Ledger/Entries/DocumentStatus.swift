/// How far claimd could read a document.
public enum DocumentStatus: String, Sendable, Codable, CaseIterable {
    /// Its claims were read.
    case analysed
    /// It is kept, but in a language that claimd does not read.
    case unsupportedLanguage = "unsupported-language"

    /// The status of a document of which this was read.
    init(of reading: NewReading?) {
        self = reading == nil ? .unsupportedLanguage : .analysed
    }
}
