import Control
import Faults
import Intake
import Journal
import Ledger
import SafeText

/// What the journal hears of what people ask over the control socket.
extension Event {
    /// A person had a rejected file taken in again.
    static func retried(_ rejection: RejectionRow, as job: String, by peer: Peer) -> Event {
        Event(
            .retried,
            "Taking in again \(String(escaping: rejection.path.bytes)), which was rejected (\(rejection.reason))",
            fields: [(.job, .text(job))] + facts(of: rejection, peer)
        )
    }

    /// A person had a rejected file removed.
    static func discarded(_ rejection: RejectionRow, by peer: Peer) -> Event {
        Event(
            .discarded,
            "Removed \(String(escaping: rejection.path.bytes)), which was rejected (\(rejection.reason))",
            fields: [(.job, .text(rejection.job))] + facts(of: rejection, peer)
        )
    }

    /// A person stated something about a document.
    static func stated(document: String, by peer: Peer) -> Event {
        Event(
            .metadataApplied,
            "Applied what a person states to document \(document.prefix(16))",
            fields: [.document: .text(String(document.prefix(16))), .user: .number(Int(peer.user))]
        )
    }

    /// A request was refused, and so many of the same user that were not told of.
    static func refused(_ request: ControlRequest, of peer: Peer, _ fault: any Fault, untold: Int) -> Event {
        var message = "Refused \(request.name) to user \(peer.user) (\(fault.reason)): \(fault.explanation)"
        if untold > 0 { message += " Not told since the last such entry: \(untold) more" }
        return Event(
            .refused,
            message,
            fields: [
                .user: .number(Int(peer.user)), .reason: .text(fault.reason), .advice: .text(fault.advice),
                .count: .number(untold + 1),
            ]
        )
    }

    private static func facts(of rejection: RejectionRow, _ peer: Peer) -> [(JournalField, FieldValue)] {
        var fields: [(JournalField, FieldValue)] = [
            (.file, .bytes(rejection.path.bytes)), (.reason, .text(rejection.reason)),
            (.user, .number(Int(peer.user))),
        ]
        if let sha256 = rejection.sha256 { fields.append((.sha256, .text(sha256))) }
        return fields
    }
}
