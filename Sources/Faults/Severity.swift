/// The journal levels that a fault can ask for (syslog(3) priorities 5 to 2).
public enum Severity: String, Sendable, CaseIterable {
    /// Normal but worth a look.
    case notice
    /// One file did not go through.
    case warning
    /// Something that a person must mend before files go through again.
    case error
    /// The daemon cannot go on.
    case critical
}
