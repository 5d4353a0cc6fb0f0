import Glibc
import Intake
import SystemPackage

/// Who holds a root's lock, as the lock file tells it.
public struct LockHolder: Sendable, Hashable {
    /// The program that keeps the lock for as long as it runs.
    public static let service = "claimd"

    /// The process id; nil where the file does not tell.
    public let pid: Int32?
    /// The program; nil where the file does not tell.
    public let program: String?
    /// Whether it was killed, and is not gone yet: a thread of it waits for a disk that does not answer.
    public let isEnding: Bool

    /// A holder of these facts.
    public init(pid: Int32?, program: String? = service, isEnding: Bool = false) {
        self.pid = pid
        self.program = program
        self.isEnding = isEnding
    }

    /// The holder that wrote itself into the lock file.
    init(writtenIn file: FileDescriptor) {
        let bytes = (try? file.readAll(limit: 64)) ?? []
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let pid = words.first.flatMap { Int32($0) }
        self.init(
            pid: pid,
            program: words.count > 1 ? String(words[1]) : nil,
            isEnding: pid.map(Self.isEnding) ?? false
        )
    }

    /// Whether it lets go of the root before long, so that it is worth trying again.
    public var isPassing: Bool { isEnding || program.map { $0 != Self.service } ?? false }

    /// Whether a process has a SIGKILL pending, or is a zombie whose threads are not all gone (proc(5), `status`).
    private static func isEnding(_ pid: Int32) -> Bool {
        let lines = (try? text(of: FilePath("/proc/\(pid)/status")))?.split(separator: "\n") ?? []
        func value(_ name: String) -> Substring? {
            lines.first { $0.hasPrefix(name + ":") }?.split(whereSeparator: \.isWhitespace).dropFirst().first
        }
        let pending = ["SigPnd", "ShdPnd"].contains { name in
            value(name).flatMap { UInt64($0, radix: 16) }.map { $0 & 1 << UInt64(SIGKILL - 1) != 0 } ?? false
        }
        return pending || value("State") == "Z" || value("State") == "X"
    }

    private static func text(of path: FilePath) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        defer { try? file.close() }
        return String(decoding: try file.readAll(limit: 8192), as: UTF8.self)
    }
}
