public import Faults

/// Why a model file cannot be used.
public enum ModelError: Fault, Hashable {
    /// It cannot be opened; what the system says of it.
    case unreadable(path: String, why: String)
    /// It is no model file of claimd.
    case foreign(path: String)
    /// It is of a version that this program does not read.
    case otherVersion(path: String, version: String)
    /// Its content is not what its checksum says: cut off, or changed.
    case damaged(path: String)
    /// It lacks the named part, or has it in another form.
    case incomplete(path: String, part: String)
    /// There is no OpenBLAS to reckon with it; what the loader says.
    case withoutOpenBLAS(why: String)

    /// See `Fault`.
    public var reason: String {
        switch self {
        case .unreadable: "model-unreadable"
        case .foreign: "model-foreign"
        case .otherVersion: "model-version"
        case .damaged: "model-damaged"
        case .incomplete: "model-incomplete"
        case .withoutOpenBLAS: "openblas-missing"
        }
    }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .unreadable(let path, let why): "The model \(path) cannot be read: \(why)."
        case .foreign(let path): "\(path) is no model of claimd's."
        case .otherVersion(let path, let version):
            "The model \(path) is of version \(version); this program reads version \(ModelFile.version)."
        case .damaged(let path): "The model \(path) is damaged: its content is not what its checksum says."
        case .incomplete(let path, let part): "The model \(path) has no \(part) of the right form."
        case .withoutOpenBLAS(let why): "The model cannot be reckoned with: \(why)."
        }
    }

    /// See `Fault`.
    public var advice: String {
        switch self {
        case .unreadable: "Check that the file is there and that everyone may read it, or install claimd again."
        case .foreign, .damaged, .incomplete: "Install claimd again, or give --share the folder that has its model."
        case .withoutOpenBLAS: "Install OpenBLAS, which is Debian's package libopenblas0."
        case .otherVersion: "Install the model that came with this version of claimd."
        }
    }

    /// See `Fault`.
    public var severity: Severity { .critical }

    /// See `Fault`: nothing is wrong with the file in hand.
    public var fate: Fate { .halts }

    /// See `Fault`.
    public var exitStatus: ExitStatus { .configuration }
}
