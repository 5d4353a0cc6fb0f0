/// What a person or a sidecar file states about a document; it wins over what was read from the text.
public struct StatedMetadata: Sendable, Hashable, Codable {
    /// Who published it.
    public var publisher: String?
    /// The day it was published, `YYYY-MM-DD`.
    public var published: String?
    /// Where it stood: a URL or any other address.
    public var address: String?

    /// A statement of any of the three.
    public init(publisher: String? = nil, published: String? = nil, address: String? = nil) {
        self.publisher = publisher
        self.published = published
        self.address = address
    }

    /// What is stated as `item`.
    public subscript(_ item: StatedItem) -> String? {
        get {
            switch item {
            case .publisher: publisher
            case .published: published
            case .address: address
            }
        }
        set {
            switch item {
            case .publisher: publisher = newValue
            case .published: published = newValue
            case .address: address = newValue
            }
        }
    }

    /// Whether nothing at all is stated.
    public var isEmpty: Bool { publisher == nil && published == nil && address == nil }
}
