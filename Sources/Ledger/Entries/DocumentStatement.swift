public import Documents
public import Intake

/// What a sidecar file or a person states about a document, and on whose word.
public struct DocumentStatement: Sendable, Hashable {
    /// Whose word it is.
    public enum Author: Sendable, Hashable {
        /// A sidecar file's: the SHA-256 of its bytes, 64 lower-case hex digits, and its own job where it was taken in as
        /// a file of its own.
        case sidecar(sha256: String, job: JobID?)
        /// A person's: the user id.
        case person(UInt32)
    }

    /// What is stated.
    public let metadata: StatedMetadata
    /// What is stated no more, whoever stated it: what the text itself says counts again.
    public let withdrawn: Set<StatedItem>
    /// Whose word it is.
    public let author: Author

    /// A statement of `metadata` by `author`.
    public init(_ metadata: StatedMetadata, withdrawn: Set<StatedItem> = [], by author: Author) {
        self.metadata = metadata
        self.withdrawn = withdrawn
        self.author = author
    }

    /// The SHA-256 of the sidecar's bytes; nil where a person stated it.
    public var sidecar: String? { if case .sidecar(let sha256, _) = author { sha256 } else { nil } }

    /// The sidecar's own job; nil where it has none.
    public var job: JobID? { if case .sidecar(_, let job) = author { job } else { nil } }

    /// The user id of the person; nil where a sidecar states it.
    public var person: UInt32? { if case .person(let id) = author { id } else { nil } }

    /// What the column of `item` is to hold: the words, nothing for a withdrawal, nil where nothing is said of it.
    func column(_ item: StatedItem) -> String? {
        withdrawn.contains(item) ? "" : metadata[item]
    }
}
