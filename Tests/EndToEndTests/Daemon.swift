import Foundation
import TestSupport

/// A claimd that runs beside the test, and what it says.
final class Daemon {
    private let process = Process()
    private let log = Pipe()
    private var lines: AsyncStream<String>.Iterator
    /// Everything it said so far, as far as it was waited for.
    private(set) var said: [String] = []

    /// Starts the built claimd on `root`, by way of `wrapper` where a program and its arguments are given there, with
    /// `environment` beside the test's own.
    init(
        root: String,
        _ arguments: [String] = [],
        wrapper: [String] = [],
        environment: [String: String] = [:]
    ) throws {
        let command = wrapper + [BuiltProgram.path("claimd"), "--root", root, "--log", "terminal"] + arguments
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardError = log
        process.standardInput = FileHandle.nullDevice
        let (stream, continuation) = AsyncStream<String>.makeStream()
        lines = stream.makeAsyncIterator()
        try process.run()
        let reading = log.fileHandleForReading
        // A thread of its own: reading blocks, and the tests' threads are few.
        Thread.detachNewThread {
            var rest = Data()
            while true {
                let data = reading.availableData
                if data.isEmpty { break }
                rest += data
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    continuation.yield(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
                    rest = Data(rest[(end + 1)...])
                }
            }
            continuation.finish()
        }
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    var pid: Int32 { process.processIdentifier }

    /// Waits until it says a line that holds `words`; false where it ends before.
    @discardableResult
    func says(_ words: String) async -> Bool {
        while let line = await lines.next(isolation: #isolation) {
            said.append(line)
            if line.contains(words) { return true }
        }
        return false
    }

    func signal(_ number: Int32) {
        kill(process.processIdentifier, number)
    }

    /// Waits for its end; its exit status, 128 and the signal where one ended it.
    func status() async -> Int32 {
        while let line = await lines.next(isolation: #isolation) { said.append(line) }
        process.waitUntilExit()
        return process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    }

    /// Asks it to stop, and waits for that.
    func stop() async -> Int32 {
        signal(SIGTERM)
        return await status()
    }
}
