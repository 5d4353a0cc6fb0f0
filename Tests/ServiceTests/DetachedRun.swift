import Foundation
import Glibc

/// A program that runs beside the test until it is ended.
final class DetachedRun: Sendable {
    private let process = Process()

    /// Starts `program`.
    ///
    /// - Throws: That it cannot be started.
    init(_ program: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit { end() }

    /// Waits until another process traces all threads of `process`.
    static func waits(untilTraced process: Int32) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        let threads = "/proc/\(process)/task"
        while ContinuousClock.now < deadline {
            let names = try FileManager.default.contentsOfDirectory(atPath: threads)
            let areTraced = names.allSatisfy { name in
                let status = try? String(contentsOfFile: "\(threads)/\(name)/status", encoding: .utf8)
                return status?.contains("TracerPid:\t0\n") == false
            }
            if areTraced { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw POSIXError(.ETIMEDOUT)
    }

    /// Ends it at once, where it still runs: strace waits for those whom it delays before it heeds a milder signal.
    func end() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
}
