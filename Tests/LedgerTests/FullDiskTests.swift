import Glibc
import Faults
import Ledger
import SystemPackage
import Testing

@Suite(.enabled(if: getuid() == 0, "only root can mount a small file system")) struct FullDiskTests {
    private let root: TestRoot

    init() throws { root = try TestRoot() }

    @Test func `a full disk defers, loses nothing that was answered, and heals`() async throws {
        let mounted = mount("claims", root.path.string, "tmpfs", 0, "size=2m,mode=0711") == 0
        guard mounted else { try Test.cancel("mount(2) is refused here") }
        defer { umount2(root.path.string, Int32(MNT_DETACH)) }

        let ledger = try root.open()
        var stored = 0
        var failure: LedgerError?
        while failure == nil, stored < 1000 {
            let sample = Sample("Document \(stored). " + String(repeating: "word \(stored) ", count: 2000))
            do throws(LedgerError) {
                _ = try await ledger.writer.write(.document(sample.entry))
                stored += 1
            } catch {
                failure = error
            }
        }
        #expect(failure == .full)
        #expect(failure?.fate == .deferred)
        #expect(try ledger.reader.status().analysed == stored)
        #expect(try ledger.reader.verifyChain().holds)

        let remount = UInt(MS_REMOUNT)
        try #require(mount("claims", root.path.string, "tmpfs", remount, "size=16m,mode=0711") == 0)
        _ = try await ledger.writer.write(.document(Sample("One more.", claiming: "One more").entry))
        #expect(try ledger.reader.status().analysed == stored + 1)
        try ledger.close()
        #expect(try RawDatabase(root.file).string("PRAGMA integrity_check") == "ok")
    }
}
