import ArgumentParser
import Control
import Ledger

/// Decisions about several rejected files.
extension RootOptions {
    /// Asks for each of `files`, or for all that are rejected, what `request` makes of its name, and prints what `tell`
    /// says of the answer; one that cannot be done does not keep the rest from it.
    ///
    /// - Throws: The exit status of the last that could not be done, when that is told.
    func decide(
        files: [String],
        all: Bool,
        _ request: (String) -> ControlRequest,
        tell: (ControlReply) -> String?
    ) async throws {
        let names = all ? try withLedger { try $0.rejections(limit: .max) }.map(\.job) : files
        var failure: ExitCode?
        for name in names {
            do {
                let reply = try await ask(request(name))
                if let line = tell(reply) { try Output.write(line + "\n") }
            } catch let code as ExitCode {
                failure = code
            }
        }
        if let failure { throw failure }
    }
}
