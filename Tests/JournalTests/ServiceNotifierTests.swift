import Journal
import Synchronization
import TestSupport
import Testing

struct ServiceNotifierTests {
    /// What a notifier sends when `body` uses it.
    private func sent(_ body: (ServiceNotifier) -> Void) -> [String] {
        final class Log: Sendable {
            let messages = Mutex<[String]>([])
        }
        let log = Log()
        body(
            ServiceNotifier { message in
                log.messages.withLock { $0.append(message) }
                return 1
            }
        )
        return log.messages.withLock(\.self)
    }

    @Test
    func `each call is one message in sd_notify's form`() {
        let messages = sent { notifier in
            notifier.ready(status: "watching")
            notifier.status("3 files wait")
            notifier.watchdog()
            notifier.extendTimeout(microseconds: 30_000_000)
            notifier.stopping()
        }
        #expect(
            messages == [
                "READY=1\nSTATUS=watching", "STATUS=3 files wait", "WATCHDOG=1", "EXTEND_TIMEOUT_USEC=30000000",
                "STOPPING=1",
            ]
        )
    }

    @Test
    func `a reload carries the clock's reading`() throws {
        let message = try #require(sent { $0.reloading() }.first)
        #expect(message.wholeMatch(of: /RELOADING=1\nMONOTONIC_USEC=[1-9]\d*/) != nil, "\(message)")
    }

    @Test
    func `a status cannot begin another assignment`() {
        #expect(sent { $0.status("a\nREADY=1") } == ["STATUS=a\\x0AREADY=1"])
    }

    @Test(arguments: [(1, true), (0, false), (-2, false)] as [(CInt, Bool)])
    func `a call answers whether a manager was told`(result: CInt, told: Bool) {
        #expect(ServiceNotifier { _ in result }.watchdog() == told)
    }

    @Test
    func `a real manager's socket gets the messages`() async throws {
        let socket = try NotifySocket()
        let result = try Probe.run(["notify"], environment: ["NOTIFY_SOCKET": socket.path])
        #expect(result.output == "told 5\n")
        #expect(
            await socket.messages(through: "STOPPING=1").map(\.text) == [
                "READY=1\nSTATUS=watching", "STATUS=two\\x0AREADY=0", "WATCHDOG=1", "EXTEND_TIMEOUT_USEC=5000000",
                "STOPPING=1",
            ]
        )
    }

    @Test
    func `without a manager nothing happens`() throws {
        #expect(try Probe.run(["notify"]).output == "told 0\n")
        #expect(try Probe.run(["watchdog"]).output == "none\n")
    }

    @Test
    func `the watchdog is told twice in its limit`() throws {
        #expect(try Probe.run(["watchdog"], environment: ["WATCHDOG_USEC": "30000000"]).output == "15.0 seconds\n")
    }

    @Test
    func `another process's watchdog is not this one's`() throws {
        let environment = ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"]
        #expect(try Probe.run(["watchdog"], environment: environment).output == "none\n")
    }
}
