import Faults
import Glibc
import Intake
import Journal
import Ledger
import Root
import SystemPackage

/// Finishing what was in hand when claimd last ended.
extension Pipeline {
    /// What has to be carried on.
    struct Unfinished: Sendable {
        /// Jobs in the middle of which claimd ended while it read them: to be carried on one at a time, so that the one
        /// that ended it takes no other with it.
        var suspects: [(job: Job, failures: Int)] = []
        /// The other jobs that the ledger does not have on record.
        var jobs: [(job: Job, failures: Int)] = []
        /// Files in the intake folder that could not be taken in hand, and how often that was tried.
        var failures: [FilePath: Int] = [:]
    }

    /// Finishes every job that the ledger has on record, and returns what it does not.
    ///
    /// - Throws: A `Fault` that stops claimd itself.
    func recover() async throws -> Unfinished {
        var unfinished = Unfinished()
        var deferrals: [String: Int] = [:]
        for row in try root.ledger.reader.deferrals() {
            if let job = row.job {
                deferrals[job] = row.attempts
            } else if root.paths.intakeStatus(of: row.path) != nil {
                unfinished.failures[row.path] = row.attempts
            } else {
                try await endDeferral(.path(row.path))
            }
        }
        // The jobs of it are among the unfinished ones below.
        for fault in try await root.finishDecisions().faults {
            logger.emit(.decisionUnfinished(fault), level: fault.severity.level)
        }
        for id in try root.work.unfinished() {
            let failures = deferrals.removeValue(forKey: id.description) ?? 0
            do {
                guard let job = try await finishRecorded(id) else {
                    if failures > 0 { try await endDeferral(.job(id, path: FilePath())) }
                    continue
                }
                if root.work.wasCutOff(job) {
                    unfinished.suspects.append((job, failures))
                } else {
                    unfinished.jobs.append((job, failures))
                }
            } catch let fault as any Fault where fault.fate != .halts {
                // It is still there for the next start, or for whoever mends what is wrong.
                logger.emit(.stuck(id, fault), level: fault.severity.level)
            }
        }
        for id in deferrals.keys.compactMap(JobID.init) { try await endDeferral(.job(id, path: FilePath())) }
        return unfinished
    }

    /// Finishes a job that the ledger has on record; returns the job where the ledger says nothing of it.
    private func finishRecorded(_ id: JobID) async throws -> Job? {
        guard let job = try root.work.resume(id) else {
            try root.work.abandon(id)
            return nil
        }
        if try await placeByRecord(job) {
            logger.emit(.recovered(job))
            return nil
        }
        if try root.work.holdsFile(job) { return job }
        try root.work.abandon(id)
        return nil
    }

    /// Moves a job's file to where the ledger says that it is; whether the ledger says anything of it.
    ///
    /// - Throws: Any stage's `Fault`; the ledger and the job's folder still tell how to go on.
    @discardableResult
    func placeByRecord(_ job: Job) async throws -> Bool {
        switch try await disk.run({ () throws(LedgerError) in try root.ledger.reader.outcome(of: job.id) }) {
        case .stored(let document): try await keep(job, sha256: document)
        case .duplicate(let document, let disposal): try await dispose(of: job, sha256: document, disposal)
        case .rejected(let row):
            let reason = ReasonFile(row, program: root.program).json
            try await disk.run { () throws(IntakeError) in
                try root.rejected.put(job, as: row.storedAs, reason: reason)
                try finish(job, sha256: row.sha256)
            }
        case nil: return false
        }
        return true
    }
}
