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
            INSERT INTO rejection (job, path, name, stored_as, size, owner, sha256, stage, reason, explanation, advice, at)
            VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                job, Data(entry.path.bytes), Words.bound(nameOf: entry.path),
                Data(entry.storedAs.bytes), entry.size, entry.owner.map { Int64($0) }, entry.sha256, entry.stage,
                entry.reason, entry.explanation, entry.advice, entry.at.iso8601,
            ]
        )
        try endDeferral(of: .job(entry.job, path: entry.path))

        var event = custodyEvent(.rejected)
        event.job = job
        event.document = entry.sha256
        event.size = entry.size
        event.owner = entry.owner
        event.path = hexadecimal(entry.path.bytes)
        event.received = entry.job.moment.iso8601
        event.disposal = .rejected
        event.stage = entry.stage
        event.reason = entry.reason
        event.storedAs = hexadecimal(entry.storedAs.bytes)
        try append(event)
        return .rejected
    }

    /// Puts a decision on record; of two about the same file the first counts.
    func write(_ entry: RejectionRelease) throws -> LedgerOutcome {
        let state: ReleaseState
        var retry: JobID?
        switch entry.kind {
        case .retried(let job): (state, retry) = (.retrying, job)
        case .discarded: state = .discarding
        }
        let job = entry.rejection.description
        try execute(
            """
            UPDATE rejection SET release = ?, released_at = ?, released_by = ?, retry_job = ?
            WHERE job = ? AND release IS NULL
            """,
            [state.rawValue, entry.at.iso8601, Int64(entry.person), retry?.description, job]
        )
        guard db.changesCount == 1 else { return .noSuchSubject }

        let rejected = try row("SELECT sha256, stored_as FROM rejection WHERE job = ?", [job])
        var event = custodyEvent(state == .retrying ? .retried : .discarded)
        event.job = job
        event.document = rejected?["sha256"]
        event.storedAs = (rejected?["stored_as"] as Data?).map { hexadecimal($0) }
        event.by = entry.person
        event.retryJob = retry?.description
        try append(event)
        return .released
    }

    /// Notes that the file of a decision has moved.
    func finishRelease(of job: JobID) throws -> LedgerOutcome {
        try execute(
            """
            UPDATE rejection SET release = CASE release WHEN 'retrying' THEN 'retried' ELSE 'discarded' END
            WHERE job = ? AND release IN ('retrying', 'discarding')
            """,
            [job.description]
        )
        return .released
    }
}
