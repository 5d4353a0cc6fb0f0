import Foundation
import Ledger
import TestSupport
import Testing

@Suite("Asking a running claimd, and doing without one", .timeLimit(.minutes(5)))
struct ControlTests {
    private let site: Site

    init() throws {
        site = try Site()
    }

    /// A text whose date has no year.
    private let dated = "The governor said that 17 civilians were wounded on May 5 when a shell hit the shelter.\n"

    private func status(_ file: String) throws -> Run { try site.claimctl("status", file) }

    @Test func `a dropper learns what became of his file, by name or by content`() async throws {
        let daemon = try site.start()
        #expect(await daemon.says("Ready"))
        try site.drop(Site.text(1), as: "a.txt")
        #expect(await daemon.says("Stored a.txt"))
        try site.folder.write(Site.text(1), to: "mine.txt")
        for name in ["a.txt", site.folder.path("intake/a.txt"), site.folder.path("mine.txt")] {
            let run = try status(name)
            #expect(run.status == 0 && run.output.hasPrefix("a.txt: stored: document "), "\(run.output)\(run.errors)")
        }
        try site.drop("%PDF-1.4\n...", as: "b.txt")
        #expect(await daemon.says("Rejected b.txt"))
        #expect(try status("b.txt").output.contains("rejected (unsupported-format)"))
        let unknown = try status("c.txt")
        #expect(unknown.status == 1 && unknown.output.contains("knows no file c.txt"))
        #expect(await daemon.stop() == 0)
        #expect(try status("b.txt").output.contains("rejected (unsupported-format)"))
    }

    @Test func `a rejected file is taken in again when what was wrong is mended`() async throws {
        try site.folder.write("max_bytes: 20\n", to: "claimd.yaml")
        let daemon = try site.start("--config", site.folder.path("claimd.yaml"))
        #expect(await daemon.says("Ready"))
        try site.drop(Site.text(1), as: "a.txt")
        #expect(await daemon.says("Rejected a.txt (too-large)"))
        #expect(try site.claimctl("rejected").output.contains("a.txt (too-large)"))
        try site.folder.write("max_bytes: 20000\n", to: "claimd.yaml")
        daemon.signal(SIGHUP)
        #expect(await daemon.says("Configuration read again: max_bytes 20000"))
        let run = try site.claimctl("rejected", "retry", "a.txt")
        #expect(run.status == 0 && run.output.contains("a.txt is taken in again"), "\(run.errors)")
        #expect(await daemon.says("Stored a.txt"))
        #expect(try site.claimctl("rejected", "list").output == "No rejected files.\n")
        #expect(try site.claimctl("rejected", "list", "--all").output.contains("retried by user"))
        #expect(try site.claimctl("rejected", "retry", "a.txt").status == 74)
        #expect(await daemon.stop() == 0)
        #expect(site.folder.files(in: "rejected").isEmpty && site.folder.files(in: "work").isEmpty)
        #expect(try site.claimctl("verify").status == 0)
    }

    @Test func `with no claimd claimctl takes the lock, and the next start goes on`() throws {
        try site.folder.write([0], to: "intake/a.txt")
        try site.drop(dated, as: "b.txt")
        #expect(try site.once().status == 1)
        let document = try #require(try site.ledger().documents(limit: 1).first?.label.id)
        let set = try site.claimctl("set", document, "--published", "2024-05-06", "--publisher", "Example Post")
        #expect(set.status == 0 && set.output.contains("Example Post · 2024-05-06"), "\(set.errors)")
        #expect(try site.claimctl("claims").output.contains("“May 5”: 2024-05-05"))
        #expect(try site.claimctl("set", document, "--withdraw", "published").status == 0)
        #expect(try !site.claimctl("claims").output.contains("2024-05-05"))
        #expect(try site.claimctl("set", document, "--published", "2024-02-30").status == 64)
        #expect(try site.claimctl("set", "ffff", "--published", "2024-02-20").status != 0)
        #expect(try site.claimctl("rejected", "retry", "--all").status == 0)
        #expect(try site.once().errors.contains("Rejected a.txt (nul-bytes)"))
        #expect(try site.claimctl("rejected", "discard", "a.txt").status == 0)
        #expect(site.folder.files(in: "rejected").isEmpty)
        #expect(try site.claimctl("verify").status == 0)
    }

    @Test func `a running claimd tells how it is, and does what a person states`() async throws {
        try site.drop(dated, as: "b.txt")
        let daemon = try site.start()
        #expect(await daemon.says("Stored b.txt"))
        let status = try site.claimctl("status")
        #expect(status.output.contains("process \(daemon.pid), ready since"), "\(status.output)")
        #expect(try site.claimctl("status", "--json").output.contains("\"mode\":\"inotify\""))
        let document = try #require(try site.ledger().documents(limit: 1).first?.label.id)
        #expect(try site.claimctl("set", document, "--published", "2024-05-06").status == 0)
        #expect(await daemon.says("Applied what a person states to document \(document)"))
        #expect(try site.claimctl("claims").output.contains("“May 5”: 2024-05-05"))
        let before = try Run(BuiltProgram.path("claimctl"), ["--root", site.root, "status"])
        #expect(before.status == 0 && before.output.contains("documents    1"))
        #expect(await daemon.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: site.folder.path("control.sock")))
    }

    @Test func `a dropper's file is meant by its path also where the root is given from here`() async throws {
        let daemon = try site.start()
        #expect(await daemon.says("Ready"))
        try site.folder.makeFolder("intake/sub")
        try site.drop(Site.text(1), as: "sub/a.txt")
        #expect(await daemon.says("Stored sub/a.txt"))
        let command =
            "cd /tmp && \(BuiltProgram.path("claimctl")) status --root \(site.root.dropFirst(5)) \(site.root.dropFirst(5))/intake/sub/a.txt"
        let run = try Run("/bin/sh", ["-c", command])
        #expect(run.output.hasPrefix("sub/a.txt: stored"), "\(run.output)\(run.errors)")
        #expect(await daemon.stop() == 0)
    }

    @Test func `a claimd that does not answer is not waited for long`() async throws {
        let daemon = try site.start()
        #expect(await daemon.says("Ready"))
        daemon.signal(SIGSTOP)
        let run = try site.claimctl("status")
        #expect(run.status == 0 && run.output.contains("does not run here, or does not tell you"))
        daemon.signal(SIGCONT)
        #expect(await daemon.stop() == 0)
    }
}
