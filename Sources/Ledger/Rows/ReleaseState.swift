/// How far a person's decision about a rejected file has come.
public enum ReleaseState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is to be taken in again, and may still lie in `rejected/`.
    case retrying
    /// It was taken in again.
    case retried
    /// It is to be removed, and may still lie in `rejected/`.
    case discarding
    /// It was removed.
    case discarded
}
