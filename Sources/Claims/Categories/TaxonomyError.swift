public import Faults

/// Why a taxonomy cannot be used.
public enum TaxonomyError: Fault, Hashable {
    /// It cannot be opened; what the system says of it.
    case unreadable(path: String, why: String)
    /// It says something that cannot be, in this line, counted from 1.
    case mistake(path: String, line: Int, what: String)

    /// See `Fault`.
    public var reason: String {
        switch self {
        case .unreadable: "taxonomy-unreadable"
        case .mistake: "taxonomy-mistake"
        }
    }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .unreadable(let path, let why): "The taxonomy \(path) cannot be read: \(why)."
        case .mistake(let path, let line, let what): "The taxonomy \(path) is wrong in line \(line): \(what)."
        }
    }

    /// See `Fault`.
    public var advice: String {
        switch self {
        case .unreadable: "Check that the file is there and that everyone may read it, or install claimd again."
        case .mistake: "Put the line right as TAXONOMY.md says, or install claimd again for the one that came with it."
        }
    }

    /// See `Fault`.
    public var severity: Severity { .critical }

    /// See `Fault`: nothing is wrong with the file in hand.
    public var fate: Fate { .halts }

    /// See `Fault`.
    public var exitStatus: ExitStatus { .configuration }
}
