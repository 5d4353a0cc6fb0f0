public import SystemPackage

/// One file as it was taken in: everything that a sighting records of it.
public struct Arrival: Sendable, Hashable {
    /// The job that carries it.
    public let job: JobID
    /// Its path below the intake folder, in the raw bytes that its dropper gave it.
    public let path: FilePath
    /// Its size in bytes.
    public let size: Int
    /// When its content was last modified, by its file system.
    public let modified: Timestamp
    /// The user id that owned it.
    public let owner: UInt32
    /// The digests of its content.
    public let digests: ContentDigests

    /// An arrival of these facts.
    public init(
        job: JobID,
        path: FilePath,
        size: Int,
        modified: Timestamp,
        owner: UInt32,
        digests: ContentDigests
    ) {
        self.job = job
        self.path = path
        self.size = size
        self.modified = modified
        self.owner = owner
        self.digests = digests
    }

    /// When it was taken in.
    public var received: Timestamp { job.moment }

    /// Its name, with what is not UTF-8 replaced.
    public var name: String { path.lastComponent?.string ?? "" }

    /// The raw bytes of its path.
    public var pathBytes: [UInt8] { path.bytes }

    /// What its name declares.
    public var declared: DeclaredIdentity? { DeclaredIdentity(fileName: name) }
}
