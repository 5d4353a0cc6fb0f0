public import Documents
public import Intake

/// What a sidecar file or a person states about a document, and by which bytes.
public struct DocumentStatement: Sendable, Hashable {
    /// What is stated.
    public let metadata: StatedMetadata
    /// The SHA-256 of the sidecar's bytes, 64 lower-case hex digits; nil where a person stated it.
    public let sidecar: String?
    /// The sidecar's own job, where it was taken in as a file of its own.
    public let job: JobID?

    /// A statement of `metadata`.
    public init(_ metadata: StatedMetadata, sidecar: String? = nil, job: JobID? = nil) {
        self.metadata = metadata
        self.sidecar = sidecar
        self.job = job
    }
}
