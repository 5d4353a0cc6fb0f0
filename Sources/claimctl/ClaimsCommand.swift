import ArgumentParser
import Ledger
import Reports

/// The claims of a ledger: the newest, those of a document, or those that hold certain words.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Show claims: the newest, those of one document, or those that hold certain words."
    )

    @OptionGroup var root: RootOptions

    @Option(help: "Show the claims of one document: its id, or the first digits of it.")
    var document: String?

    @Option(help: "Show claims that hold all these words; \"…\" for words that stand together, * for any ending.")
    var search: String?

    @Option(help: "Show at most this many.")
    var limit = 50

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
        guard document == nil || search == nil else {
            throw ValidationError("--document and --search do not go together.")
        }
        guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let claims = try root.withLedger { reader in
            if let document { return Array(try reader.claims(ofDocument: document).prefix(limit)) }
            if let search { return try reader.claims(matching: search, limit: limit) }
            return try reader.newestClaims(limit: limit)
        }
        if json {
            for claim in claims { try Output.writeJSON(claim) }
        } else {
            try Output.write(TerminalReport(width: Output.width).claims(claims))
        }
    }
}
