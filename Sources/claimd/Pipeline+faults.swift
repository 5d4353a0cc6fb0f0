import Documents
import Faults
import Intake
import Journal
import Ledger
import Root
import SystemPackage

/// What becomes of a file that a fault stopped.
extension Pipeline {
    private static let backoff = Backoff()
    /// How long nothing is taken in after a fault that any other file would meet as well.
    private static let pause = Duration.seconds(2)

    /// What becomes of a file in the intake folder that could not be taken in hand.
    enum Verdict: Sendable {
        /// It is gone, or another than it was: what lies there now is looked at anew.
        case gone
        /// It stays where it lies, until it changes.
        case left
        /// It is tried again.
        case again(after: Duration)
    }

    /// Decides about a file that could not be taken in hand and lies in the intake folder still.
    ///
    /// - Throws: A fault that stops claimd itself.
    func decide(_ path: FilePath, _ fault: any Fault, failures: Int) async throws -> Verdict {
        switch fault.fate {
        case .halts:
            throw fault
        case .deferred:
            return .again(after: try await putOff(.path(path), fault, failures: failures))
        case .left, .rejected:
            // Nothing that lies in the intake folder can be rejected without being taken in hand.
            if failures > 0 { try await endDeferral(.path(path)) }
            switch fault {
            case IntakeError.vanished, IntakeError.unsettled: return .gone
            default: break
            }
            tally.add(\.left)
            logger.emit(.leftAlone(path, fault))
            return .left
        }
    }

    /// Decides about a job in hand; how long to wait before it is tried again, nil where it is done with.
    ///
    /// - Throws: A fault that stops claimd itself.
    func decide(_ job: Job, _ fault: any Fault, failures: Int) async throws -> Duration? {
        let subject = Deferral.Subject.job(job.id, path: job.path)
        switch fault.fate {
        case .halts:
            throw fault
        case .deferred:
            return try await putOff(subject, fault, failures: failures)
        case .left where job.isOnOtherMount:
            // The file itself lies in the intake folder, or is gone from there.
            if failures > 0 { try await endDeferral(subject) }
            try await disk.run { () throws(IntakeError) in try root.work.abandon(job.id) }
            if case IntakeError.vanished = fault { return nil }
            tally.add(\.left)
            logger.emit(.leftAlone(job.path, fault))
            return nil
        case .left, .rejected:
            do {
                try await reject(job, fault)
                return nil
            } catch let failure as any Fault {
                // Rejecting needs the disk, too.
                guard failure.fate != .halts else { throw failure }
                return try await putOff(subject, failure, failures: failures)
            }
        }
    }

    /// Moves a job's file to `rejected/`, with its reason: on record first.
    func reject(_ job: Job, _ fault: any Fault) async throws {
        let (sha256, status) = await disk.run { (root.work.copiedSHA256(of: job), root.work.status(of: job)) }
        let rejection = Rejection(
            job: job.id,
            path: job.path,
            size: status?.size,
            owner: try await dropper(of: job, seen: status?.owner),
            sha256: sha256,
            stage: Stage(of: fault).rawValue,
            fault: fault,
            storedAs: root.rejected.reserveName(for: job),
            at: .now
        )
        _ = try await root.ledger.writer.write(.rejection(rejection))
        try await placeByRecord(job)
        tally.add(\.rejected)
        logger.emit(
            .rejected(job, fault, size: status?.size ?? 0, storedAs: rejection.storedAs),
            level: fault.severity.level
        )
    }

    private func putOff(_ subject: Deferral.Subject, _ fault: any Fault, failures: Int) async throws -> Duration {
        let delay = Self.backoff.delay(after: failures + 1)
        switch fault {
        case IntakeError.noSpace, LedgerError.full, LedgerError.busy: space.pause(for: Self.pause)
        default: break
        }
        let deferral = Deferral(
            subject: subject,
            stage: Stage(of: fault).rawValue,
            fault: fault,
            attempts: failures + 1,
            at: .now,
            next: .now.advanced(by: delay)
        )
        // The file is where it was: that is enough to find it again.
        try await writeIfPossible(.deferral(deferral))
        tally.addDeferred(subject.path)
        logger.emit(
            .deferred(subject, fault, attempt: failures + 1, retryIn: delay),
            level: fault.severity.level
        )
        return delay
    }

    /// Takes a deferral off the record; one that stays there tells too much, never too little.
    ///
    /// - Throws: A fault that stops claimd itself.
    func endDeferral(_ subject: Deferral.Subject) async throws {
        try await writeIfPossible(.deferralEnded(subject))
    }

    /// Writes an entry that nothing depends on; the ledger may be what has failed, for a while or for good.
    private func writeIfPossible(_ entry: LedgerEntry) async throws {
        do {
            _ = try await root.ledger.writer.write(entry)
        } catch {
            if error.fate == .halts { throw error }
        }
    }
}
