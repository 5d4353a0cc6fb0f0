public import Faults

/// Why nothing can be done about a rejected file.
public enum RejectionError: Fault, Hashable {
    /// Nothing that is still in `rejected/` is meant by what was typed, or more than one thing.
    case notFound(String)
    /// Somebody has decided otherwise, and that is being done; the name the file was dropped with.
    case decided(name: String)
    /// The file is not where the ledger says it is; the name it was dropped with.
    case fileMissing(name: String)

    /// See `Fault`.
    public var reason: String {
        switch self {
        case .notFound: "rejection-not-found"
        case .decided: "rejection-decided"
        case .fileMissing: "rejected-file-missing"
        }
    }

    /// See `Fault`.
    public var explanation: String {
        switch self {
        case .notFound(let name): "No one rejected file is meant by \(name)."
        case .decided(let name): "About the rejected file \(name) somebody has decided otherwise."
        case .fileMissing(let name): "The rejected file \(name) is not in rejected/ any more."
        }
    }

    /// See `Fault`.
    public var advice: String {
        switch self {
        case .notFound: "See claimctl rejected list, and give the job or the name that stands there."
        case .decided: "See claimctl rejected list --all; claimd is at it."
        case .fileMissing: "Somebody moved it by hand; put it back, or drop it anew."
        }
    }

    /// See `Fault`.
    public var severity: Severity { .warning }

    /// See `Fault`: no file is in hand.
    public var fate: Fate { .left }
}
