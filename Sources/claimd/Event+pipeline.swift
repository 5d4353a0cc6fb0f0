import Documents
import Faults
import Intake
import Journal
import Ledger
import Logging
import SafeText
import SystemPackage

/// What the journal hears of each file: ids, counts and codes, never words of a document.
extension Event {
    /// A new document is in the ledger.
    ///
    /// The document is nil where its row was written by an earlier attempt.
    static func stored(_ arrival: Arrival, _ document: Document?, claims: Int, duration: Duration) -> Event {
        var message = "Stored \(escaped(arrival.path)): document \(arrival.digests.sha256.prefix(16)), \(claims) claims"
        var fields = facts(of: arrival, duration) + [(.claims, .number(claims))]
        if let document {
            if !document.isAnalysable { message += " (its language, \(document.language), is not read)" }
            fields += [(.language, .text(document.language)), (.encoding, .text(document.encoding.rawValue))]
        }
        return Event(.stored, message, fields: fields)
    }

    /// A further file of a known content came.
    static func duplicate(_ arrival: Arrival, of document: String, firstName: String, duration: Duration) -> Event {
        Event(
            .duplicate,
            """
            Duplicate \(escaped(arrival.path)): the same content as document \(document.prefix(16)), \
            first dropped as \(firstName.escaped)
            """,
            fields: facts(of: arrival, duration) + [(.duplicateOf, .text(String(document.prefix(16))))]
        )
    }

    /// A sidecar was applied to its document.
    static func metadataApplied(_ job: Job, document: String) -> Event {
        let sidecar = Sidecar.subject(of: job.path) == nil ? Sidecar.path(of: job.path) : job.path
        return Event(
            .metadataApplied,
            "Applied \(escaped(sidecar)) to document \(document.prefix(16))",
            fields: facts(of: job) + [(.document, .text(String(document.prefix(16))))]
        )
    }

    /// A file of so many bytes was moved to `rejected/`.
    static func rejected(_ job: Job, _ fault: any Fault, size: Int, storedAs: FilePath) -> Event {
        Event(
            .rejected,
            "Rejected \(escaped(job.path)) (\(fault.reason)): \(fault.explanation) It is kept as rejected/\(escaped(storedAs))",
            fields: facts(of: job) + facts(of: fault) + [
                (.stage, .text(Stage(of: fault).rawValue)), (.bytes, .number(size)),
            ]
        )
    }

    /// A file was put off.
    static func deferred(
        _ subject: Deferral.Subject,
        _ fault: any Fault,
        attempt: Int,
        retryIn delay: Duration
    ) -> Event {
        var fields =
            facts(of: fault) + [
                (.file, .bytes(subject.path.bytes)),
                (.attempt, .number(attempt)),
                (.retry, .number(delay.microseconds)),
            ]
        if let job = subject.job { fields.append((.job, .text(job.description))) }
        return Event(
            .deferred,
            "Deferred \(escaped(subject.path)) (\(fault.reason)): \(fault.explanation) Next try in \(delay.inWords)",
            fields: fields
        )
    }

    /// A job that was in hand when claimd last ended cannot be finished.
    static func stuck(_ id: JobID, _ fault: any Fault) -> Event {
        Event(
            .deferred,
            "Deferred job \(id), which was in hand when claimd last ended (\(fault.reason)): \(fault.explanation)",
            fields: facts(of: fault) + [(.job, .text(id.description))]
        )
    }

    /// A file that was put off went on.
    static func resumed(_ job: Job, failures: Int) -> Event {
        Event(
            .resumed,
            "Resumed \(escaped(job.path)) after \(failures) failed attempts",
            fields: facts(of: job) + [(.attempt, .number(failures + 1))]
        )
    }

    /// A file that was in hand when claimd last ended is finished.
    static func recovered(_ job: Job) -> Event {
        Event(
            .recovered,
            "Finished \(escaped(job.path)), which was in hand when claimd last ended",
            fields: facts(of: job)
        )
    }

    /// A file or another entry is left where it lies.
    static func leftAlone(_ path: FilePath, _ fault: any Fault) -> Event {
        Event(
            .leftAlone,
            "Left \(escaped(path)) where it lies (\(fault.reason)): \(fault.explanation)",
            fields: facts(of: fault) + [(.file, .bytes(path.bytes))]
        )
    }

    /// The disk's free space fell under the floor, or rose above it.
    static func space(_ change: SpaceGuard.Change) -> Event {
        switch change {
        case .low(let free):
            Event(
                .spaceLow,
                "The disk has \(free) bytes free, less than min_free_bytes: no file is taken in until there is room",
                fields: [(.bytes, .number(free)), (.advice, .text("Free space on the disk that holds claimd's root."))]
            )
        case .recovered(let free):
            Event(.spaceRecovered, "The disk has \(free) bytes free again", fields: [(.bytes, .number(free))])
        }
    }

    private static func facts(of arrival: Arrival, _ duration: Duration) -> [(JournalField, FieldValue)] {
        [
            (.job, .text(arrival.job.description)),
            (.file, .bytes(arrival.path.bytes)),
            (.document, .text(String(arrival.digests.sha256.prefix(16)))),
            (.sha256, .text(arrival.digests.sha256)),
            (.bytes, .number(arrival.size)),
            (.duration, .number(duration.microseconds)),
        ]
    }

    private static func facts(of job: Job) -> [(JournalField, FieldValue)] {
        [(.job, .text(job.id.description)), (.file, .bytes(job.path.bytes))]
    }

    private static func facts(of fault: any Fault) -> [(JournalField, FieldValue)] {
        [(.reason, .text(fault.reason)), (.advice, .text(fault.advice))]
    }

    private static func escaped(_ path: FilePath) -> String { String(escaping: path.bytes) }
}
