import Documents
import Faults
import Foundation
import Glibc
import Intake
import Ledger
import SystemPackage
import Testing

/// What holds when a process dies, a disk fails or another program stands in the way.
@Suite struct DurabilityTests {
    @Test func `whatever was answered is there after the process was killed`() async throws {
        let root = try TestRoot()
        let path = root.path.string
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let folder = FilePath(path)
            let ledger = try LedgerStore(holding: RootLock(root: folder), version: "claimd test")
            let answered = try FileDescriptor.open(
                folder.appending("answered"),
                .writeOnly,
                options: [.create, .append],
                permissions: .ownerReadWrite
            )
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<16 {
                    group.addTask {
                        for number in 0..<1000 {
                            let sample = Sample("Text \(number) of writer \(writer).", claiming: "Text")
                            _ = try await ledger.writer.write(.document(sample.entry))
                            _ = try answered.writeAll("\(sample.sha256)\n".utf8)
                            if number == 40 { kill(getpid(), SIGKILL) }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        let answered = try String(contentsOfFile: root.path.appending("answered").string, encoding: .utf8)
            .split(separator: "\n")
        #expect(answered.count > 40)
        let ledger = try root.open()
        for sha256 in answered { #expect(try ledger.reader.claims(ofDocument: String(sha256)).count == 1) }
        let status = try ledger.reader.status()
        #expect(status.analysed == status.claims)
        #expect(status.analysed == status.custodyEntries)
        #expect(try ledger.reader.verifyChain().holds)
        #expect(try RawDatabase(root.file).string("PRAGMA integrity_check") == "ok")
    }

    @Test func `a disk that fails halts the daemon`() async throws {
        let root = try TestRoot()
        let path = root.path.string
        await #expect(processExitsWith: .success) { [path = path as String] in
            let ledger = try LedgerStore(holding: RootLock(root: FilePath(path)), version: "claimd test")
            // Writing beyond the limit now fails with EFBIG, which is not a full disk: SQLITE_IOERR_WRITE.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            let sample = Sample(String(repeating: "more words than the file may hold ", count: 100_000))
            do throws(LedgerError) {
                _ = try await ledger.writer.write(.document(sample.entry))
                exit(1)
            } catch {
                guard case .inputOutput = error, error.fate == .halts else { exit(2) }
                exit(0)
            }
        }
        #expect(try root.open().reader.status().analysed == 0)
    }

    @Test func `another program's lock defers and nothing is lost by it`() async throws {
        let root = try TestRoot()
        let ledger = try LedgerStore(holding: RootLock(root: root.path), version: "claimd test", patience: 0.01)
        let raw = try RawDatabase(root.file)
        try raw.execute("BEGIN IMMEDIATE")
        let entry = LedgerEntry.document(Sample.full.entry)
        await #expect(throws: LedgerError.busy) { _ = try await ledger.writer.write(entry) }
        #expect(LedgerError.busy.fate == .deferred)
        try raw.execute("COMMIT")
        #expect(try await ledger.writer.write(entry) == .stored(document: Sample.full.sha256, claims: 2))
    }

    @Test func `the log shrinks again after a great document`() async throws {
        let root = try TestRoot()
        let ledger = try root.open()
        let text = (0..<400_000).map { "word\($0) of many" }.joined(separator: "\n")
        let sample = Sample(text, claiming: "word7 of many")
        _ = try await ledger.writer.write(.document(sample.entry))
        #expect(try ledger.reader.text(ofDocument: sample.sha256).bytes.count == text.utf8.count)
        try ledger.close()
        let size = try FileManager.default.attributesOfItem(atPath: root.file.string + "-wal")[.size] as? Int
        #expect(try #require(size) <= 32 << 20)
        #expect(try LedgerReader(root: root.path).status().claims == 1)
    }
}
