public import Faults

/// Why a gazetteer cannot be used.
public enum GazetteerError: Fault, Hashable {
    /// It cannot be opened; what the system says of it.
    case unreadable(path: String, why: String)
    /// It is no gazetteer of claimd.
    case foreign(path: String)
    /// It is of a version that this program does not read.
    case otherVersion(path: String, version: String)
    /// Its content is not what its first line says: cut off, or changed.
    case damaged(path: String)

    /// See `Fault`.
    public var reason: String {
        switch self {
        case .unreadable: "gazetteer-unreadable"
        case .foreign: "gazetteer-foreign"
        case .otherVersion: "gazetteer-version"
        case .damaged: "gazetteer-damaged"
        }
    }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .unreadable(let path, let why): "The list of places \(path) cannot be read: \(why)."
        case .foreign(let path): "\(path) is no list of places of claimd's."
        case .otherVersion(let path, let version):
            "The list of places \(path) is of version \(version); this program reads version \(Gazetteer.version)."
        case .damaged(let path): "The list of places \(path) is damaged: its content is not what its first line says."
        }
    }

    /// See `Fault`.
    public var advice: String {
        switch self {
        case .unreadable: "Check that the file is there and that everyone may read it, or install claimd again."
        case .foreign, .damaged: "Install claimd again, or make the file anew with scripts/make-gazetteer."
        case .otherVersion: "Install the list of places that came with this version of claimd."
        }
    }

    /// See `Fault`.
    public var severity: Severity { .critical }

    /// See `Fault`: nothing is wrong with the file in hand.
    public var fate: Fate { .halts }

    /// See `Fault`.
    public var exitStatus: ExitStatus { .configuration }
}
