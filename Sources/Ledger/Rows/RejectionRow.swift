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

    /// A rejection of these facts.
    package init(
        job: String,
        name: String,
        pathHex: String,
        storedAsHex: String,
        size: Int?,
        sha256: String?,
        stage: String,
        reason: String,
        explanation: String,
        advice: String,
        at: String
    ) {
        self.job = job
        self.name = name
        self.pathHex = pathHex
        self.storedAsHex = storedAsHex
        self.size = size
        self.sha256 = sha256
        self.stage = stage
        self.reason = reason
        self.explanation = explanation
        self.advice = advice
        self.at = at
    }

    private enum CodingKeys: String, CodingKey {
        case job
        case name
        case pathHex = "path_hex"
        case storedAsHex = "stored_as_hex"
        case size
        case sha256
        case stage
        case reason
        case explanation
        case advice
        case at
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(job, forKey: .job)
        try container.encode(name, forKey: .name)
        try container.encode(pathHex, forKey: .pathHex)
        try container.encode(storedAsHex, forKey: .storedAsHex)
        try container.encode(size, forKey: .size)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(stage, forKey: .stage)
        try container.encode(reason, forKey: .reason)
        try container.encode(explanation, forKey: .explanation)
        try container.encode(advice, forKey: .advice)
        try container.encode(at, forKey: .at)
    }

    /// Its path below the intake folder.
    public var path: FilePath { FilePath(bytes: Hex.bytes(pathHex)) }

    /// Its name in `rejected/`.
    public var storedAs: FilePath { FilePath(bytes: Hex.bytes(storedAsHex)) }
}
