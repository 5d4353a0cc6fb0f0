/// What became of the entries of one ``JournalWriter``.
public struct JournalTally: Sendable, Hashable {
    /// Entries that journald's socket took.
    public var delivered = 0
    /// Entries that could not be sent and went to standard error as a line.
    public var failed = 0
    /// Entries for which there was no room, or that came after the close.
    public var dropped = 0
    /// Entries that wait to be sent.
    public var waiting = 0

    /// Nothing yet.
    public init() {}
}
