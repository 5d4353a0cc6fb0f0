import Documents
import Faults
import Ledger

/// The stages that can stop a file, by the rooms' names: for the ledger and the reason file.
enum Stage: String, Sendable {
    case intake
    case documents
    case ledger

    /// The stage whose fault it is.
    init(of fault: any Fault) {
        switch fault {
        case is DocumentError, is SidecarError: self = .documents
        case is LedgerError: self = .ledger
        default: self = .intake
        }
    }
}
