import Faults
import Intake
import Journal
import Ledger

/// Finishing what was in hand when claimd last ended.
extension Pipeline {
    /// A job that has to be carried on like a new one.
    struct Unfinished: Sendable {
        let job: Job
        let failures: Int
    }

    /// Finishes every job that the ledger has on record, and returns those that it does not.
    ///
    /// - Throws: A `Fault` where the work folder or the ledger cannot be read.
    func recover() async throws -> [Unfinished] {
        let deferrals = try rooms.ledger.reader.deferrals()
        var unfinished: [Unfinished] = []
        for id in try rooms.work.unfinished() {
            guard let job = try rooms.work.resume(id) else { continue }
            let failures = deferrals.first { $0.job == id.description }?.attempts ?? 0
            do {
                guard try await finishRecorded(job) else {
                    unfinished.append(Unfinished(job: job, failures: failures))
                    continue
                }
            } catch let fault as any Fault where fault.fate != .halts {
                unfinished.append(Unfinished(job: job, failures: failures))
            }
        }
        return unfinished
    }

    private func finishRecorded(_ job: Job) async throws -> Bool {
        switch try rooms.ledger.reader.outcome(of: job.id) {
        case .stored(let document): try await keep(job, sha256: document)
        case .duplicate(let document, let disposal): try await dispose(of: job, sha256: document, disposal)
        case .rejected(let row):
            let reason = ReasonFile(row, program: rooms.program).json
            try rooms.rejected.put(job, as: row.storedAs, reason: reason)
            try finish(job, sha256: row.sha256)
        case nil:
            return false
        }
        logger.emit(.recovered(job))
        return true
    }
}
