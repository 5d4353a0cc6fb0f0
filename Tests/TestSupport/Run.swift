public import Foundation

/// A program that ran to its end.
public struct Run: Sendable {
    /// What it printed.
    public let output: String
    /// What it complained of.
    public let errors: String
    /// Its exit status; that of a shell, 128 and the signal, where a signal ended it.
    public let status: Int32

    /// Runs `program` with `arguments` and waits for its end; in the tests' own environment unless one is given.
    public init(
        _ program: String,
        _ arguments: [String],
        input: Data? = nil,
        environment: [String: String]? = nil
    ) throws {
        let scratch = try TemporaryFolder()
        // Files and not pipes: nobody has to read two streams at once.
        for name in ["out", "err"] { try scratch.write([], to: name) }
        try scratch.write(input.map(Array.init) ?? [], to: "in")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.path("in")))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path("out")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path("err")))
        try process.run()
        process.waitUntilExit()
        output = String(decoding: scratch.read("out") ?? [], as: UTF8.self)
        errors = String(decoding: scratch.read("err") ?? [], as: UTF8.self)
        status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    }
}
