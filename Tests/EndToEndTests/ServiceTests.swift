import Foundation
import TestSupport
import Testing

@Suite("What the service manager is told, and what it asks", .timeLimit(.minutes(5)))
struct ServiceTests {
    private let site: Site
    private let manager: NotifySocket

    init() throws {
        site = try Site()
        manager = try NotifySocket()
    }

    private func start(_ arguments: [String] = [], watchdog: Duration? = nil) throws -> Daemon {
        var environment = ["NOTIFY_SOCKET": manager.path]
        if let watchdog { environment["WATCHDOG_USEC"] = "\(Int(watchdog / .microseconds(1)))" }
        return try Daemon(root: site.root, arguments, environment: environment)
    }

    @Test func `it is ready after the first scan, tells its counts, and says that it stops`() async throws {
        try site.drop(Site.text(1), as: "a.txt")
        let daemon = try start()
        #expect(await manager.next(holding: "READY=1\nSTATUS=Since the start: 0 stored") != nil)
        #expect(await manager.next(holding: "STATUS=Since the start: 1 stored, 0 duplicates") != nil)
        daemon.signal(SIGTERM)
        #expect(await manager.next(holding: "STOPPING=1") != nil)
        #expect(await daemon.status() == 0)
    }

    @Test func `the watchdog is fed while all goes on`() async throws {
        let daemon = try start(watchdog: .seconds(1))
        #expect(await manager.next(holding: "READY=1") != nil)
        for _ in 0..<3 { #expect(await manager.next(holding: "WATCHDOG=1") != nil) }
        #expect(await daemon.stop() == 0)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is missing"))
    func `the watchdog is not fed while the disk does not answer`() async throws {
        // -D: claimd itself is the process that is started. Every fsync hangs for a while, as it does on a disk that is dying.
        let environment = ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "1000000"]
        let strace = [
            "/usr/bin/strace", "-D", "-f", "-q", "-o", "/dev/null", "-e", "inject=fsync:delay_enter=2500000:when=1+",
        ]
        let daemon = try Daemon(root: site.root, wrapper: strace, environment: environment)
        #expect(await daemon.says("Ready"))
        try site.drop(Site.text(1), as: "a.txt")
        #expect(await daemon.says("nothing moved on in a worker at the disk"))
        #expect(await daemon.says("Stored a.txt"))
        // It is fed twice a second, but for the seconds of an fsync.
        let messages = await manager.messages(through: "1 stored") + manager.messages(through: "WATCHDOG=1")
        let fed = messages.filter { $0.text.contains("WATCHDOG=1") }.map(\.arrival)
        #expect(zip(fed, fed.dropFirst()).contains { $1 - $0 > .seconds(2) })
        #expect(await daemon.stop() == 0)
    }

    @Test func `a good configuration is put in force whole at SIGHUP, a bad one not at all`() async throws {
        try site.folder.write("settle_milliseconds: 0\n", to: "claimd.yaml")
        let daemon = try start(["--config", site.folder.path("claimd.yaml")])
        #expect(await manager.next(holding: "READY=1") != nil)
        for bad in ["max_bytes: 10\nunknown: 1\n", "max_bytes: many\n", "max_bytes: [", "in_hand: 0\n"] {
            try site.folder.write(bad, to: "claimd.yaml")
            daemon.signal(SIGHUP)
            #expect(await manager.next(holding: "RELOADING=1") != nil)
            #expect(await daemon.says("The one before stays in force"))
            #expect(await manager.next(holding: "READY=1") != nil)
        }
        try site.drop(Site.text(1), as: "a.txt")
        #expect(await daemon.says("Stored a.txt"))
        try site.folder.write(
            "hold_back: [.txt]\nduplicates: move\nwatch: polling\npoll_seconds: 1\n",
            to: "claimd.yaml"
        )
        daemon.signal(SIGHUP)
        #expect(await daemon.says("Configuration read again"))
        #expect(await daemon.says("as the configuration says"))
        try site.drop(Site.text(2), as: "held.txt")
        try site.drop(Site.text(1), as: "again.text")
        #expect(await daemon.says("Duplicate again.text"))
        #expect(site.folder.files(in: "intake") == ["held.txt"])
        #expect(site.folder.files(in: "duplicates").count == 1)
        try site.folder.write("in_hand: 3\n", to: "claimd.yaml")
        daemon.signal(SIGHUP)
        #expect(await daemon.says("in_hand counts from the next start on"))
        #expect(await daemon.says("Stored held.txt"))
        #expect(await daemon.stop() == 0)
    }

    @Test func `a configuration that is a pipe, or much too large, is refused without a wait`() async throws {
        try site.folder.write("", to: "claimd.yaml")
        let daemon = try start(["--config", site.folder.path("claimd.yaml")])
        #expect(await manager.next(holding: "READY=1") != nil)
        try FileManager.default.removeItem(atPath: site.folder.path("claimd.yaml"))
        #expect(mkfifo(site.folder.path("claimd.yaml"), 0o600) == 0)
        daemon.signal(SIGHUP)
        #expect(await daemon.says("it is no regular file. The one before stays in force"))
        try FileManager.default.removeItem(atPath: site.folder.path("claimd.yaml"))
        try site.folder.write([UInt8](repeating: 0x23, count: 2 << 20), to: "claimd.yaml")
        daemon.signal(SIGHUP)
        #expect(await daemon.says("it is too large to be a configuration. The one before stays in force"))
        #expect(await daemon.stop() == 0)
    }
}
