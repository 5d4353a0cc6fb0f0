import TestSupport

/// The helper process that logs through the library.
enum Probe {
    static var path: String { BuiltProgram.path("JournalProbe") }

    /// Runs the probe in the given environment and no other.
    static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
        try Run(path, arguments, environment: environment)
    }

    /// Runs `script` beside a journald of its own, the probe being `$PROBE` in it; what the probe told comes back.
    static func entries(_ script: String) throws -> [JournalRecord] {
        try PrivateJournald.entries(of: "journal-probe", script, environment: ["PROBE": path])
    }
}
