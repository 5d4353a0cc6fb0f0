import Foundation
import GRDB
import Intake
import SystemPackage

extension EntryWriting {
    /// A job that is on record already, as a sighting or a rejection, keeps its first outcome.
    func write(_ entry: Rejection) throws -> LedgerOutcome {
        let job = entry.job.description
        if try number("SELECT 1 FROM rejection WHERE job = ?", [job]) != nil { return .rejected }
        guard try number("SELECT 1 FROM sighting WHERE job = ?", [job]) == nil else {
            throw LedgerError.refused(detail: "a rejection of a job whose document is stored")
        }
        try execute(
            """
            INSERT INTO rejection (job, path, name, stored_as, size, sha256, stage, reason, explanation, advice, at)
            VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                job, Data(entry.path.bytes), Words.bound(nameOf: entry.path),
                Data(entry.storedAs.bytes), entry.size, entry.sha256, entry.stage, entry.reason, entry.explanation,
                entry.advice, entry.at.iso8601,
            ]
        )
        try endDeferral(of: .job(entry.job, path: entry.path))

        var event = custodyEvent(.rejected)
        event.job = job
        event.document = entry.sha256
        event.size = entry.size
        event.path = hexadecimal(entry.path.bytes)
        event.received = entry.job.moment.iso8601
        event.disposal = .rejected
        event.stage = entry.stage
        event.reason = entry.reason
        event.storedAs = hexadecimal(entry.storedAs.bytes)
        try append(event)
        return .rejected
    }
}
