import GRDB
import GRDBSQLite
import Glibc
import Intake
import SystemPackage

/// The file below a root that is the ledger, and how connections to it are set up.
package enum LedgerFile {
    static let name = "claims.db"
    /// How long a connection waits for another process's lock, in seconds.
    package static let patience: Double = 10

    /// How much of the write-ahead log stays on disk once nothing in it is needed, in bytes.
    static let mostLogBytes = 32 << 20

    /// Makes an empty file with mode 0640 where none is, for SQLite gives its mode to the -wal and -shm beside it.
    ///
    /// A file that is there is not even opened: closing it would take away the locks that SQLite holds on it in this
    /// process (fcntl(2); sqlite.org/howtocorrupt.html, 2.2).
    static func create(at path: FilePath) throws(LedgerError) {
        do {
            let file = try FileDescriptor.open(
                path,
                .readWrite,
                options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead]
            )
            // Whatever the umask.
            let changed = fchmod(file.rawValue, 0o640) == 0
            let failure = Errno(rawValue: errno)
            try file.close()
            guard changed else { throw failure }
            try sync(path.removingLastComponent())
        } catch Errno.fileExists {
            return
        } catch {
            throw .cannotOpen(detail: "\(path): \(error)")
        }
    }

    /// Brings a file that SQLite does not hold open, or a folder, to the disk.
    static func sync(_ path: FilePath) throws {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
        let code = fsync(file.rawValue)
        let failure = Errno(rawValue: errno)
        try file.close()
        guard code == 0 else { throw failure }
    }

    /// Refuses a folder on a file system that other machines or a process serve.
    static func refuseRemote(_ folder: FilePath) throws(LedgerError) {
        let kind: FileSystemKind
        do {
            kind = try FileSystemKind(at: folder)
        } catch {
            throw .cannotOpen(detail: "\(folder): \(error)")
        }
        guard !kind.isRemote else { throw .remoteFileSystem(kind: kind.name) }
    }

    /// The set-up of the writer's connections.
    static func writing(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.label = "claimd.ledger"
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            // Without it the last connection to close removes -wal and -shm, and a reader that may not make them anew is
            // shut out until claimd runs again (sqlite3_file_control, SQLITE_FCNTL_PERSIST_WAL).
            var persist: CInt = 1
            let code = sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &persist)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
            // FTS5's merges otherwise build their journals in /tmp.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// The set-up of a connection that only reads.
    static var reading: Configuration {
        var configuration = Configuration()
        configuration.label = "claimd.ledger.reader"
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        return configuration
    }
}
