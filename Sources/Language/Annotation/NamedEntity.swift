/// A name of a person, an organisation, a place or something else.
public struct NamedEntity: Sendable, Hashable {
    /// What a name can be of.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case person
        case organisation
        case place
        case other
    }

    /// Its tokens' numbers in the document.
    public let tokens: Range<Int>
    /// What it is of.
    public let kind: Kind
}
