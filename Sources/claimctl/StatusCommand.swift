import ArgumentParser
import Ledger
import Reports

/// How much a ledger holds.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how much the ledger holds."
    )

    @OptionGroup var root: RootOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let status = try root.withLedger { try $0.status() }
        if json {
            try Output.writeJSON(status)
        } else {
            try Output.write(TerminalReport().status(status))
        }
    }
}
