import GRDB
import GRDBSQLite
import Glibc
import Intake
import SystemPackage

/// Brings a file to the schema of this version, after a backup of what it was.
struct Migrator {
    /// The SQL of each step: the first is number 1.
    let steps: [String]

    /// Runs the steps that the database has not been through, each in a transaction of its own.
    ///
    /// - Throws: `migrationFailed`, or what SQLite reports of the disk.
    func migrate(_ database: some DatabaseWriter) throws(LedgerError) {
        var migrator = DatabaseMigrator()
        for (index, sql) in steps.enumerated() {
            migrator.registerMigration("v\(index + 1)") { db in
                try db.execute(sql: sql)
                try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        do {
            try migrator.migrate(database)
        } catch {
            let error = LedgerError(error)
            throw error.failsGroup ? error : .migrationFailed(detail: error.explanation)
        }
    }

    /// Copies the database to `claims.db.backup-v<version>-<moment>` beside it, and sees that the copy is whole.
    ///
    /// - Returns: the copy's path.
    func backUp(
        _ database: some DatabaseWriter,
        at path: FilePath,
        version: Int,
        moment: Timestamp
    ) throws(LedgerError) -> FilePath {
        let stamp = moment.iso8601.prefix { $0 != "." }.filter { $0 != "-" && $0 != ":" }
        let copy = FilePath("\(path.string).backup-v\(version)-\(stamp)Z")
        // One name for all, so that what a crash leaves of it is cleared by the next.
        let unfinished = FilePath("\(path.string).backup.unfinished")
        do {
            _ = unfinished.withPlatformString(unlink)
            try LedgerFile.create(at: unfinished)
            // VACUUM INTO takes an empty file, keeps its mode, and leaves no write-ahead log beside the copy.
            try database.vacuum(into: unfinished.string)
            try check(unfinished, version: version)
            try LedgerFile.sync(unfinished)
            let renamed = unfinished.withPlatformString { from in copy.withPlatformString { rename(from, $0) } }
            guard renamed == 0 else { throw Errno(rawValue: errno) }
            try LedgerFile.sync(copy.removingLastComponent())
        } catch {
            _ = unfinished.withPlatformString(unlink)
            if case .full = LedgerError(error) { throw .full }
            throw .backupFailed(detail: (error as? Errno)?.description ?? LedgerError(error).explanation)
        }
        return copy
    }

    private func check(_ copy: FilePath, version: Int) throws {
        let queue = try DatabaseQueue(path: copy.string, configuration: LedgerFile.reading)
        defer { try? queue.close() }
        try queue.read { db in
            let verdict = try String.fetchAll(db, sql: "PRAGMA quick_check")
            let found = try SchemaFacts(in: db).version
            guard verdict == ["ok"], found == version else { throw LedgerError.corrupt(code: Int(SQLITE_CORRUPT)) }
        }
    }
}
