import ArgumentParser
import Ledger
import Reports

/// The rejected files, each with why and what to do.
struct RejectedListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show rejected files, the newest first."
    )

    @OptionGroup var root: RootOptions

    @Flag(help: "Show also those that were taken in again or removed.")
    var all = false

    @Option(help: "Show at most this many.")
    var limit = 50

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let rows = try root.withLedger { try $0.rejections(limit: limit, isOpen: !all) }
        if json {
            for row in rows { try Output.writeJSON(row) }
        } else {
            try Output.write(TerminalReport(width: Output.width).rejections(rows))
        }
    }
}
