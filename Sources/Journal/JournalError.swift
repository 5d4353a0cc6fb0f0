/// Why the log cannot go where it was asked to go.
public enum JournalError: Error, Sendable, Hashable {
    /// journald's socket is not there: no systemd on this machine, or none in this container.
    case socketMissing(path: String)

    /// A short stable code, kebab-case.
    public var reason: String {
        switch self {
        case .socketMissing: "journal-socket-missing"
        }
    }

    /// One plain sentence that says what is wrong.
    public var explanation: String {
        switch self {
        case .socketMissing(let path): "The journal cannot be reached: there is no \(path)."
        }
    }

    /// One plain sentence that says what a person can do about it.
    public var advice: String {
        switch self {
        case .socketMissing: "Start systemd-journald, or let claimd log to standard error."
        }
    }
}

extension JournalError: CustomStringConvertible {
    /// What is wrong and what can be done.
    public var description: String { "\(explanation) \(advice)" }
}
