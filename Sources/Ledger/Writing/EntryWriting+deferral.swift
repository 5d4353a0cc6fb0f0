import Foundation
import GRDB
import Intake
import SystemPackage

extension EntryWriting {
    /// The newest word on a file replaces the one before; when it was first held up stays.
    func write(_ entry: Deferral) throws -> LedgerOutcome {
        let path = entry.subject.path
        if entry.subject.job != nil { try endDeferral(of: .path(path)) }
        let key = entry.subject.job == nil ? "(path) WHERE job IS NULL" : "(job)"
        try execute(
            """
            INSERT INTO deferral (job, path, name, stage, reason, explanation, advice, attempts, first_at, last_at, next_at)
            VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT \(key) DO UPDATE SET stage = excluded.stage, reason = excluded.reason,
                explanation = excluded.explanation, advice = excluded.advice, attempts = excluded.attempts,
                last_at = excluded.last_at, next_at = excluded.next_at
            """,
            [
                entry.subject.job?.description, Data(path.bytes), Words.bound(nameOf: path),
                entry.stage, entry.reason, entry.explanation, entry.advice, entry.attempts,
                entry.at.iso8601, entry.at.iso8601, entry.next.iso8601,
            ]
        )
        return .deferred
    }

    /// Takes the deferral of `subject` off, if there is one; with a job also one of its path from before it had a job.
    @discardableResult
    func endDeferral(of subject: Deferral.Subject) throws -> LedgerOutcome {
        if let job = subject.job { try execute("DELETE FROM deferral WHERE job = ?", [job.description]) }
        try execute("DELETE FROM deferral WHERE job IS NULL AND path = ?", [Data(subject.path.bytes)])
        return .deferred
    }
}
