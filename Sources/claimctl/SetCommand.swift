public import ArgumentParser
import Control
public import Documents
import Ledger
import SafeText

/// A person's word about a document.
struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "State who published a document, when and where; it is read again with that in mind.",
        discussion: """
            What is stated wins over what the text says, is kept apart with who stated it and when, and can be withdrawn. \
            Dates that the text gives without a year (“on May 5”) are told by the day of publication. Needs a user that may \
            read the ledger, and a running claimd; else root.
            """
    )

    @OptionGroup var root: RootOptions

    @Argument(help: "The document: its id, or the first 4 digits of it or more.")
    var document: String

    @Option(help: "The day it was published, YYYY-MM-DD.")
    var published: String?

    @Option(help: "Who published it.")
    var publisher: String?

    @Option(help: "Where it stood: a URL or any other address.")
    var address: String?

    @Option(help: "Withdraw what was stated so far: publisher, published or address. Can be given several times.")
    var withdraw: [StatedItem] = []

    private var metadata: StatedMetadata {
        get throws { try StatedMetadata(publisher: publisher, published: published, address: address).checked() }
    }

    func validate() throws {
        let stated: StatedMetadata
        do {
            stated = try metadata
        } catch let error as StatementError {
            throw ValidationError("--\(error.item.rawValue) must be \(error.expected).")
        }
        guard !stated.isEmpty || !withdraw.isEmpty else {
            throw ValidationError("Give at least one of --published, --publisher, --address and --withdraw.")
        }
        for item in withdraw where stated[item] != nil {
            throw ValidationError("--\(item.rawValue) and --withdraw \(item.rawValue) do not go together.")
        }
    }

    func run() async throws {
        let request = StatementRequest(document: document, metadata: try metadata, withdrawn: Set(withdraw))
        guard case .stated(let sha256) = try await root.ask(.state(request)) else { return }
        let label = try root.withLedger { try $0.summary(ofDocument: sha256).label }
        let facts = [label.publisher, label.published, label.title].compactMap { $0?.escaped }
        try Output.write("document \(([label.id] + facts).joined(separator: " · "))\n")
    }
}

extension StatedItem: ExpressibleByArgument {}
