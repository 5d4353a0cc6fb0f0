public import Faults
public import Intake
public import Ledger

/// What a person decides about rejected files.
///
/// A decision is on record before its file moves. What fails then is done by `finishDecisions()`, or by asking again;
/// until it is done, no other file gets the name.
extension HeldRoot {
    /// Takes the rejected file that `name` means in hand again, with its sidecar; whoever holds the root carries the job.
    ///
    /// - Parameters:
    ///   - name: The rejection's job, the first digits of it, or its file's name in `rejected/`.
    ///   - person: The user id of who wants it.
    /// - Returns: The id of the job that carries it from here on, and the rejection.
    /// - Throws: `RejectionError`, `LedgerError` or `IntakeError`.
    public func retry(_ name: String, by person: UInt32) async throws -> (job: JobID, rejection: RejectionRow) {
        try await decisions.taken {
            let rejection = try await openRejection(name)
            let decided = rejection.retryJob.flatMap(JobID.init)
            guard decided != nil || rejection.release == nil else { throw RejectionError.decided(name: rejection.name) }
            let id = decided ?? JobID(at: .now)
            if decided == nil { try await decide(.retried(as: id), about: rejection, by: person) }
            _ = try await takeAgain(rejection, as: id)
            return (id, rejection)
        }
    }

    /// Removes the rejected file that `name` means, for good.
    ///
    /// - Parameters:
    ///   - name: The rejection's job, the first digits of it, or its file's name in `rejected/`.
    ///   - person: The user id of who wants it.
    /// - Returns: The rejection.
    /// - Throws: `RejectionError`, `LedgerError` or `IntakeError`.
    public func discard(_ name: String, by person: UInt32) async throws -> RejectionRow {
        try await decisions.taken {
            let rejection = try await openRejection(name)
            guard rejection.retryJob == nil else { throw RejectionError.decided(name: rejection.name) }
            if rejection.release == nil { try await decide(.discarded, about: rejection, by: person) }
            try await discard(rejection)
            return rejection
        }
    }

    /// Finishes what people decided, or stated, and what could not be done then.
    ///
    /// - Returns: The jobs that are in hand again, and the faults that some of it met: that is to be tried again.
    /// - Throws: A fault that stops claimd itself.
    public func finishDecisions() async throws -> (jobs: [Job], faults: [any Fault]) {
        var jobs: [Job] = []
        var faults: [any Fault] = []
        func note(_ body: () async throws -> Void) async throws {
            do {
                try await body()
            } catch let fault as any Fault where fault.fate != .halts {
                faults.append(fault)
            }
        }
        try await decisions.taken {
            let unfinished = try ledger.reader.unfinishedReleases()
            for rejection in unfinished { hold(rejection) }
            for rejection in unfinished {
                try await note {
                    if let job = rejection.retryJob.flatMap(JobID.init) {
                        if let job = try await takeAgain(rejection, as: job) { jobs.append(job) }
                    } else {
                        try await discard(rejection)
                    }
                }
            }
        }
        for sha256 in try ledger.reader.documentsToReadAnew() { try await note { try await readAnew(sha256) } }
        return (jobs, faults)
    }

    private func openRejection(_ name: String) async throws -> RejectionRow {
        let reader = ledger.reader
        let found = try await disk.run { () throws(LedgerError) in try reader.openRejection(named: name) }
        guard let found else { throw RejectionError.notFound(name) }
        // Of one that is decided about the file may have moved already.
        if found.release != nil { return found }
        guard try await disk.run({ () throws(IntakeError) in try rejected.holds(found.storedAs) }) else {
            throw RejectionError.fileMissing(name: found.name)
        }
        return found
    }

    private func decide(
        _ kind: RejectionRelease.Kind,
        about rejection: RejectionRow,
        by person: UInt32
    ) async throws {
        guard let job = JobID(rejection.job) else { throw RejectionError.notFound(rejection.job) }
        hold(rejection)
        let release = RejectionRelease(of: job, kind, by: person, at: .now)
        guard case .released = try await ledger.writer.write(.release(release)) else {
            throw RejectionError.notFound(rejection.job)
        }
    }

    private func hold(_ rejection: RejectionRow) {
        if let job = JobID(rejection.job) { rejected.hold(rejection.storedAs, for: job) }
    }

    /// Moves the file to the job `id`; nil where that job is done with: only the note of it was missing.
    private func takeAgain(_ rejection: RejectionRow, as id: JobID) async throws -> Job? {
        let reader = ledger.reader
        let isDone = try await disk.run { () throws(LedgerError) in try reader.outcome(of: id) != nil }
        let job =
            isDone
            ? nil
            : try await disk.run { () throws(IntakeError) in
                try rejected.takeAgain(rejection.storedAs, as: id, from: rejection.path)
            }
        try await finishRelease(of: rejection)
        return job
    }

    private func discard(_ rejection: RejectionRow) async throws {
        try await disk.run { () throws(IntakeError) in try rejected.discard(rejection.storedAs) }
        try await finishRelease(of: rejection)
    }

    private func finishRelease(of rejection: RejectionRow) async throws {
        guard let job = JobID(rejection.job) else { return }
        _ = try await ledger.writer.write(.released(job))
        rejected.letGo(rejection.storedAs)
    }
}
