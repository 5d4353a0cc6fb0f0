import TestSupport
import Testing

extension ServiceTests {
    /// A new configuration while claimd runs.
    @Suite("Reload", .timeLimit(.minutes(3)))
    struct ReloadTests {
        /// A text of more bytes than the new configuration allows.
        private static let long = Service.text(1) + String(repeating: "The road was shut on Monday.\n", count: 100)

        @Test func `a good configuration holds from the reload on, in the same process`() async throws {
            let service = try await Service()
            try await service.hears("ready")
            let process = try await service.property("MainPID")
            try await service.drop(Self.long, as: "before.txt")
            try await service.hears("stored")
            try await service.configure("max_bytes: 1000\n")
            try await service.machine.output("systemctl reload \(service.unit)")
            let loaded = try await service.hears("configuration-loaded")
            // Only a start's is of no interest to anybody.
            loaded.last?.expect("configuration-loaded", priority: "5")
            #expect(loaded.count == 1)
            try await service.drop(Self.long + "More.\n", as: "after.txt")
            let rejected = try #require(try await service.hears("rejected").first)
            rejected.expect("rejected", ["CLAIMD_REASON": "too-large", "CLAIMD_FILE": "after.txt"])
            #expect(try await service.property("MainPID") == process)
            #expect(try await service.property("NRestarts") == "0")
        }

        @Test(arguments: ["no_such_key: 1\n", "max_bytes: many\n", "max_bytes: 1000\nin_hand: -1\n", "a: [\n"])
        func `a wrong configuration is refused whole, and the old one kept`(wrong: String) async throws {
            let service = try await Service(configuration: "max_bytes: 1000\n")
            try await service.hears("ready")
            let process = try await service.property("MainPID")
            try await service.configure(wrong.hasPrefix("max_bytes: 1000") ? "max_bytes: 9000\nin_hand: -1\n" : wrong)
            _ = try await service.machine.run("systemctl reload \(service.unit)")
            let rejected = try await service.hears("configuration-rejected")
            rejected.first?.expect("configuration-rejected")
            #expect(rejected.count == 1)
            try await service.drop(Self.long, as: "long.txt")
            let refused = try #require(try await service.hears("rejected").first)
            refused.expect("rejected", ["CLAIMD_REASON": "too-large"])
            #expect(try await service.property("MainPID") == process)
            #expect(try await service.property("ActiveState") == "active")
        }

        @Test func `with a wrong configuration it does not start, and is not started for ever`() async throws {
            let service = try await Service(isStarted: false)
            try await service.configure("no_such_key: 1\n")
            #expect(try await service.machine.run("systemctl start \(service.unit)").status != 0)
            let rejected = try await service.hears("configuration-rejected")
            rejected.first?.expect("configuration-rejected", present: ["CLAIMD_ADVICE"])
            #expect(try await service.property("ExecMainStatus") == "78")
            #expect(try await service.property("ActiveState") == "failed")
            #expect(try await service.property("NRestarts") == "0")
        }
    }
}
