import Foundation
import Intake
import SystemPackage
import TestSupport
import Testing

@Suite("Watching the intake folder", .timeLimit(.minutes(4)))
struct IntakeWatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("intake")
    }

    private func watch(_ change: (inout WatchSettings) -> Void = { _ in }) -> IntakeWatch {
        var settings = WatchSettings(settle: .milliseconds(50), poll: .milliseconds(100))
        change(&settings)
        return IntakeWatch(root: FilePath(folder.path("intake")), settings: settings)
    }

    /// The next file that is ready; other notices on the way are passed over.
    private func nextReady(_ watch: IntakeWatch) async -> FilePath? {
        while let notice = await watch.next() {
            if case .ready(let path, _) = notice { return path }
        }
        return nil
    }

    @Test func `what lies there at the start is found, in subfolders too`() async throws {
        try folder.makeFolder("intake/a/b")
        try folder.write("1", to: "intake/one.txt")
        try folder.write("2", to: "intake/a/b/two.txt")
        let watch = watch { $0.endsWhenDrained = true }
        var found: Set<FilePath> = []
        while let path = await nextReady(watch) {
            found.insert(path)
            try FileManager.default.removeItem(atPath: folder.path("intake/\(path)"))
            await watch.release(path)
        }
        #expect(found == ["one.txt", "a/b/two.txt"])
    }

    @Test func `files and folders that come later are found`() async throws {
        let watch = watch()
        guard case .watching(.events) = await watch.next() else {
            Issue.record("the watch begins by saying how it watches")
            return
        }
        try folder.renameIn("1", to: "intake/renamed.txt")
        #expect(await nextReady(watch) == "renamed.txt")
        try folder.write("2", to: "intake/written.txt")
        #expect(await nextReady(watch) == "written.txt")
        try folder.makeFolder("aside/x")
        try folder.write("3", to: "aside/x/inside.txt")
        try FileManager.default.moveItem(atPath: folder.path("aside"), toPath: folder.path("intake/moved"))
        #expect(await nextReady(watch) == "moved/x/inside.txt")
        try folder.write("4", to: "intake/moved/x/later.txt")
        #expect(await nextReady(watch) == "moved/x/later.txt")
        await watch.stop()
    }

    @Test func `a folder that is moved within the tree reports under its new path`() async throws {
        try folder.makeFolder("intake/old")
        let watch = watch()
        _ = await watch.next()
        try FileManager.default.moveItem(atPath: folder.path("intake/old"), toPath: folder.path("intake/new"))
        try folder.write("1", to: "intake/new/a.txt")
        #expect(await nextReady(watch) == "new/a.txt")
        await watch.stop()
    }

    @Test func `an open writer holds a file back, also one that was renamed in`() async throws {
        let watch = watch()
        _ = await watch.next()
        try folder.write("", to: "being-written")
        let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("being-written")))
        try FileManager.default.moveItem(
            atPath: folder.path("being-written"),
            toPath: folder.path("intake/open.txt")
        )
        try folder.renameIn("whole", to: "intake/whole.txt")
        #expect(await nextReady(watch) == "whole.txt")
        try writer.write(contentsOf: Data("more".utf8))
        try writer.close()
        #expect(await nextReady(watch) == "open.txt")
        await watch.stop()
    }

    @Test func `what is not claimd's to take is said once`() async throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("intake/link.txt"),
            withDestinationPath: "/etc/passwd"
        )
        try folder.write("x", to: "intake/draft.part")
        try folder.write("x", to: "intake/.hidden")
        let watch = watch {
            $0.polls = true
            $0.poll = .milliseconds(20)
        }
        var said: [String] = []
        try folder.write("x", to: "intake/whole.txt")
        while let notice = await watch.next() {
            if case .leftAlone(let path, let why) = notice { said.append("\(path): \(why)") }
            if case .ready(let path, _) = notice {
                if path == "last.txt" { break }
                try folder.renameIn("x", to: "intake/last.txt")
            }
        }
        #expect(said.sorted() == ["draft.part: heldBack", "link.txt: notRegular(Intake.FileStatus.Kind.symbolicLink)"])
        await watch.stop()
    }

    @Test func `a folder that is replaced is watched anew`() async throws {
        let watch = watch()
        _ = await watch.next()
        try FileManager.default.moveItem(atPath: folder.path("intake"), toPath: folder.path("gone"))
        guard case .lost = await watch.next() else {
            Issue.record("the loss of the folder is told")
            return
        }
        try folder.makeFolder("intake")
        try folder.write("1", to: "intake/a.txt")
        try folder.write("2", to: "gone/not-here.txt")
        #expect(await nextReady(watch) == "a.txt")
        await watch.stop()
    }

    @Test func `a file whose name is used again is met again`() async throws {
        let watch = watch()
        try folder.renameIn("1", to: "intake/a.txt")
        let path = try #require(await nextReady(watch))
        try FileManager.default.removeItem(atPath: folder.path("intake/a.txt"))
        try folder.renameIn("2", to: "intake/a.txt")
        await watch.release(path)
        #expect(await nextReady(watch) == "a.txt")
        await watch.stop()
    }

    @Test func `a file that is put off comes back`() async throws {
        let watch = watch()
        try folder.renameIn("1", to: "intake/a.txt")
        let path = try #require(await nextReady(watch))
        await watch.release(path, retryAfter: .milliseconds(20))
        #expect(await nextReady(watch) == "a.txt")
        await watch.stop()
    }

    @Test func `a sidecar goes with its file where both are there, and alone where its file is gone`() async throws {
        try folder.write("{}", to: "intake/a.txt.meta.json")
        try folder.write("text", to: "intake/a.txt")
        let watch = watch()
        #expect(await nextReady(watch) == "a.txt")
        try FileManager.default.removeItem(atPath: folder.path("intake/a.txt"))
        await watch.release("a.txt")
        #expect(await nextReady(watch) == "a.txt.meta.json")
        await watch.stop()
    }

    @Test func `the watch rests while nothing happens`() async throws {
        let watch = watch { $0.settle = .milliseconds(300) }
        _ = await watch.next()
        try folder.write("1", to: "intake/a.txt")
        let path = try #require(await nextReady(watch))
        try FileManager.default.removeItem(atPath: folder.path("intake/a.txt"))
        await watch.release(path)
        let before = await watch.turns
        // Half a minute of turning in circles would fit into the time that this file takes to settle.
        try folder.write("2", to: "intake/b.txt")
        #expect(await nextReady(watch) == "b.txt")
        #expect(await watch.turns - before < 20)
        await watch.stop()
    }

    @Test func `a file that the consumer leaves is met again when it has changed`() async throws {
        let watch = watch {
            $0.polls = true
            $0.poll = .milliseconds(20)
        }
        try folder.renameIn("1", to: "intake/a.txt")
        await watch.leave(try #require(await nextReady(watch)))
        try folder.renameIn("2", to: "intake/b.txt")
        #expect(await nextReady(watch) == "b.txt")
        try folder.write("longer", to: "intake/a.txt")
        #expect(await nextReady(watch) == "a.txt")
        await watch.stop()
    }

    @Test func `a sidecar that is never whole does not hold its file back for ever in a batch`() async throws {
        try folder.write("text", to: "intake/a.txt")
        try folder.write("", to: "intake/a.txt.meta.json")
        let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("intake/a.txt.meta.json")))
        let watch = watch { $0.endsWhenDrained = true }
        #expect(await nextReady(watch) == "a.txt")
        try FileManager.default.removeItem(atPath: folder.path("intake/a.txt"))
        await watch.release("a.txt")
        #expect(await nextReady(watch) == nil)
        try writer.close()
    }

    @Test func `a folder with a temporary name is held back as a whole`() async throws {
        try folder.makeFolder("intake/batch.part")
        try folder.write("1", to: "intake/batch.part/a.txt")
        let watch = watch { $0.endsWhenDrained = true }
        #expect(await nextReady(watch) == nil)
    }

    @Test func `four thousand texts with their sidecars are each met once, in step with their number`() async throws {
        for number in 0..<4000 {
            try folder.write("", to: "intake/\(number).txt")
            try folder.write("", to: "intake/\(number).txt.meta.json")
        }
        let watch = watch { $0.endsWhenDrained = true }
        var texts = 0
        while let path = await nextReady(watch) {
            if Sidecar.subject(of: path) == nil { texts += 1 }
            try FileManager.default.removeItem(atPath: folder.path("intake/\(path)"))
            await watch.release(path)
        }
        #expect(texts == 4000)
        #expect(folder.files(in: "intake").isEmpty)
    }

    @Test func `two thousand files at once are each met once`() async throws {
        let watch = watch()
        _ = await watch.next()
        for number in 0..<2000 { try folder.renameIn("\(number)", to: "intake/\(number).txt") }
        var met: Set<FilePath> = []
        while met.count < 2000, let path = await nextReady(watch) {
            #expect(met.insert(path).inserted)
        }
        #expect(met.count == 2000)
        await watch.stop()
    }
}
