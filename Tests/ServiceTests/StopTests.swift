import Testing
import TestSupport

extension ServiceTests {
    /// How claimd ends, in order and not, and goes on.
    @Suite("Stops", .timeLimit(.minutes(4)))
    struct StopTests {
        @Test func `killed again and again under load, it loses nothing and doubles nothing`() async throws {
            let service = try await Service(dropIn: "RestartSec=100ms")
            let count = LongTests.areWanted ? 10_000 : 1_200
            try await service.makeTexts(count, tag: "kill")
            try await service.dropTexts(tag: "kill")
            for round in 1...3 {
                try await service.waits(forSightings: round * count / 6)
                try await service.machine.output("systemctl kill --kill-whom=main --signal=KILL \(service.unit)")
                try await service.waits(until: "NRestarts", is: "\(round)")
            }
            try await service.waits(forSightings: count, seconds: 120)
            try await service.expectWhole(count)
            #expect(try await service.records(of: "rejected").isEmpty)
            // Some are killed before they are ready.
            let starts = try await service.hears("started", count: 4)
            #expect(starts.count == 4)
            #expect(Set(starts.compactMap { $0["_SYSTEMD_INVOCATION_ID"] }).count == 4)
            // Each ends as one that was known, once.
            let jobs = try await service.rows("SELECT count(DISTINCT job) FROM sighting")
            #expect(jobs == ["\(count)"])
        }

        @Test func `a stop under load ends in time and in order, and the next start finishes`() async throws {
            let service = try await Service()
            let count = 500
            try await service.makeTexts(count, tag: "stop")
            try await service.dropTexts(tag: "stop")
            try await service.waits(forSightings: 40)
            let clock = ContinuousClock()
            let time = try await clock.measure { try await service.machine.output("systemctl stop \(service.unit)") }
            #expect(time < .seconds(20))
            #expect(try await service.property("Result") == "success")
            #expect(try await service.property("ExecMainStatus") == "0")
            #expect(try await service.property("ExecMainCode") == "1")
            for kind in ["stopping", "stopped"] {
                let told = try await service.records(of: kind)
                #expect(told.count == 1)
                told.first?.expect(kind)
            }
            let before = try await service.number("SELECT count(*) FROM sighting")
            #expect(before < count, "it stopped only when all was done; the load is too small")
            #expect(try await service.machine.output("ls -A \(service.root)/work") == "")
            try await service.machine.output("systemctl start \(service.unit)")
            try await service.waits(forSightings: count, seconds: 60)
            try await service.expectWhole(count)
        }

        @Test func `it tells the head of the custody chain as it stops and as it starts again`() async throws {
            let service = try await Service()
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.waits(forSightings: 1)
            try await service.machine.output("systemctl restart \(service.unit)")
            let ready = try await service.hears("ready", count: 2)
            let stopped = try await service.records(of: "stopped")
            let head = try #require(stopped.first?["CLAIMD_CUSTODY_HEAD"])
            #expect(ready.last?["CLAIMD_CUSTODY_HEAD"] == head && ready.first?["CLAIMD_CUSTODY_HEAD"] != head)
            let verify = try await service.machine.run("claimctl verify --root \(service.root) --anchor \(head)")
            #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
        }
    }
}
