public import Faults
public import Intake
public import Ledger

/// What a person decides about rejected files.
extension HeldRoot {
    /// Takes the rejected file that `name` means in hand again, with its sidecar; whoever holds the root carries the job.
    ///
    /// - Parameters:
    ///   - name: The rejection's job, the first digits of it, or its file's name in `rejected/`.
    ///   - person: The user id of who wants it.
    /// - Returns: The job that carries it from here on, and the rejection.
    /// - Throws: `RejectionError`, `LedgerError` or `IntakeError`; where it is on record already, the next start goes on.
    public func retry(_ name: String, by person: UInt32) async throws -> (job: Job, rejection: RejectionRow) {
        let rejection = try await openRejection(name)
        let id = JobID(at: .now)
        try await decide(.retried(as: id), about: rejection, by: person)
        return (try await takeAgain(rejection, as: id), rejection)
    }

    /// Removes the rejected file that `name` means, for good.
    ///
    /// - Parameters:
    ///   - name: The rejection's job, the first digits of it, or its file's name in `rejected/`.
    ///   - person: The user id of who wants it.
    /// - Returns: The rejection.
    /// - Throws: `RejectionError`, `LedgerError` or `IntakeError`; where it is on record already, the next start goes on.
    public func discard(_ name: String, by person: UInt32) async throws -> RejectionRow {
        let rejection = try await openRejection(name)
        try await decide(.discarded, about: rejection, by: person)
        try await discard(rejection)
        return rejection
    }

    /// Finishes what people decided before the last end, and what they stated without its being read.
    ///
    /// - Returns: The faults that some of it met; the next start tries that again.
    /// - Throws: A fault that stops claimd itself.
    public func finishDecisions() async throws -> [any Fault] {
        var faults: [any Fault] = []
        func note(_ body: () async throws -> Void) async throws {
            do {
                try await body()
            } catch let fault as any Fault where fault.fate != .halts {
                faults.append(fault)
            }
        }
        for rejection in try ledger.reader.unfinishedReleases() {
            try await note {
                if let job = rejection.retryJob.flatMap(JobID.init) {
                    _ = try await takeAgain(rejection, as: job)
                } else {
                    try await discard(rejection)
                }
            }
        }
        for sha256 in try ledger.reader.documentsToReadAnew() { try await note { try await readAnew(sha256) } }
        return faults
    }

    private func openRejection(_ name: String) async throws -> RejectionRow {
        let reader = ledger.reader
        let found = try await disk.run { () throws(LedgerError) in try reader.openRejection(named: name) }
        guard let found else { throw RejectionError.notFound(name) }
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
        let release = RejectionRelease(of: job, kind, by: person, at: .now)
        // Two people may have asked at once.
        guard case .released = try await ledger.writer.write(.release(release)) else {
            throw RejectionError.notFound(rejection.job)
        }
    }

    private func takeAgain(_ rejection: RejectionRow, as id: JobID) async throws -> Job {
        let job = try await disk.run { () throws(IntakeError) in
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
    }
}
