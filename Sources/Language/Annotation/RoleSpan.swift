/// A part of an attribution: who says, the words that tell it, or what is said.
public struct RoleSpan: Sendable, Hashable {
    /// What part a span is.
    public enum Role: String, Sendable, Codable, CaseIterable {
        case source
        case cue
        case content
    }

    /// Its tokens' numbers in the document.
    public let tokens: Range<Int>
    /// What part it is.
    public let role: Role
    /// Where the span that it belongs to stands in the same list: a content's cue, a cue's source; nil where it has none.
    public let belongsTo: Int?
}
