import ArgumentParser
import Control
import Ledger
import SafeText

/// Has rejected files taken in again.
struct RejectedRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Have rejected files taken in again: after what was wrong is mended, or with a newer claimd.",
        discussion: "Needs a user that may read the ledger, and a running claimd; else root."
    )

    @OptionGroup var root: RootOptions

    @Argument(help: "The files: their job, the first 8 digits of it or more, or their name in rejected/.")
    var files: [String] = []

    @Flag(help: "Take in all that lie in rejected/.")
    var all = false

    func validate() throws {
        guard files.isEmpty == all else { throw ValidationError("Name files, or --all of them.") }
    }

    func run() async throws {
        try await root.decide(files: files, all: all) {
            .retry(rejection: $0)
        } tell: { reply in
            guard case .retried(let row, let job) = reply else { return nil }
            return "\(row.name.escaped) is taken in again, as job \(job)"
        }
    }
}
