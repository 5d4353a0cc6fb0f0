import ArgumentParser
import Claims
import Reports
import Root

/// Why files make the claims that they make, and no others.
struct ExplainCommand: AsyncParsableCommand {
    /// How an explanation is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case text
    }

    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Read files and tell why each clause is a claim, or none, without a root and without a daemon.",
        discussion: """
            For every clause: how it was cut off, whose words it is and by which rules, why it is a claim or none, what decided how certain it is put \
            forward as being, and what was found in it; and why attributions put nothing forward. Several files give one JSON object a line.
            """
    )

    @OptionGroup var reading: ReadingOptions

    @Option(help: "Only what bears on the byte at this offset of the text, counted from 0 in UTF-8.")
    var at: Int?

    @Option(help: "json or text.")
    var format = Format.text

    @Option(help: "The folder that holds the model, the list of places and the taxonomy.", completion: .directory)
    var share: String?

    func validate() throws {
        if let at, at < 0 { throw ValidationError("--at must be an offset in bytes, 0 or more.") }
    }

    func run() async throws {
        let extractor = try await reportingFaults { try await ShareFolder(share).extractor() }
        try reading.forEachDocument { file, document, sha256 in
            var explanation = extractor.explanation(of: document, sha256: sha256, program: Program.signature)
            if let at { explanation = explanation.at(at) }
            switch format {
            case .json: try Output.writeJSON(explanation)
            case .text:
                let report = TerminalReport(width: Output.width)
                try Output.write(report.explanation(explanation, name: file, at: at))
            }
        }
    }
}
