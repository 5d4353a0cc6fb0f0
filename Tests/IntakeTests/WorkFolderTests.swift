import Foundation
import Intake
import SystemPackage
import TestSupport
import Testing

@Suite("Taking a file in hand, and where it goes")
struct WorkFolderTests {
    private let folder: TemporaryFolder
    private let paths: StoragePaths
    private let work: WorkFolder
    private let archive: Archive
    private let rejected: RejectedFolder

    init() throws {
        folder = try TemporaryFolder()
        paths = StoragePaths(root: FilePath(folder.path))
        try paths.create()
        work = try WorkFolder(paths: paths)
        archive = try Archive(paths: paths)
        rejected = try RejectedFolder(paths: paths, work: work)
    }

    private func take(_ text: String, as name: String = "a.txt") throws -> Job {
        try folder.write(text, to: "intake/\(name)")
        return try work.take(FilePath(name), maxBytes: 1000)
    }

    @Test func `a file goes from the intake folder to the archive, byte for byte`() throws {
        let job = try take("He said so.")
        #expect(folder.files(in: "intake").isEmpty)
        let content = try work.read(job, maxBytes: 1000)
        #expect(content.bytes == Array("He said so.".utf8))
        #expect(content.digests == ContentDigests(of: content.bytes))
        try archive.store(job, of: work, sha256: content.digests.sha256)
        try work.clear(job.id)
        let sha256 = content.digests.sha256
        #expect(folder.files(in: "archive") == ["\(sha256.prefix(2))/\(sha256).txt"])
        #expect(folder.files(in: "work").isEmpty)
        #expect(try archive.read(sha256: sha256) == content.bytes)
        let mode = try FileManager.default.attributesOfItem(
            atPath: folder.path("archive/\(sha256.prefix(2))/\(sha256).txt")
        )
        #expect(mode[.posixPermissions] as? Int == 0o440)
    }

    @Test func `what its dropper writes through an old link after it was read changes nothing`() throws {
        try folder.write("first", to: "intake/a.txt")
        try FileManager.default.linkItem(atPath: folder.path("intake/a.txt"), toPath: folder.path("held"))
        let job = try work.take("a.txt", maxBytes: 1000)
        let content = try work.read(job, maxBytes: 1000)
        let held = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("held")))
        try held.write(contentsOf: Data("FORGED".utf8))
        try archive.store(job, of: work, sha256: content.digests.sha256)
        #expect(try archive.read(sha256: content.digests.sha256) == Array("first".utf8))
    }

    @Test func `a file that changed since it was whole is not taken`() throws {
        try folder.write("first", to: "intake/a.txt")
        let settled = try #require(try Directory(at: paths.intake).status(of: "a.txt"))
        try folder.write("first and more", to: "intake/a.txt")
        #expect(throws: IntakeError.unsettled) { try work.take("a.txt", settled: settled, maxBytes: 1000) }
        let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("intake/a.txt")))
        #expect(throws: IntakeError.unsettled) { try work.take("a.txt", maxBytes: 1000) }
        try writer.close()
        #expect(
            try work.read(try work.take("a.txt", maxBytes: 1000), maxBytes: 1000).bytes == Array("first and more".utf8)
        )
    }

    @Test func `what is written to a file after it was read comes back as a file`() throws {
        let job = try take("first")
        let content = try work.read(job, maxBytes: 1000)
        try work.giveBackIfChanged(job, since: content.status)
        #expect(folder.files(in: "intake").isEmpty)
        let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("work/\(job.id)/original")))
        try archive.store(job, of: work, sha256: content.digests.sha256)
        try work.giveBackIfChanged(job, since: content.status)
        try work.clear(job.id)
        try writer.seekToEnd()
        try writer.write(contentsOf: Data(" and more".utf8))
        #expect(folder.read("intake/a.txt") == Array("first and more".utf8))
        #expect(try archive.read(sha256: content.digests.sha256) == Array("first".utf8))
    }

    @Test func `a sidecar is taken along, or becomes a job of its own`() throws {
        try folder.write("{}", to: "intake/a.txt.meta.json")
        let job = try take("text")
        #expect(folder.files(in: "intake").isEmpty)
        #expect(try work.read(job, maxBytes: 1000).sidecar == Array("{}".utf8))
        let own = try #require(try work.separateSidecar(of: job))
        #expect(own.path == "a.txt.meta.json")
        #expect(try work.read(own, maxBytes: 1000).bytes == Array("{}".utf8))
        #expect(try work.read(job, maxBytes: 1000).sidecar == nil)
    }

    @Test func `a job is found again by its folder, with the path that its file had`() throws {
        let name = "b\u{301}\n\t.txt"
        try folder.makeFolder("intake/sub")
        let job = try take("text", as: "sub/\(name)")
        #expect(try work.unfinished() == [job.id])
        let resumed = try #require(try work.resume(job.id))
        #expect(resumed == job)
        #expect(resumed.path.bytes == Array("sub/\(name)".utf8))
    }

    @Test func `a job whose file was never taken is abandoned, and no other can be`() throws {
        let job = try take("text")
        #expect(try work.holdsFile(job))
        #expect(throws: IntakeError.self) { try work.abandon(job.id) }
        #expect(folder.read("work/\(job.id)/original") == Array("text".utf8))
        try FileManager.default.removeItem(atPath: folder.path("work/\(job.id)/original"))
        #expect(try !work.holdsFile(job))
        try work.abandon(job.id)
        #expect(try work.unfinished().isEmpty)
    }

    @Test func `attempts are counted until they end in good order`() throws {
        let job = try take("text")
        #expect(try work.beginAttempt(job) == 1)
        #expect(try work.beginAttempt(job) == 2)
        #expect(work.wasCutOff(job))
        try work.endAttempts(job)
        #expect(!work.wasCutOff(job))
        #expect(try work.beginAttempt(job) == 1)
    }

    @Test func `a file over the limit is taken in hand and not read`() throws {
        let job = try take(String(repeating: "x", count: 1001))
        #expect(throws: IntakeError.tooLarge(bytes: 1001, limit: 1000, onOtherMount: false)) {
            try work.read(job, maxBytes: 1000)
        }
        #expect(
            try work.read(try take(String(repeating: "x", count: 1000), as: "b.txt"), maxBytes: 1000).bytes.count
                == 1000
        )
    }

    @Test func `links, pipes and folders are not taken`() throws {
        try folder.write("secret", to: "outside")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("intake/link"),
            withDestinationPath: folder.path("outside")
        )
        #expect(mkfifo(folder.path("intake/pipe"), 0o600) == 0)
        try folder.makeFolder("intake/folder.txt")
        #expect(throws: IntakeError.notRegular(.symbolicLink)) { try work.take("link", maxBytes: 1000) }
        #expect(throws: IntakeError.notRegular(.fifo)) { try work.take("pipe", maxBytes: 1000) }
        #expect(throws: IntakeError.notRegular(.directory)) { try work.take("folder.txt", maxBytes: 1000) }
        #expect(throws: IntakeError.vanished) { try work.take("nothing", maxBytes: 1000) }
        #expect(try work.unfinished().isEmpty)
    }

    @Test func `a folder that became a link leads nowhere`() throws {
        try folder.makeFolder("elsewhere")
        try folder.write("secret", to: "elsewhere/a.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("intake/sub"),
            withDestinationPath: folder.path("elsewhere")
        )
        #expect(throws: IntakeError.vanished) { try work.take("sub/a.txt", maxBytes: 1000) }
        #expect(folder.read("elsewhere/a.txt") != nil)
    }

    @Test func `the archive is never written over, and tells when it is not what it says`() throws {
        let first = try take("text")
        let sha256 = try work.read(first, maxBytes: 1000).digests.sha256
        try archive.store(first, of: work, sha256: sha256)
        let second = try take("text", as: "b.txt")
        _ = try work.read(second, maxBytes: 1000)
        try archive.store(second, of: work, sha256: sha256)
        let path = folder.path("archive/\(sha256.prefix(2))/\(sha256).txt")
        try FileManager.default.removeItem(atPath: path)
        try Data("other".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: IntakeError.archiveDiffers(sha256)) { try archive.store(second, of: work, sha256: sha256) }
        #expect(folder.read("archive/\(sha256.prefix(2))/\(sha256).txt") == Array("other".utf8))
    }

    @Test func `a rejected file is whole, with its reason and its sidecar beside it`() throws {
        try folder.write("{}", to: "intake/a.txt.meta.json")
        let job = try take("text")
        let name = rejected.reserveName(for: job)
        #expect(name == "a.txt")
        try rejected.put(job, as: name, reason: Array("why".utf8))
        try rejected.put(job, as: name, reason: Array("why".utf8))
        try work.clear(job.id)
        #expect(folder.files(in: "rejected") == ["a.txt", "a.txt.meta.json", "a.txt.reason.json"])
        let again = try take("other")
        #expect(rejected.reserveName(for: again).string == "a.\(again.id).txt")
    }

    @Test func `two jobs never get the same name, nor one that has something beside it`() throws {
        try folder.makeFolder("intake/sub")
        let first = try take("1")
        let second = try take("2", as: "sub/a.txt")
        #expect(rejected.reserveName(for: first) == "a.txt")
        #expect(rejected.reserveName(for: first) == "a.txt")
        #expect(rejected.reserveName(for: second) != "a.txt")
        try folder.write("{}", to: "rejected/b.txt.meta.json")
        #expect(rejected.reserveName(for: try take("3", as: "b.txt")) != "b.txt")
    }

    @Test(arguments: [16, 17])
    func `a path that is longer than a link can say is left where it lies`(levels: Int) throws {
        var path = FilePath()
        var deepest = try Directory(at: paths.intake)
        let name = FilePath(String(repeating: "d", count: 250))
        for _ in 0..<levels {
            try deepest.createDirectory(name)
            deepest = try deepest.directory(beneath: name)
            path.append(name.components)
        }
        let file = FilePath(String(repeating: "f", count: 100))
        try deepest.createFile(file, permissions: [.ownerReadWrite]).close()
        #expect(throws: IntakeError.pathTooLong) { try work.take(path.appending(file.components), maxBytes: 1000) }
        #expect(try deepest.status(of: file) != nil)
        #expect(try work.unfinished().isEmpty)
    }

    @Test func `a name as long as names can be still has room for its reason`() throws {
        let job = try take("text", as: String(repeating: "n", count: 251) + ".txt")
        let name = rejected.reserveName(for: job)
        try rejected.put(job, as: name, reason: [])
        #expect(folder.files(in: "rejected").count == 2)
    }
}
