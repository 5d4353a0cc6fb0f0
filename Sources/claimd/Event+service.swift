import Claims
import Control
import Faults
import Inference
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
        Event(.configurationLoaded, "Configuration: \(configuration.summary)")
    }

    /// The configuration was read again and is in force.
    static func configurationReloaded(_ configuration: Configuration, before: Configuration) -> Event {
        var message = "Configuration read again: \(configuration.summary)"
        if configuration.inHand != before.inHand { message += "; in_hand counts from the next start on" }
        return Event(.configurationLoaded, message)
    }

    /// The configuration was read again and refused.
    static func configurationKept(_ fault: ConfigurationFault) -> Event {
        Event(
            .configurationRejected,
            "\(fault.explanation) The one before stays in force",
            fields: [.reason: .text(fault.reason), .advice: .text(fault.advice)]
        )
    }

    /// Something has stood still for longer than it may.
    static func stalled(_ what: [String], for time: Duration) -> Event {
        Event(
            .stalled,
            "For more than \(time.inWords) nothing moved on in \(what.joined(separator: ", "))",
            fields: [
                .reason: .text(what.joined(separator: ", ")), .duration: .number(time.microseconds),
                .advice:
                    "Look for a disk or a mount that does not answer; systemd restarts claimd, and no file is lost.",
            ]
        )
    }

    /// What a person decided or stated before the last end could not be finished.
    static func decisionUnfinished(_ fault: any Fault) -> Event {
        Event(
            .deferred,
            "What a person decided before claimd last ended is not finished (\(fault.reason)): \(fault.explanation)",
            fields: [.reason: .text(fault.reason), .advice: .text(fault.advice)]
        )
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
            case is IntakeError, is ControlError: .storageFailed
            case is ModelError, is GazetteerError, is TaxonomyError: .installationFailed
            default: .internalError
            }
        return Event(kind, fault.explanation, fields: [.reason: .text(fault.reason), .advice: .text(fault.advice)])
    }
}
