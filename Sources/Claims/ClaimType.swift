/// How the words of a claim stand in the text.
public enum ClaimType: String, Sendable, Codable, CaseIterable {
    /// All of it in quotation marks.
    case direct
    /// Part of it in quotation marks.
    case mixed
    /// Reported speech.
    case indirect
    /// The publisher's own voice.
    case unattributed
}
