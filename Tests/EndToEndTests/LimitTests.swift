import Foundation
import Ledger
import TestSupport
import Testing

@Suite("Limits of the machine", .serialized, .timeLimit(.minutes(30)))
struct LimitTests {
    private let site: Site

    init() throws {
        site = try Site()
    }

    /// A namespace of its own, whose limits are its own (namespaces(7), `/proc/sys/user`).
    private static func limited(_ limit: String) -> [String] {
        [
            "/usr/bin/unshare", "--user", "--map-root-user", "/bin/sh", "-c",
            "echo 0 > /proc/sys/user/\(limit); exec \"$@\"", "sh",
        ]
    }

    private static let hasNamespaces =
        (try? Run("/usr/bin/unshare", ["--user", "--map-root-user", "true"]).status) == 0

    @Test(
        .enabled(if: hasNamespaces, "namespaces are not allowed here"),
        arguments: [
            ("max_inotify_instances", "fs.inotify.max_user_instances"),
            ("max_inotify_watches", "fs.inotify.max_user_watches"),
        ]
    )
    func `without a watch the folder is listed at intervals, and the limit is named`(limit: String, sysctl: String)
        async throws
    {
        try site.folder.write("poll_seconds: 1\n", to: "claimd.yaml")
        let daemon = try Daemon(
            root: site.root,
            ["--config", site.folder.path("claimd.yaml")],
            wrapper: Self.limited(limit)
        )
        #expect(await daemon.says("the kernel's limit \(sysctl) leaves no watch"))
        try site.drop(Site.text(1), as: "a.txt")
        #expect(await daemon.says("Stored a.txt"))
        #expect(await daemon.stop() == 0)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can shorten the kernel's queue"))
    func `lost events cost a scan and no file`() async throws {
        let daemon = try await EventQueue.shortened(to: 16) {
            let daemon = try site.start()
            #expect(await daemon.says("Ready"))
            return daemon
        }
        daemon.signal(SIGSTOP)
        for number in 0..<200 { try site.drop(Site.text(number), as: "\(number).txt") }
        daemon.signal(SIGCONT)
        #expect(await daemon.says("The kernel's event queue overflowed"))
        var stored = daemon.said.count { $0.contains("Stored") }
        while stored < 200, await daemon.says("Stored") { stored += 1 }
        #expect(stored == 200)
        #expect(await daemon.stop() == 0)
        #expect(try site.ledger().status().sightings == 200)
    }

    @Test func `with too little space on the disk nothing is taken in, and that is said`() throws {
        try site.folder.write("min_free_bytes: \(1 << 50)\n", to: "claimd.yaml")
        try site.drop(Site.text(1), as: "a.txt")
        let run = try site.once("--config", site.folder.path("claimd.yaml"))
        #expect(run.status == 1 && run.errors.contains("less than min_free_bytes"), "\(run.errors)")
        #expect(site.folder.files(in: "intake") == ["a.txt"])
        #expect(try site.once().status == 0)
    }

    @Test(.enabled(if: LongTests.areWanted, "scripts/test --long"))
    func `a text as large as the limit allows goes through`() throws {
        let size = 8 << 20
        let text = String(
            (Site.text(1) + String(repeating: "Nobody was hurt there. ", count: size / 23 + 1)).prefix(size)
        )
        try site.drop(text, as: "large.txt")
        try site.drop(text + "x", as: "too-large.txt")
        let run = try site.once()
        #expect(
            run.status == 1 && run.errors.contains("Stored large.txt") && run.errors.contains("Rejected too-large.txt")
        )
        #expect(try site.claimctl("verify").status == 0)
    }
}
