public import Faults
public import SystemPackage

/// Why nothing can be asked of a claimd, or it refuses what is asked.
public enum ControlError: Fault, Hashable {
    /// Nobody listens at the socket.
    case notRunning
    /// The socket cannot be made or used.
    case unusable(Errno)
    /// The other end did not answer in time, or hung up.
    case noAnswer
    /// What came is longer than a message may be, or no message of the protocol.
    case malformed
    /// The other end speaks another version of the protocol; which.
    case otherVersion(Int)
    /// Too many ask at once.
    case busy
    /// Whoever asks may not ask for this: what it was, and the right that it takes.
    case notAllowed(String, needs: Right)

    /// See `Fault`.
    public var reason: String {
        switch self {
        case .notRunning: "not-running"
        case .unusable: "control-socket"
        case .noAnswer: "no-answer"
        case .malformed: "malformed-request"
        case .otherVersion: "other-version"
        case .busy: "busy"
        case .notAllowed: "not-allowed"
        }
    }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .notRunning: "No claimd runs on this root."
        case .unusable(let error): "The control socket cannot be used: \(error)."
        case .noAnswer: "claimd did not answer."
        case .malformed: "What came over the control socket is no message that claimd knows."
        case .otherVersion(let version): "The other end speaks version \(version) of the control protocol."
        case .busy: "Too many ask claimd at once."
        case .notAllowed(let what, _): "You may not ask claimd for this: \(what)."
        }
    }

    /// See `Fault`.
    public var advice: String {
        switch self {
        case .notRunning: "Start it, or ask as root."
        case .unusable: "Check the rights on control.sock below the root."
        case .noAnswer: "See journalctl -t claimd; then try again."
        case .malformed, .otherVersion:
            "Use the claimctl that came with this claimd, and restart claimd after an upgrade."
        case .busy: "Try again in a moment."
        case .notAllowed(_, .owner): "Ask as root."
        case .notAllowed: "Ask as root, or as a member of the group that may read claims.db."
        }
    }

    /// See `Fault`.
    public var severity: Severity { .warning }

    /// See `Fault`: no file is in hand.
    public var fate: Fate { .left }

    /// See `Fault`: what lies where the socket is to be, a person must take away.
    public var exitStatus: ExitStatus { self == .unusable(.addressInUse) ? .configuration : .inputOutput }
}
