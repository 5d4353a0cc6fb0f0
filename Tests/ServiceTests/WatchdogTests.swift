import Glibc
import TestSupport
import Testing

extension ServiceTests {
    /// systemd's watch over a claimd that stands still.
    @Suite("Watchdog", .timeLimit(.minutes(3)))
    struct WatchdogTests {
        private static let short = "WatchdogSec=3\nRestartSec=100ms\nTimeoutStopSec=5"

        @Test func `a claimd that stands still is ended and started again, and goes on`() async throws {
            let service = try await Service(dropIn: Self.short)
            try await service.hears("ready")
            let begun = try await service.property("MainPID")
            try await service.machine.output("systemctl kill --kill-whom=main --signal=STOP \(service.unit)")
            try await service.drop(Service.text(1), as: "a.txt")
            try await service.waits(until: "NRestarts", is: "1")
            try await service.waits(forSightings: 1)
            #expect(try await service.property("MainPID") != begun)
            let told = try await service.records()
            #expect(told.contains { $0["MESSAGE"]?.contains("Watchdog timeout") == true && $0["_PID"] == "1" })
            try await service.waits(until: "ActiveState", is: "active")
        }

        @Test func `a claimd that gets on outlives its watchdog's time many times over`() async throws {
            let service = try await Service(dropIn: "WatchdogSec=3")
            try await service.hears("ready")
            let moment = "$(systemctl show --property ActiveEnterTimestampMonotonic --value \(service.unit))"
            // Idle for so long.
            try await service.machine.wait(
                for: "awk -v since=\(moment) '{ exit !($1 * 1000000 > since + 7000000) }' /proc/uptime"
            )
            try await service.dropTexts(200, tag: "alive")
            try await service.waits(forSightings: 200)
            #expect(try await service.property("NRestarts") == "0")
        }

        @Test(.enabled(if: access("/usr/bin/strace", X_OK) == 0, "there is no /usr/bin/strace"))
        func `one thread that is stuck is enough to be told and ended`() async throws {
            let service = try await Service(dropIn: Self.short)
            try await service.hears("ready")
            let process = try #require(service.machine.outside(try await service.property("MainPID")))
            // The disk does not answer: whoever makes something durable waits, all others go on.
            let calls = "fsync,fdatasync"
            let hook = try DetachedRun(
                "/usr/bin/strace",
                [
                    "--quiet=all", "--follow-forks", "--attach=\(process)", "--output=/dev/null", "--trace=\(calls)",
                    "--inject=\(calls):delay_enter=60000000",
                ]
            )
            defer { hook.end() }
            try await DetachedRun.waits(untilTraced: process)
            try await service.drop(Service.text(1), as: "a.txt")
            let stalled = try #require(try await service.hears("stalled").first)
            stalled.expect("stalled")
            try await service.waits(until: "Result", is: "watchdog")
            // The disk is back; the process cannot end before.
            hook.end()
            try await service.waits(until: "NRestarts", is: "1")
            try await service.waits(forSightings: 1)
            try await service.expectWhole(1)
        }
    }
}
