public import Documents

/// What a person wants to be stated about a document.
public struct StatementRequest: Sendable, Hashable, Codable {
    /// The document's SHA-256, or the first digits of it.
    public let document: String
    /// What is stated.
    public let metadata: StatedMetadata
    /// What is stated no more.
    public let withdrawn: Set<StatedItem>

    /// A statement of `metadata` about `document`.
    public init(document: String, metadata: StatedMetadata, withdrawn: Set<StatedItem> = []) {
        self.document = document
        self.metadata = metadata
        self.withdrawn = withdrawn
    }
}
