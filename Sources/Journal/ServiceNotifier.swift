import SafeText

internal import CSystemd
internal import Glibc

/// Tells the service manager how the service stands (sd_notify(3)); without `$NOTIFY_SOCKET` it does nothing.
///
/// Each call answers whether a manager was told, which matters to tests alone: the service goes on either way.
public struct ServiceNotifier: Sendable {
    private let send: @Sendable (String) -> CInt

    /// Tells the manager that started this process.
    public init() {
        // 0: the variable stays, for this process tells more than once.
        self.init { sd_notify(0, $0) }
    }

    /// Tells by `send`, which takes a message in sd_notify's form and answers as it does: positive if it was sent.
    public init(send: @escaping @Sendable (String) -> CInt) {
        self.send = send
    }

    /// The service is up (`READY=1`), also after a reload.
    @discardableResult
    public func ready(status: String) -> Bool {
        tell("READY=1", line("STATUS", status))
    }

    /// What the service is doing, one line for `systemctl status` (`STATUS=`).
    @discardableResult
    public func status(_ text: String) -> Bool {
        tell(line("STATUS", text))
    }

    /// The service begins to stop (`STOPPING=1`).
    @discardableResult
    public func stopping() -> Bool {
        tell("STOPPING=1")
    }

    /// The service reads its configuration again (`RELOADING=1`); ``ready(status:)`` ends it.
    @discardableResult
    public func reloading() -> Bool {
        // Type=notify-reload takes the message for a reload only with the clock's reading, to tell it from an earlier one.
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return tell("RELOADING=1", "MONOTONIC_USEC=\(time.tv_sec * 1_000_000 + time.tv_nsec / 1000)")
    }

    /// The service is alive (`WATCHDOG=1`).
    @discardableResult
    public func watchdog() -> Bool {
        tell("WATCHDOG=1")
    }

    /// Starting or stopping takes longer: so many microseconds from now (`EXTEND_TIMEOUT_USEC=`).
    @discardableResult
    public func extendTimeout(microseconds: UInt64) -> Bool {
        tell("EXTEND_TIMEOUT_USEC=\(microseconds)")
    }

    /// How often the manager wants ``watchdog()``: half its limit, as sd_watchdog_enabled(3) advises; `nil` if it does not watch.
    public static var watchdogInterval: Duration? {
        var limit: UInt64 = 0
        return sd_watchdog_enabled(0, &limit) > 0 ? .microseconds(Int64(clamping: limit / 2)) : nil
    }

    private func tell(_ lines: String...) -> Bool {
        send(lines.joined(separator: "\n")) > 0
    }

    /// An assignment whose text cannot begin another one.
    private func line(_ name: String, _ text: String) -> String {
        "\(name)=\(text.escaped)"
    }
}
