import TestSupport
import Testing

extension ServiceTests {
    /// More than one claimd on a machine.
    @Suite("Instances", .timeLimit(.minutes(3)))
    struct InstanceTests {
        @Test func `two of them run side by side, each with its own ledger and its name in the journal`() async throws {
            let first = try await Service()
            let second = try await Service("second", others: .running)
            try await first.drop(Service.text(1), as: "one.txt")
            try await second.drop(Service.text(2), as: "two.txt")
            try await first.waits(forSightings: 1)
            try await second.waits(forSightings: 1)
            #expect(try await first.rows("SELECT name FROM sighting") == ["one.txt"])
            #expect(try await second.rows("SELECT name FROM sighting") == ["two.txt"])
            let told = try #require(try await second.hears("stored").first)
            told.expect("stored", ["CLAIMD_INSTANCE": "second", "CLAIMD_ROOT": "/var/lib/claimd-second"])
            #expect(try await first.hears("stored").allSatisfy { $0["CLAIMD_ROOT"] == "/var/lib/claimd" })
            let modes = "stat --format '%n %a %U' . work; stat --format '%n %a %U:%G' intake archive rejected claims.db"
            let ones = try await first.machine.output("cd \(first.root); \(modes)")
            #expect(try await first.machine.output("cd \(second.root); \(modes)") == ones)
            // Each keeps to its own: a root of another is not even in sight.
            let process = try await second.property("MainPID")
            let sight = try await first.machine.run("ls /proc/\(process)/root/var/lib/claimd/intake")
            #expect(sight.status != 0 || sight.output.isEmpty)
            try await first.machine.output("systemctl stop \(second.unit)")
            #expect(try await second.property("Result") == "success")
            #expect(try await first.property("ActiveState") == "active")
        }

        @Test func `a second claimd on the same root is refused, and systemd does not try for ever`() async throws {
            let service = try await Service()
            try await service.hears("ready")
            let run = try await service.machine.run("claimd --root \(service.root) --log terminal", seconds: 20)
            #expect(run.status == 78, "\(run.errors)")
            #expect(try await service.property("ActiveState") == "active")
        }
    }
}
