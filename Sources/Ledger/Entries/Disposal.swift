/// Where a file's bytes go once the ledger has spoken.
public enum Disposal: String, Sendable, Codable, CaseIterable {
    /// Into `archive/`, as the one kept copy of its content.
    case archived
    /// Into `rejected/`, whole.
    case rejected
    /// Unlinked, after the archived copy was found to hold the same bytes.
    case removed
    /// Into the folder for duplicates.
    case moved
    /// Left where it was.
    case kept
}
