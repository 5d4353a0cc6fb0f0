import Foundation
import Intake
import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite("What is not a text, and what fails for a while", .serialized, .timeLimit(.minutes(5)))
struct FaultTests {
    private let site: Site

    init() throws {
        site = try Site()
    }

    @Test func `every bad input has an outcome, and the good ones beside it go through`() throws {
        let intake = site.folder.path("intake")
        try site.folder.write("max_bytes: 5000\n", to: "claimd.yaml")
        try site.drop("%PDF-1.4\n...", as: "a.txt")
        try site.drop("<!DOCTYPE html><html><body>x</body></html>", as: "b.txt")
        try site.folder.write([], to: "intake/empty.txt")
        try site.folder.write([0x41, 0, 0x42], to: "intake/nul.txt")
        try site.folder.write([0xC3, 0x28, 0xE2, 0x82, 0xAC, 0xFF, 0xFE], to: "intake/broken.txt")
        try site.drop(String(repeating: "x", count: 5001), as: "large.txt")
        try site.drop(Site.text(1), as: "good\nname\u{1B}[31m.txt")
        try site.drop("Сьогодні вранці російські війська обстріляли село на півдні області, є поранені.", as: "uk.txt")
        try FileManager.default.createSymbolicLink(atPath: intake + "/link.txt", withDestinationPath: "/etc/hostname")
        try FileManager.default.createDirectory(atPath: intake + "/folder.txt", withIntermediateDirectories: false)
        #expect(mkfifo(intake + "/pipe.txt", 0o600) == 0)

        let run = try site.once("--config", site.folder.path("claimd.yaml"))
        #expect(run.status == 1)
        for words in [
            "Rejected a.txt (unsupported-format)", "Rejected b.txt (unsupported-format)", "Rejected empty.txt (empty)",
            "Rejected nul.txt (nul-bytes)", "Rejected broken.txt (undecodable)", "Rejected large.txt (too-large)",
            "Stored good\\x0Aname\\x1B[31m.txt", "Stored uk.txt", "Left link.txt where it lies (not-regular)",
            "Left pipe.txt where it lies (not-regular)",
        ] {
            #expect(run.errors.contains(words), "\(words)\n\(run.errors)")
        }
        let status = try site.ledger().status()
        #expect(status.analysed == 1 && status.unsupportedLanguage == 1 && status.rejections == 6)
        #expect(try site.ledger().documents(matching: "російські війська", limit: 5).count == 1)
        let reason = String(decoding: site.folder.read("rejected/a.txt.reason.json") ?? [], as: UTF8.self)
        #expect(reason.contains("pdftotext") && reason.contains("\"sha256\""))
        #expect(site.folder.read("rejected/a.txt") == Array("%PDF-1.4\n...".utf8))
        #expect(try site.claimctl("verify").status == 0)
    }

    @Test func `bad files of one name are kept apart, each with its reason`() throws {
        for number in 0..<40 {
            try site.folder.makeFolder("intake/\(number)")
            try site.folder.write([0, UInt8(number)], to: "intake/\(number)/x.txt")
        }
        #expect(try site.once().status == 1)
        let files = site.folder.files(in: "rejected")
        #expect(files.count == 80 && files.count { $0.hasSuffix(".reason.json") } == 40)
        let kept = Set(files.filter { !$0.hasSuffix(".json") }.compactMap { site.folder.read("rejected/\($0)") })
        #expect(kept.count == 40)
        for row in try site.ledger().rejections(limit: 50) {
            let reason = site.folder.read("rejected/\(row.storedAs.string).reason.json") ?? []
            #expect(String(decoding: reason, as: UTF8.self).contains(row.job))
        }
        #expect(try site.ledger().status().deferrals == 0)
    }

    @Test func `claimd that was killed while it read a text tries it alone, and sets it apart at the fourth time`()
        throws
    {
        try site.drop(Site.text(1), as: "a.txt")
        let job = JobID(at: .now)
        try site.folder.makeFolder("work/\(job)")
        let work = site.folder.path("work/\(job)")
        try FileManager.default.moveItem(atPath: site.folder.path("intake/a.txt"), toPath: work + "/original")
        try FileManager.default.createSymbolicLink(atPath: work + "/from", withDestinationPath: "a.txt")
        for attempt in 1...3 { try site.folder.write("", to: "work/\(job)/attempt-\(attempt)") }
        let run = try site.once()
        #expect(run.errors.contains("Rejected a.txt (crashed-reader)"), "\(run.errors)")
        #expect(site.folder.read("rejected/a.txt") == Array(Site.text(1).utf8))
    }

    @Test func `a deferral ends when its file is taken away`() async throws {
        try site.folder.write("poll_seconds: 1\n", to: "claimd.yaml")
        try site.drop(#"{"publisher": "P"}"#, as: "a.txt.meta.json")
        #expect(try site.once().status == 1)
        #expect(try site.ledger().status().deferrals == 1)
        let job = try #require(try FileManager.default.contentsOfDirectory(atPath: site.folder.path("work")).first)
        try FileManager.default.removeItem(atPath: site.folder.path("work/\(job)"))
        #expect(try site.once().status == 0)
        #expect(try site.ledger().status().deferrals == 0)
    }

    @Test func `a file with a name that is no text is taken in under its bytes`() throws {
        let path = Array(site.folder.path("intake/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0x61, 0]
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o644)
        try #require(descriptor >= 0)
        let text = Site.text(1)
        #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
        close(descriptor)
        #expect(try site.once().status == 0)
        let document = try #require(try site.ledger().documents(limit: 1).first)
        #expect(try site.ledger().sightings(ofDocument: document.label.id).first?.pathHex == "ff61")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become somebody who may not read"))
    func `a file that claimd may not read is put off, and taken in when it may`() async throws {
        for path in ["", "/intake"] { chmod(site.root + path, 0o777) }
        let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"]
        try site.folder.write(Site.text(1), to: "intake/secret.txt")
        chmod(site.folder.path("intake/secret.txt"), 0o600)
        let daemon = try Daemon(root: site.root, wrapper: nobody)
        #expect(await daemon.says("Deferred secret.txt (unreadable)"))
        chmod(site.folder.path("intake/secret.txt"), 0o644)
        #expect(await daemon.says("Stored secret.txt"))
        #expect(await daemon.stop() == 0)
        #expect(try site.ledger().status().deferrals == 0)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount"))
    func `an intake folder on another mount is emptied as well`() async throws {
        try site.folder.makeFolder("elsewhere")
        let intake = site.folder.path("intake")
        #expect(try Run("/usr/bin/mount", ["--bind", site.folder.path("elsewhere"), intake]).status == 0)
        defer { _ = try? Run("/usr/bin/umount", [intake]) }
        try site.folder.write("max_bytes: 5000\n", to: "claimd.yaml")
        let daemon = try site.start("--config", site.folder.path("claimd.yaml"))
        #expect(await daemon.says("Ready"))
        try site.folder.write(Site.text(1), to: "intake/a.txt")
        #expect(await daemon.says("Stored a.txt"))
        try site.folder.write(Site.text(1), to: "intake/b.txt")
        #expect(await daemon.says("Duplicate b.txt"))
        try site.folder.write([0], to: "intake/c.txt")
        #expect(await daemon.says("Rejected c.txt"))
        try site.folder.write(#"{"publisher": "P"}"#, to: "intake/a.txt.meta.json")
        #expect(await daemon.says("Applied a.txt.meta.json"))
        try site.folder.write(String(repeating: "x", count: 9000), to: "intake/large.txt")
        #expect(await daemon.says("Left large.txt where it lies (too-large)"))
        try site.folder.write(Site.text(2), to: "intake/d.txt")
        #expect(await daemon.says("Stored d.txt"))
        #expect(daemon.said.count { $0.contains("large.txt") } == 1)
        #expect(await daemon.stop() == 0)
        try FileManager.default.removeItem(atPath: site.folder.path("intake/large.txt"))
        try site.folder.write(#"{"publisher": "P"}"#, to: "intake/orphan.txt.meta.json")
        #expect(try site.once().status == 1)
        try FileManager.default.removeItem(atPath: site.folder.path("intake/orphan.txt.meta.json"))
        #expect(try site.once().status == 0)
        #expect(site.folder.files(in: "elsewhere").isEmpty && site.folder.files(in: "work").isEmpty)
        #expect(site.folder.files(in: "rejected") == ["c.txt", "c.txt.reason.json"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount"))
    func `a full disk puts files off, and loses none`() async throws {
        #expect(try Run("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", site.root]).status == 0)
        defer { _ = try? Run("/usr/bin/umount", [site.root]) }
        try site.folder.makeFolder("intake")
        try site.folder.write("min_free_bytes: 0\nsettle_milliseconds: 50\n", to: "claimd.yaml")
        let daemon = try site.start("--config", site.folder.path("claimd.yaml"))
        #expect(await daemon.says("Ready"))
        let filler = site.folder.path("filler")
        _ = try Run("/usr/bin/dd", ["if=/dev/zero", "of=\(filler)", "bs=64k"])
        #expect(try Run("/usr/bin/truncate", ["--size=-40k", filler]).status == 0)
        for number in 0..<10 { try? site.drop(Site.text(number), as: "\(number).txt") }
        let dropped = site.folder.files(in: "intake").count + site.folder.files(in: "work").count
        #expect(dropped > 0)
        #expect(await daemon.says("Deferred"))
        try FileManager.default.removeItem(atPath: filler)
        #expect(await daemon.says("Resumed"))
        #expect(await daemon.stop() == 0)
        let rest = try site.once("--config", site.folder.path("claimd.yaml"))
        #expect(rest.status == 0, "\(rest.errors)")
        #expect(site.folder.files(in: "intake").isEmpty && site.folder.files(in: "work").isEmpty)
        #expect(try site.claimctl("verify").status == 0)
    }
}
