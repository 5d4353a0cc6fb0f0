import Faults
import Intake
import Journal
import Ledger
import SafeText
import SystemPackage

/// What the journal hears of the daemon itself.
extension Event {
    /// The process runs and has read its configuration.
    static func started(root: FilePath, program: String) -> Event {
        Event(.started, "\(program) started on \(String(escaping: root.bytes))", fields: [.root: .bytes(root.bytes)])
    }

    /// Files are taken in from here on.
    static func ready(_ status: LedgerStatus) -> Event {
        Event(
            .ready,
            """
            Ready: \(status.analysed + status.unsupportedLanguage) documents, \(status.claims) claims, \
            \(status.rejections) rejected, \(status.deferrals) deferred
            """,
            fields: [
                .claims: .number(status.claims), .count: .number(status.analysed + status.unsupportedLanguage),
                .custodyHead: .text(status.custodyHead),
            ]
        )
    }

    /// An orderly stop was asked for.
    static let stopping = Event(.stopping, "Stopping: files in hand are finished first")

    /// The last entry of an orderly stop.
    static func stopped(_ counts: Tally.Counts, custodyHead: String?) -> Event {
        var fields: [(JournalField, FieldValue)] = [(.count, .number(counts.stored))]
        if let custodyHead { fields.append((.custodyHead, .text(custodyHead))) }
        return Event(.stopped, "Stopped: \(counts.summary)", fields: fields)
    }

    /// The configuration was read; its values.
    static func configurationLoaded(_ configuration: Configuration) -> Event {
        Event(.configurationLoaded, "Configuration: \(configuration)")
    }

    /// The ledger's schema was brought up to date.
    static func migrated(backup: FilePath) -> Event {
        Event(
            .migrated,
            "Brought the ledger to this version's schema; the file as it was is kept as \(String(escaping: backup.bytes))",
            fields: [.backup: .bytes(backup.bytes)]
        )
    }

    /// Something happened that claimd has no name for.
    static func failed(_ error: any Error) -> Event {
        Event(
            .internalError,
            "claimd stopped for a reason that it has no name for: \(error)",
            fields: [.advice: "Please report this as a bug of claimd."]
        )
    }

    /// Something that claimd cannot go on with.
    static func halted(_ fault: any Fault) -> Event {
        let kind: EventKind =
            switch fault {
            case is ConfigurationFault: .configurationRejected
            case is LedgerError: .ledgerFailed
            case is IntakeError: .storageFailed
            default: .internalError
            }
        return Event(kind, fault.explanation, fields: [.reason: .text(fault.reason), .advice: .text(fault.advice)])
    }
}
