public import Intake

/// What a person decides about a rejected file.
///
/// It is on record before the file moves, and again when it has moved: in between, a restart finishes it.
public struct RejectionRelease: Sendable, Hashable {
    /// What is to be done with the file.
    public enum Kind: Sendable, Hashable {
        /// It is taken in again, by this job.
        case retried(as: JobID)
        /// It is removed for good.
        case discarded
    }

    /// The job that the file was rejected with.
    public let rejection: JobID
    /// What is to be done.
    public let kind: Kind
    /// The user id of the person.
    public let person: UInt32
    /// When it was decided.
    public let at: Timestamp

    /// A decision about the file that was rejected with the job `rejection`.
    public init(of rejection: JobID, _ kind: Kind, by person: UInt32, at: Timestamp) {
        self.rejection = rejection
        self.kind = kind
        self.person = person
        self.at = at
    }
}
