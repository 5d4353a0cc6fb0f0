import Intake
public import SystemPackage

/// A file that was rejected.
public struct RejectionRow: Sendable, Hashable, Codable {
    /// The job that carried it, 32 hex digits.
    public let job: String
    /// Its name, with what is not UTF-8 replaced.
    public let name: String
    /// The raw bytes of its path below the intake folder, in hex.
    public let pathHex: String
    /// The raw bytes of its name in `rejected/`, in hex.
    public let storedAsHex: String
    /// Its size in bytes, where that is known.
    public let size: Int?
    /// The user id of its dropper, where that is known.
    public let owner: UInt32?
    /// The SHA-256 of its content, where that was read.
    public let sha256: String?
    /// The stage that failed.
    public let stage: String
    /// The fault's short code.
    public let reason: String
    /// What is wrong.
    public let explanation: String
    /// What a person can do.
    public let advice: String
    /// When it was rejected, ISO 8601, UTC.
    public let at: String
    /// How far a person's decision about it has come; nil where there is none.
    public let release: ReleaseState?
    /// When that was decided, ISO 8601, UTC.
    public let released: String?
    /// The user id of who decided it.
    public let releasedBy: UInt32?
    /// The job that takes it in again, 32 hex digits.
    public let retryJob: String?

    /// A rejection of these facts.
    package init(
        job: String,
        name: String,
        pathHex: String,
        storedAsHex: String,
        size: Int?,
        owner: UInt32?,
        sha256: String?,
        stage: String,
        reason: String,
        explanation: String,
        advice: String,
        at: String,
        release: ReleaseState? = nil,
        released: String? = nil,
        releasedBy: UInt32? = nil,
        retryJob: String? = nil
    ) {
        self.job = job
        self.name = name
        self.pathHex = pathHex
        self.storedAsHex = storedAsHex
        self.size = size
        self.owner = owner
        self.sha256 = sha256
        self.stage = stage
        self.reason = reason
        self.explanation = explanation
        self.advice = advice
        self.at = at
        self.release = release
        self.released = released
        self.releasedBy = releasedBy
        self.retryJob = retryJob
    }

    private enum CodingKeys: String, CodingKey {
        case job
        case name
        case pathHex = "path_hex"
        case storedAsHex = "stored_as_hex"
        case size
        case owner
        case sha256
        case stage
        case reason
        case explanation
        case advice
        case at
        case release
        case released = "released_at"
        case releasedBy = "released_by"
        case retryJob = "retry_job"
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(job, forKey: .job)
        try container.encode(name, forKey: .name)
        try container.encode(pathHex, forKey: .pathHex)
        try container.encode(storedAsHex, forKey: .storedAsHex)
        try container.encode(size, forKey: .size)
        try container.encode(owner, forKey: .owner)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(stage, forKey: .stage)
        try container.encode(reason, forKey: .reason)
        try container.encode(explanation, forKey: .explanation)
        try container.encode(advice, forKey: .advice)
        try container.encode(at, forKey: .at)
        try container.encode(release, forKey: .release)
        try container.encode(released, forKey: .released)
        try container.encode(releasedBy, forKey: .releasedBy)
        try container.encode(retryJob, forKey: .retryJob)
    }

    /// Its path below the intake folder.
    public var path: FilePath { FilePath(bytes: bytes(hexadecimal: pathHex)) }

    /// Its name in `rejected/`.
    public var storedAs: FilePath { FilePath(bytes: bytes(hexadecimal: storedAsHex)) }
}
