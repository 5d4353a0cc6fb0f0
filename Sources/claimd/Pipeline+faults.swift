import Documents
import Faults
import Intake
import Journal
import Ledger
import SystemPackage

/// What becomes of a file that a fault stopped.
extension Pipeline {
    private static let backoff = Backoff()

    /// Decides about a job in hand; how long to wait before it is tried again, nil where it is done with.
    ///
    /// - Throws: A fault that stops claimd itself.
    func settle(_ job: Job, _ fault: any Fault, failures: Int) async throws -> Duration? {
        switch fault.fate {
        case .rejected:
            do {
                try await reject(job, fault, stage: stage(of: fault))
                return nil
            } catch let failure as any Fault {
                // Rejecting needs the disk, too.
                guard failure.fate != .halts else { throw failure }
                return try await deferJob(job, failure, failures: failures)
            }
        case .deferred:
            return try await deferJob(job, fault, failures: failures)
        case .left:
            try await disk.run { () throws(IntakeError) in try rooms.work.clear(job.id) }
            tally.add(\.left)
            logger.emit(.leftAlone(job.path, fault))
            return nil
        case .halts:
            throw fault
        }
    }

    /// Decides about a file that could not be taken in hand and lies in the intake folder still.
    ///
    /// - Throws: A fault that stops claimd itself.
    func settle(_ path: FilePath, _ fault: any Fault, failures: Int) async throws -> Duration? {
        switch fault.fate {
        case .halts:
            throw fault
        case .deferred:
            let delay = delay(after: failures + 1, fault)
            let deferral = Deferral(
                subject: .path(path),
                stage: stage(of: fault).rawValue,
                fault: fault,
                attempts: failures + 1,
                at: .now,
                next: .now.advanced(by: delay)
            )
            await record(deferral)
            tally.add(\.deferred)
            logger.emit(.deferred(path, job: nil, fault, attempt: failures + 1, retryIn: delay))
            return delay
        case .left, .rejected:
            // Nothing that lies in the intake folder can be rejected without being taken in hand.
            if case IntakeError.vanished = fault { return nil }
            tally.add(\.left)
            logger.emit(.leftAlone(path, fault))
            return nil
        }
    }

    /// Moves a job's file to `rejected/`, with its reason: on record first.
    func reject(_ job: Job, _ fault: any Fault, stage: Stage) async throws {
        let sha256 = await disk.run { rooms.work.copiedSHA256(of: job) }
        let rejection = Rejection(
            job: job.id,
            path: job.path,
            size: job.status.size,
            sha256: sha256,
            stage: stage.rawValue,
            fault: fault,
            storedAs: rooms.rejected.name(for: job),
            at: .now
        )
        _ = try await rooms.ledger.writer.write(.rejection(rejection))
        let reason = ReasonFile(rejection, program: rooms.program).json
        try await disk.run { () throws(IntakeError) in
            try rooms.rejected.put(job, as: rejection.storedAs, reason: reason)
            try finish(job, sha256: sha256)
        }
        tally.add(\.rejected)
        logger.emit(.rejected(job, fault, stage: stage, storedAs: rejection.storedAs))
    }

    private func deferJob(_ job: Job, _ fault: any Fault, failures: Int) async throws -> Duration {
        try? await disk.run { () throws(IntakeError) in try rooms.work.endAttempts(job) }
        let delay = delay(after: failures + 1, fault)
        let deferral = Deferral(
            subject: .job(job.id, path: job.path),
            stage: stage(of: fault).rawValue,
            fault: fault,
            attempts: failures + 1,
            at: .now,
            next: .now.advanced(by: delay)
        )
        await record(deferral)
        tally.add(\.deferred)
        logger.emit(.deferred(job.path, job: job, fault, attempt: failures + 1, retryIn: delay))
        return delay
    }

    private func record(_ deferral: Deferral) async {
        // The ledger may be what has failed; then the work folder alone remembers the file, and that is enough.
        _ = try? await rooms.ledger.writer.write(.deferral(deferral))
    }

    private func delay(after failures: Int, _ fault: any Fault) -> Duration {
        let delay = Self.backoff.delay(after: failures)
        switch fault {
        case IntakeError.noSpace, IntakeError.inputOutput, LedgerError.full, LedgerError.busy: space.pause(for: delay)
        default: break
        }
        return delay
    }

    private func stage(of fault: any Fault) -> Stage {
        switch fault {
        case is DocumentError, is SidecarError: .documents
        case is LedgerError: .ledger
        default: .intake
        }
    }
}
