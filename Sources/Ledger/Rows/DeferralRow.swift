public import Intake
public import SystemPackage

/// A file that a passing fault holds up.
public struct DeferralRow: Sendable, Hashable, Codable {
    /// The job that carries it, 32 hex digits; nil where it could not be taken in.
    public let job: String?
    /// Its name, with what is not UTF-8 replaced.
    public let name: String
    /// The raw bytes of its path below the intake folder, in hex.
    public let pathHex: String
    /// The stage that failed.
    public let stage: String
    /// The fault's short code.
    public let reason: String
    /// What is wrong.
    public let explanation: String
    /// What a person can do.
    public let advice: String
    /// How often it was tried so far.
    public let attempts: Int
    /// When it was first held up, ISO 8601, UTC.
    public let first: String
    /// When it was tried last, ISO 8601, UTC.
    public let last: String
    /// When it is tried next, ISO 8601, UTC.
    public let next: String

    /// A deferral of these facts.
    package init(
        job: String?,
        name: String,
        pathHex: String,
        stage: String,
        reason: String,
        explanation: String,
        advice: String,
        attempts: Int,
        first: String,
        last: String,
        next: String
    ) {
        self.job = job
        self.name = name
        self.pathHex = pathHex
        self.stage = stage
        self.reason = reason
        self.explanation = explanation
        self.advice = advice
        self.attempts = attempts
        self.first = first
        self.last = last
        self.next = next
    }

    private enum CodingKeys: String, CodingKey {
        case job
        case name
        case pathHex = "path_hex"
        case stage
        case reason
        case explanation
        case advice
        case attempts
        case first = "first_at"
        case last = "last_at"
        case next = "next_at"
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(job, forKey: .job)
        try container.encode(name, forKey: .name)
        try container.encode(pathHex, forKey: .pathHex)
        try container.encode(stage, forKey: .stage)
        try container.encode(reason, forKey: .reason)
        try container.encode(explanation, forKey: .explanation)
        try container.encode(advice, forKey: .advice)
        try container.encode(attempts, forKey: .attempts)
        try container.encode(first, forKey: .first)
        try container.encode(last, forKey: .last)
        try container.encode(next, forKey: .next)
    }

    /// Its path below the intake folder.
    public var path: FilePath { FilePath(bytes: bytes(hexadecimal: pathHex)) }

    /// When it is tried next.
    public var nextAttempt: Timestamp? { Timestamp(stored: next) }
}
