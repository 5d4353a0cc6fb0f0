import Foundation
import Testing

/// The helper process that logs through the library.
enum Probe {
    /// Where it was built: beside the tests.
    static var path: String {
        get throws {
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let path = URL(filePath: tests).deletingLastPathComponent().appending(path: "JournalProbe").path
            try #require(FileManager.default.isExecutableFile(atPath: path), "not built: \(path)")
            return path
        }
    }

    /// Runs the probe in the given environment and no other.
    static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
        try run(path, arguments, environment: environment)
    }

    /// What a process left behind.
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs a program to its end; what it writes goes to files, for nobody reads while it runs.
    static func run(_ program: String, _ arguments: [String], environment: [String: String]) throws -> Result {
        let folder = URL.temporaryDirectory.appending(path: "claimd-probe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["output", "errors"].map { folder.appending(path: $0) }
        for file in files { try Data().write(to: file) }

        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
