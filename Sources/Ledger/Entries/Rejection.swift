public import Faults
public import Intake
public import SystemPackage

/// A file that cannot go through, moved whole to `rejected/`.
public struct Rejection: Sendable, Hashable {
    /// The job that carried it.
    public let job: JobID
    /// Its path below the intake folder, in the raw bytes that its dropper gave it.
    public let path: FilePath
    /// Its size in bytes, where that is known.
    public let size: Int?
    /// The user id that owned it, where that is known.
    public let owner: UInt32?
    /// The SHA-256 of its content, where that was read.
    public let sha256: String?
    /// The stage that failed, by the room's name.
    public let stage: String
    /// The fault's short code.
    public let reason: String
    /// What is wrong, in one sentence.
    public let explanation: String
    /// What a person can do, in one sentence.
    public let advice: String
    /// Its name in `rejected/`, in raw bytes.
    public let storedAs: FilePath
    /// When it was rejected.
    public let at: Timestamp

    /// A file that `fault` stopped at `stage`.
    public init(
        job: JobID,
        path: FilePath,
        size: Int?,
        owner: UInt32?,
        sha256: String?,
        stage: String,
        fault: any Fault,
        storedAs: FilePath,
        at: Timestamp
    ) {
        self.job = job
        self.path = path
        self.size = size
        self.owner = owner
        self.sha256 = sha256
        self.stage = stage
        reason = fault.reason
        explanation = fault.explanation
        advice = fault.advice
        self.storedAs = storedAs
        self.at = at
    }
}
