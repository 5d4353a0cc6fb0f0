public import Faults
public import Intake
public import SystemPackage

/// A file that a passing fault holds up; the newest word on the same file replaces the one before.
///
/// A deferral ends by itself when the ledger takes the file's job as a sighting or a rejection. It is no custody event:
/// nothing happened to the bytes.
public struct Deferral: Sendable, Hashable {
    /// Which file is held up.
    public enum Subject: Sendable, Hashable {
        /// One that was taken in, and its path below the intake folder.
        case job(JobID, path: FilePath)
        /// One that could not even be taken in, by its path below the intake folder.
        case path(FilePath)

        /// The job, if it has one.
        public var job: JobID? { if case .job(let job, _) = self { job } else { nil } }

        /// The path below the intake folder.
        public var path: FilePath {
            switch self {
            case .job(_, let path), .path(let path): path
            }
        }
    }

    /// Which file is held up.
    public let subject: Subject
    /// The stage that failed.
    public let stage: String
    /// The fault's short code.
    public let reason: String
    /// What is wrong, in one sentence.
    public let explanation: String
    /// What a person can do, in one sentence.
    public let advice: String
    /// How often it was tried so far.
    public let attempts: Int
    /// When it was tried last.
    public let at: Timestamp
    /// When it is tried next.
    public let next: Timestamp

    /// A file that `fault` holds up at `stage`.
    public init(
        subject: Subject,
        stage: String,
        fault: any Fault,
        attempts: Int,
        at: Timestamp,
        next: Timestamp
    ) {
        self.subject = subject
        self.stage = stage
        reason = fault.reason
        explanation = fault.explanation
        advice = fault.advice
        self.attempts = attempts
        self.at = at
        self.next = next
    }
}
