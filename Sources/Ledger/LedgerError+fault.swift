public import Faults

extension LedgerError: Fault {
    /// The error's short code: stable, since journal, ledger and scripts hold it.
    public var reason: String {
        switch self {
        case .rootLocked: "root-locked"
        case .newerSchema: "schema-newer"
        case .olderSchema: "schema-older"
        case .foreignDatabase: "database-foreign"
        case .remoteFileSystem: "file-system-remote"
        case .missing: "ledger-missing"
        case .cannotOpen: "ledger-unopenable"
        case .unfitSQLite: "sqlite-unfit"
        case .corrupt: "ledger-corrupt"
        case .full: "disk-full"
        case .busy: "ledger-busy"
        case .inputOutput: "ledger-io"
        case .interrupted: "transaction-lost"
        case .backupFailed: "backup-failed"
        case .migrationFailed: "migration-failed"
        case .refused: "row-refused"
        case .wordsDoNotStand: "words-do-not-stand"
        case .invalidPrefix: "prefix-invalid"
        case .ambiguousPrefix: "prefix-ambiguous"
        case .notFound: "document-not-found"
        case .closed: "ledger-closed"
        }
    }

    /// What is wrong, without words of a document or of a search.
    public var explanation: String {
        switch self {
        case .rootLocked(let holder):
            """
            \(holder.pid.map { "Process \($0)" } ?? "Another process") \
            \(holder.isEnding ? "was killed, but still holds this root." : "already works on this root.")
            """
        case .newerSchema(let found, let known):
            "claims.db has schema \(found), written by a newer claimd; this one knows schemas up to \(known)."
        case .olderSchema(let found, let known):
            "claims.db still has schema \(found); this program reads schema \(known)."
        case .foreignDatabase(let applicationID):
            "claims.db is a database of another program (application id \(applicationID))."
        case .remoteFileSystem(let kind): "The root lies on \(kind), which is not safe for SQLite's write-ahead log."
        case .missing(let path): "There is no ledger at \(path)."
        case .cannotOpen(let detail): "claims.db could not be opened: \(detail)."
        case .unfitSQLite(let lacks): "This SQLite library lacks \(lacks)."
        case .corrupt(let code): "claims.db is damaged or is not a database (SQLite code \(code))."
        case .full: "The disk is full."
        case .busy: "Another process kept claims.db locked."
        case .inputOutput(let code): "The disk failed while claims.db was read or written (code \(code))."
        case .interrupted(let code): "A transaction was broken off, and nothing of it is kept (SQLite code \(code))."
        case .backupFailed(let detail): "The copy made before a migration failed: \(detail)."
        case .migrationFailed(let detail): "claims.db could not be migrated and is as it was: \(detail)"
        case .refused(let detail): "The ledger refused a row: \(detail)."
        case .wordsDoNotStand(let field, let start, let end):
            "The words of a \(field) are not what stands at bytes \(start) to \(end) of the text."
        case .invalidPrefix: "A document's id begins with at least 4 and at most 64 hex digits."
        case .ambiguousPrefix(let prefix): "Several documents begin with \(prefix)."
        case .notFound(let prefix): "No document begins with \(prefix)."
        case .closed: "The ledger was closed."
        }
    }

    /// What a person can do.
    public var advice: String {
        switch self {
        case .rootLocked(let holder) where holder.isPassing: "Wait until it is done, then try again."
        case .rootLocked: "Stop the other process, or give this one another root."
        case .newerSchema: "Install the newer claimd again, or go back to the backup that it made beside claims.db."
        case .olderSchema: "Start this version of claimd once on the root: it migrates the file."
        case .foreignDatabase: "Move that file away, or choose another root."
        case .remoteFileSystem: "Put the root on a local disk; the intake folder alone may be a network mount."
        case .missing: "Check the root, and that claimd has been started on it once."
        case .cannotOpen: "Check the owner and the mode of the root and of claims.db, and your groups."
        case .unfitSQLite: "Install the SQLite library of your distribution, which has it."
        case .corrupt: "Stop claimd, keep a copy of claims.db with its -wal, and restore the newest good backup."
        case .full: "Free space on the root's disk; the file is tried again by itself."
        case .busy: "Look for a program that holds claims.db open for writing; the file is tried again by itself."
        case .inputOutput: "Look at the kernel's log for disk errors; claimd finishes its work after a restart."
        case .interrupted: "Nothing need be done: the file is tried again by itself."
        case .backupFailed: "Make room beside claims.db and see that claimd may write there, then start it again."
        case .migrationFailed:
            "Go on with the older claimd and report it; the copy made before the migration lies beside claims.db."
        case .refused, .wordsDoNotStand:
            "This is a fault of claimd: report it with the code; the file can be retried with a mended version."
        case .invalidPrefix: "Type more of the id, as `claimctl claims` shows it."
        case .ambiguousPrefix: "Type more digits of the id."
        case .notFound: "Look the id up with `claimctl claims`."
        case .closed: "Start claimd again."
        }
    }

    /// Critical is what the daemon cannot go on with.
    public var severity: Severity {
        switch self {
        case .rootLocked, .newerSchema, .foreignDatabase, .remoteFileSystem, .unfitSQLite, .corrupt, .inputOutput,
            .backupFailed, .migrationFailed:
            .critical
        case .olderSchema, .missing, .cannotOpen, .full, .refused, .wordsDoNotStand, .interrupted: .error
        case .busy: .warning
        case .invalidPrefix, .ambiguousPrefix, .notFound, .closed: .notice
        }
    }

    /// How the program ends.
    public var exitStatus: ExitStatus {
        switch self {
        case .invalidPrefix: .usage
        case .notFound, .ambiguousPrefix: .somethingWrong
        // A claimctl that is at work, or a claimd that a dead disk keeps from ending, lets go: a restart mends that.
        case .rootLocked(let holder) where holder.isPassing: .inputOutput
        case .rootLocked, .newerSchema, .olderSchema, .foreignDatabase, .remoteFileSystem, .unfitSQLite, .corrupt,
            .backupFailed, .migrationFailed:
            .configuration
        default: .inputOutput
        }
    }

    /// A refused row is rejected and not deferred: it would be refused again at every attempt, while `rejected/` keeps
    /// the file whole and lets a mended version retry it.
    public var fate: Fate {
        switch self {
        case .full, .busy, .interrupted, .closed: .deferred
        case .refused, .wordsDoNotStand: .rejected
        case .invalidPrefix, .ambiguousPrefix, .notFound: .left
        case .rootLocked, .newerSchema, .olderSchema, .foreignDatabase, .remoteFileSystem, .missing, .cannotOpen,
            .unfitSQLite, .corrupt, .inputOutput, .backupFailed, .migrationFailed:
            .halts
        }
    }
}
