import ArgumentParser
import Faults
import Foundation
import Ledger
import SystemPackage

/// Which claimd is asked.
struct RootOptions: ParsableArguments {
    @Option(
        help: "The folder that holds everything of the claimd that is asked. Also: CLAIMD_ROOT.",
        completion: .directory
    )
    var root: String = ProcessInfo.processInfo.environment["CLAIMD_ROOT"] ?? "/var/lib/claimd"

    /// The root's path.
    var path: FilePath { FilePath(root) }

    /// Runs `body` with the root's ledger, opened to read only.
    func withLedger<Result>(_ body: (LedgerReader) throws -> Result) throws -> Result {
        try reportingFaults {
            let reader = try LedgerReader(root: path)
            defer { try? reader.close() }
            return try body(reader)
        }
    }
}

/// Runs `body`; a fault becomes two plain sentences on standard error and the exit status that stands for it.
func reportingFaults<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let fault as any Fault {
        try report(fault)
    }
}

/// As `reportingFaults(_:)` for what waits.
func reportingFaults<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
        return try await body()
    } catch let fault as any Fault {
        try report(fault)
    }
}

/// Tells of a fault in two plain sentences on standard error.
///
/// - Throws: The exit status that stands for it, always.
func report(_ fault: any Fault) throws -> Never {
    Output.error("\(fault.explanation) \(fault.advice)")
    throw ExitCode(fault.exitStatus.rawValue)
}
