import GRDB
public import Intake
import Synchronization
public import SystemPackage

/// The ledger, opened by the holder of its root's lock: the one writer, and a reader beside it.
public final class LedgerStore: Sendable {
    /// The file's name below the root.
    public static let fileName = LedgerFile.name

    /// Where the file lies.
    public let path: FilePath
    /// The copy that was made before a migration; nil where none was needed.
    public let backup: FilePath?
    /// The one writer.
    public let writer: LedgerWriter
    /// A reader in the same process.
    public let reader: LedgerReader

    private let pool: DatabasePool
    /// Held for as long as the ledger is open, whoever else holds it.
    private let lock: Mutex<RootLock?>

    /// Opens or makes the ledger of the root that `lock` locks, and brings it to the schema of this version.
    ///
    /// An older file is first copied to `claims.db.backup-v<schema>-<moment>` beside it.
    ///
    /// - Parameters:
    ///   - lock: The lock of the root; the ledger keeps it until it is closed.
    ///   - version: The program and its version, as custody entries name it: `claimd 0.1.0`.
    ///   - now: The clock that custody entries are dated by.
    /// - Throws: `remoteFileSystem`, `cannotOpen`, `foreignDatabase`, `newerSchema`, `unfitSQLite`, `backupFailed`,
    ///   `migrationFailed`, or what SQLite reports.
    public convenience init(
        holding lock: RootLock,
        version: String,
        now: @escaping @Sendable () -> Timestamp = { .now }
    ) throws(LedgerError) {
        try self.init(
            holding: lock,
            version: version,
            now: now,
            migrations: Migrations.all,
            patience: LedgerFile.patience
        )
    }

    /// Opens the ledger with other steps than those of this version, or with less patience for other processes' locks:
    /// for tests.
    package init(
        holding lock: RootLock,
        version: String,
        now: @escaping @Sendable () -> Timestamp = { .now },
        migrations: [String] = Migrations.all,
        patience: Double = LedgerFile.patience
    ) throws(LedgerError) {
        let path = lock.root.appending(LedgerFile.name)
        try LedgerFile.refuseRemote(lock.root)
        try LedgerFile.create(at: path)
        let facts = try SchemaFacts.read(at: path)
        try facts.refuseStrange(known: migrations.count)

        let pool = try LedgerError.catching {
            let pool = try DatabasePool(path: path.string, configuration: LedgerFile.writing(patience: patience))
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                // A log that one great document has swollen shrinks again.
                try db.execute(sql: "PRAGMA journal_size_limit = \(LedgerFile.mostLogBytes)")
                let hasSearch = try Bool.fetchOne(db, sql: "SELECT sqlite_compileoption_used('ENABLE_FTS5')")
                guard hasSearch == true else { throw LedgerError.unfitSQLite(lacks: "full-text search (FTS5)") }
            }
            return pool
        }
        let migrator = Migrator(steps: migrations)
        let isOlder = facts.version > 0 && facts.version < migrations.count
        backup = isOlder ? try migrator.backUp(pool, at: path, version: facts.version, moment: now()) : nil
        try migrator.migrate(pool)

        self.path = path
        self.pool = pool
        self.lock = Mutex(lock)
        writer = LedgerWriter(pool: pool, version: version, now: now)
        reader = LedgerReader(sharing: pool)
    }

    /// Closes every connection; -wal and -shm stay, for readers that may not write.
    ///
    /// The lock is released with it, unless its taker still holds it. Entries that still wait are refused with
    /// `LedgerError.closed`.
    public func close() throws(LedgerError) {
        try LedgerError.catching { try pool.close() }
        lock.withLock { $0 = nil }
    }
}
