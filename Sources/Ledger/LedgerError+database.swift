import GRDB

extension LedgerError {
    /// What `error` means to the ledger; the one place where SQLite's result codes are read.
    init(_ error: any Error) {
        switch error {
        case let error as LedgerError: self = error
        case let error as DatabaseError: self.init(sqlite: error)
        default: self = .refused(detail: "an internal error of type \(type(of: error))")
        }
    }

    private init(sqlite error: DatabaseError) {
        let code = Int(error.extendedResultCode.rawValue)
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_IOERR, .SQLITE_NOMEM: self = .inputOutput(code: code)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(code: code)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self = .cannotOpen(detail: "SQLite code \(code)")
        case .SQLITE_ABORT, .SQLITE_INTERRUPT: self = .interrupted(code: code)
        // What GRDB gives for a connection that was closed.
        case .SQLITE_MISUSE: self = .closed
        // These messages name tables, columns and rules, never values.
        case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH:
            self = .refused(detail: error.message ?? "constraint \(code)")
        // Others may quote what was searched for, so the code alone is told.
        default: self = .refused(detail: "SQLite code \(code)")
        }
    }

    /// Whether the transaction in which an entry met it is lost with it, and every other entry of the group.
    var failsGroup: Bool {
        switch self {
        case .refused, .wordsDoNotStand, .notFound: false
        default: true
        }
    }

    /// The result of `body`, with whatever it throws as a ledger's error.
    static func catching<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try body()
        } catch {
            throw LedgerError(error)
        }
    }
}
