import TestSupport
import Testing

extension ServiceTests {
    /// Each kind of event of docs/JOURNAL.md, as journald has it.
    @Suite("Every event", .timeLimit(.minutes(3)))
    struct EveryEventTests {
        /// The kinds that other suites here provoke.
        private static let elsewhere = [
            "overflow": "OverflowTests", "journal-dropped": "JournalOutageTests", "stalled": "WatchdogTests",
        ]
        /// The kinds that no test can provoke on such a machine.
        private static let impossible = [
            "internal-error": "a mistake in claimd that nobody knows of yet",
            "migrated": "no version was released whose ledger had an older schema; LedgerTests migrate",
        ]

        @Test func `each kind is provoked somewhere, or it is said why not`() {
            let covered = Scenario.all.flatMap(\.kinds) + Self.elsewhere.keys + Self.impossible.keys
            #expect(Set(covered) == Set(EventTable.kinds.keys))
        }

        @Test(arguments: Scenario.all)
        func `a kind that happens is in the journal under its id, with lawful fields`(scenario: Scenario) async throws {
            let machine = try #require(MachineTrait.machine)
            try await machine.output(scenario.before)
            do {
                try await Self.play(scenario)
            } catch {
                _ = try await machine.run(scenario.after)
                throw error
            }
            try await machine.output(scenario.after)
        }

        private static func play(_ scenario: Scenario) async throws {
            let service = try await Service(
                scenario.instance,
                configuration: scenario.configuration,
                dropIn: "RestartSec=100ms",
                debug: true,
                isStarted: scenario.isStarted
            )
            let script = "ROOT=\(service.root); UNIT=\(service.unit)\n\(scenario.script)"
            try await service.machine.output(script, seconds: 60)
            for kind in scenario.kinds {
                for entry in try await service.hears(kind) {
                    // The levels of single entries are other tests' subject.
                    entry.expect(kind, present: ["CLAIMD_VERSION", "CLAIMD_ROOT"], priority: entry["PRIORITY"])
                    #expect(entry["_SYSTEMD_UNIT"] == service.unit)
                    #expect(entry["_TRANSPORT"] == "journal" && entry["CODE_FILE"] != nil)
                }
            }
        }
    }
}
