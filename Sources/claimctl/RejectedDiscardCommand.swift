import ArgumentParser
import Control
import Ledger
import SafeText

/// Has rejected files removed for good.
struct RejectedDiscardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard",
        abstract: "Remove rejected files for good. The custody chain keeps who did it, and what was read of them.",
        discussion: "Needs root, or the user that the root folder belongs to."
    )

    @OptionGroup var root: RootOptions

    @Argument(help: "The files: their job, the first 8 digits of it or more, or their name in rejected/.")
    var files: [String]

    func run() async throws {
        try await root.decide(files: files, all: false) {
            .discard(rejection: $0)
        } tell: { reply in
            guard case .discarded(let row) = reply else { return nil }
            return "\(row.name.escaped) is removed"
        }
    }
}
