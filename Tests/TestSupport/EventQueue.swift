import Foundation
import Glibc

/// The length of the kernel's queue of file events, which is one for the whole machine, and counts when a queue is made.
public enum EventQueue {
    private static let setting = "/proc/sys/fs/inotify/max_queued_events"
    /// The kernel's own: who finds a shorter one finds another test's.
    private static let usual = 16384

    /// Shortens it while `work` runs; others that are made meanwhile have a short one, too, and the same cure.
    @discardableResult
    public static func shortened<Result>(to length: Int, while work: () async throws -> Result) async throws -> Result {
        let file = open(setting, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(file) }
        while flock(file, LOCK_EX | LOCK_NB) != 0 { try await Task.sleep(for: .milliseconds(20)) }
        let before = Int(try read().trimmingCharacters(in: .newlines)) ?? usual
        try write(length)
        defer { try? write(max(before, usual)) }
        return try await work()
    }

    private static func read() throws -> String {
        try String(contentsOfFile: setting, encoding: .utf8)
    }

    private static func write(_ length: Int) throws {
        try "\(length)\n".write(toFile: setting, atomically: false, encoding: .utf8)
    }
}
