import ArgumentParser
import Faults
import Intake
import Ledger

extension ExitCode {
    /// Something was rejected, deferred or left.
    static let somethingLeft = ExitCode(1)
    /// A mistake in claimd (sysexits.h: EX_SOFTWARE).
    static let software = ExitCode(70)
    /// Input or output failed (sysexits.h: EX_IOERR).
    static let inputOutput = ExitCode(74)
    /// Something is wrong that a restart cannot mend (sysexits.h: EX_CONFIG).
    static let configuration = ExitCode(78)

    /// The exit status of a claimd that `fault` stopped.
    init(_ fault: any Fault) {
        switch fault {
        case is ConfigurationError: self = .configuration
        case LedgerError.rootLocked, LedgerError.newerSchema, LedgerError.olderSchema, LedgerError.foreignDatabase,
            LedgerError.remoteFileSystem, LedgerError.unfitSQLite, LedgerError.corrupt, LedgerError.backupFailed:
            self = .configuration
        case is LedgerError, is IntakeError: self = .inputOutput
        default: self = .software
        }
    }
}
