import GRDB
import Intake

/// Writes one entry inside the running transaction; each kind of entry is an extension of its own.
struct EntryWriting {
    let db: Database
    /// The clock, for custody.
    let now: @Sendable () -> Timestamp
    /// The program and its version, for custody.
    let version: String

    /// Writes `entry` whole or not at all.
    ///
    /// - Throws: only what the whole transaction is lost with.
    func writeInSavepoint(_ entry: LedgerEntry) throws -> Result<LedgerOutcome, LedgerError> {
        do {
            var outcome = LedgerOutcome.deferred
            try db.inSavepoint {
                outcome = try write(entry)
                return .commit
            }
            return .success(outcome)
        } catch {
            let error = LedgerError(error)
            // SQLite itself rolls the transaction back after some errors: then nothing of the group stands.
            guard db.isInsideTransaction, !error.failsGroup else { throw error }
            return .failure(error)
        }
    }

    private func write(_ entry: LedgerEntry) throws -> LedgerOutcome {
        switch entry {
        case .document(let entry): try write(entry)
        case .sighting(let entry): try write(entry)
        case .rejection(let entry): try write(entry)
        case .deferral(let entry): try write(entry)
        case .deferralEnded(let subject): try endDeferral(of: subject)
        case .statement(let entry): try write(entry)
        case .run(let entry): try write(entry)
        case .release(let entry): try write(entry)
        case .released(let job): try finishRelease(of: job)
        }
    }

    /// Runs `sql`, prepared once a connection.
    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The first row that `sql` gives, prepared once a connection.
    func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first value that `sql` gives, prepared once a connection.
    func number(_ sql: String, _ arguments: StatementArguments) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }
}
