import Glibc
import Faults
import Intake
import Ledger
import SystemPackage
import Testing

@Suite struct OpeningTests {
    private let root: TestRoot

    init() throws { root = try TestRoot() }

    private func error(_ body: () throws -> Void) -> LedgerError? {
        do {
            try body()
            return nil
        } catch {
            return error as? LedgerError
        }
    }

    @Test func `a new ledger can be read by its group and written by its owner alone`() async throws {
        let path = root.path.string
        await #expect(processExitsWith: .success) { [path = path as String] in
            umask(0o077)
            let ledger = try LedgerStore(holding: RootLock(root: FilePath(path)), version: "claimd test")
            _ = try await ledger.writer.write(.document(Sample.full.entry))
            try ledger.close()
        }
        for name in ["claims.db", "claims.db-wal", "claims.db-shm"] { #expect(try root.mode(of: name) == 0o640) }
        #expect(try root.names == ["claims.db", "claims.db-shm", "claims.db-wal", "lock"])
        #expect(try RawDatabase(root.file).number("PRAGMA user_version") == Migrations.all.count)
    }

    @Test func `a second taker of the lock is told who has it`() throws {
        let lock = try RootLock(root: root.path)
        #expect(error { _ = try RootLock(root: root.path) } == .rootLocked(by: LockHolder(pid: getpid())))
        lock.release()
        lock.release()
        let again = try RootLock(root: root.path)
        withExtendedLifetime(again) {}
    }

    @Test func `a taker that gives it back soon, or is ending, is worth another try; another claimd is not`() throws {
        let lock = try RootLock(root: root.path, program: "claimctl")
        let passing = error { _ = try RootLock(root: root.path) }
        #expect(passing == .rootLocked(by: LockHolder(pid: getpid(), program: "claimctl")))
        #expect(passing?.exitStatus == .inputOutput)
        lock.release()
        #expect(LedgerError.rootLocked(by: LockHolder(pid: 7)).exitStatus == .configuration)
        #expect(LedgerError.rootLocked(by: LockHolder(pid: 7, isEnding: true)).exitStatus == .inputOutput)
    }

    @Test func `the lock holds between processes and ends with them`() throws {
        let file = root.path.appending("lock").string
        let child = try ChildProcess("/usr/bin/flock", [file, "sh", "-c", "echo; read x"])
        try child.waitForLine()
        #expect(error { _ = try RootLock(root: root.path) }?.reason == "root-locked")
        try child.finish()
        #expect(error { _ = try RootLock(root: root.path) } == nil)
    }

    @Test func `a root that is not there cannot be locked`() {
        #expect(error { _ = try RootLock(root: root.path.appending("none")) }?.reason == "ledger-unopenable")
    }

    @Test func `a ledger of a newer claimd is left alone`() throws {
        try root.open().close()
        try RawDatabase(root.file).execute("PRAGMA user_version = 99")
        let expected = LedgerError.newerSchema(found: 99, known: Migrations.all.count)
        #expect(error { _ = try root.open() } == expected)
        #expect(error { _ = try LedgerReader(root: root.path) } == expected)
    }

    @Test func `another program's database is left alone`() throws {
        try RawDatabase(root.file).execute("PRAGMA journal_mode = DELETE; CREATE TABLE bookmarks (url TEXT)")
        #expect(error { _ = try root.open() } == .foreignDatabase(applicationID: 0))
        #expect(try RawDatabase(root.file).string("PRAGMA journal_mode") == "delete")
        #expect(try RawDatabase(root.file).strings("SELECT name FROM sqlite_schema") == ["bookmarks"])
    }

    @Test func `a file that is no database is left alone`() throws {
        let file = try FileDescriptor.open(root.file, .writeOnly, options: .create, permissions: .ownerReadWrite)
        _ = try file.closeAfter { try file.writeAll("A letter, and no database at all.".utf8) }
        #expect(error { _ = try root.open() }?.reason == "ledger-corrupt")
    }

    @Test func `an older ledger is copied before it is migrated`() async throws {
        let more = Migrations.all + ["CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;"]
        let old = try root.open()
        #expect(old.backup == nil)
        _ = try await old.writer.write(.document(Sample.full.entry))
        try old.close()

        let new = try LedgerStore(holding: RootLock(root: root.path), version: "claimd test", migrations: more)
        let backup = try #require(new.backup)
        #expect(try new.reader.status().schemaVersion == more.count)
        #expect(try new.reader.claims(ofDocument: Sample.full.sha256).map(\.claim) == Sample.full.claims)
        try new.close()

        let name = try #require(backup.lastComponent?.string)
        #expect(name.hasPrefix("claims.db.backup-v\(Migrations.all.count)-20"))
        #expect(try root.names == ["claims.db", "claims.db-shm", "claims.db-wal", name, "lock"].sorted())
        #expect(try root.mode(of: name) == 0o640)
        let copy = try RawDatabase(backup)
        #expect(try copy.number("PRAGMA user_version") == Migrations.all.count)
        #expect(try copy.number("SELECT count(*) FROM claims") == 2)
        #expect(error { _ = try root.open() } == .newerSchema(found: more.count, known: Migrations.all.count))
    }

    @Test func `a migration that fails leaves the ledger as it was`() async throws {
        let old = try root.open()
        _ = try await old.writer.write(.document(Sample.full.entry))
        try old.close()
        let step = "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);"
        let failure = error {
            let steps = Migrations.all + [step]
            _ = try LedgerStore(holding: RootLock(root: root.path), version: "claimd test", migrations: steps)
        }
        #expect(failure?.reason == "migration-failed")
        let again = try root.open()
        #expect(try again.reader.status().claims == 2)
        #expect(try RawDatabase(root.file).number("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == 0)
    }

    @Test func `a reader of this version does not read an older ledger`() throws {
        try RawDatabase(root.file).execute(
            "PRAGMA application_id = 0x636C6D64; CREATE TABLE early (id); PRAGMA user_version = 0"
        )
        #expect(
            error { _ = try LedgerReader(root: root.path) } == .olderSchema(found: 0, known: Migrations.all.count)
        )
    }

    @Test func `there is no reading where no ledger is`() {
        #expect(error { _ = try LedgerReader(root: root.path) } == .missing(path: root.file.string))
    }

    @Test func `a reader reads beside the writer and after it`() async throws {
        let ledger = try root.open()
        _ = try await ledger.writer.write(.document(Sample.full.entry))
        let reader = try LedgerReader(root: root.path)
        #expect(try reader.status().claims == 2)
        _ = try await ledger.writer.write(.document(Sample("More.", claiming: "More").entry))
        #expect(try reader.status().claims == 3)
        try ledger.close()
        #expect(try reader.status().claims == 3)
        try reader.close()
        #expect(try LedgerReader(root: root.path).newestClaims(limit: 1).map(\.text) == ["More"])
    }

    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func `another user who may only read reads after the writer has closed`() async throws {
        let ledger = try root.open()
        _ = try await ledger.writer.write(.document(Sample.full.entry))
        try ledger.close()
        // As a server has it: the folder may be passed, the files are for a group.
        #expect(chmod(root.path.string, 0o711) == 0)
        for name in ["claims.db", "claims.db-wal", "claims.db-shm"] {
            #expect(chown(root.path.appending(name).string, 0, 65534) == 0)
        }
        let child = try ChildProcess(
            "/usr/bin/setpriv",
            [
                "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "sqlite3", "-readonly",
                root.file.string, "SELECT count(*) FROM claims; CREATE TABLE mine (id);",
            ]
        )
        #expect(try child.finish().hasPrefix("2\n"))
        #expect(try RawDatabase(root.file).number("SELECT count(*) FROM sqlite_schema WHERE name = 'mine'") == 0)
    }

    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func `a reader of claimd's own works as another user, and is told where it may not`() async throws {
        let ledger = try root.open()
        _ = try await ledger.writer.write(.document(Sample.full.entry))
        try ledger.close()
        #expect(chmod(root.path.string, 0o711) == 0)
        for name in ["claims.db", "claims.db-wal", "claims.db-shm"] {
            #expect(chown(root.path.appending(name).string, 0, 65534) == 0)
        }
        let path = root.path.string
        await #expect(processExitsWith: .success) { [path = path as String] in
            try #require(setgroups(0, nil) == 0 && setgid(65534) == 0 && setuid(65534) == 0)
            let reader = try LedgerReader(root: FilePath(path))
            try #require(try reader.status().claims == 2)
            try #require(try reader.verifyChain().holds)
            try #require(try reader.claims(matching: "mariupol", limit: 3).count == 1)
        }
        for name in ["claims.db", "claims.db-wal", "claims.db-shm"] {
            #expect(chown(root.path.appending(name).string, 0, 0) == 0)
        }
        await #expect(processExitsWith: .success) { [path = path as String] in
            try #require(setgroups(0, nil) == 0 && setgid(65534) == 0 && setuid(65534) == 0)
            do throws(LedgerError) {
                _ = try LedgerReader(root: FilePath(path))
                exit(1)
            } catch {
                try #require(error.reason == "ledger-unopenable")
            }
        }
    }
}
