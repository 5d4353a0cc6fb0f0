import ArgumentParser
import Claims
import Reports
import Root

/// What claimd would read from files, without a root and without a daemon.
struct ExtractCommand: AsyncParsableCommand {
    /// How an extraction is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case text
    }

    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Read files and print their claims, without a root and without a daemon.",
        discussion:
            "Several files give one JSON object a line. A file that cannot be read is told of, and the rest go on."
    )

    @OptionGroup var reading: ReadingOptions

    @Option(help: "json or text.")
    var format = Format.text

    @Option(help: "The folder that holds the model, the list of places and the taxonomy.", completion: .directory)
    var share: String?

    func run() async throws {
        let extractor = try await reportingFaults { try await ShareFolder(share).extractor() }
        try reading.forEachDocument { file, document, sha256 in
            let extraction = extractor.extraction(of: document, sha256: sha256, program: Program.signature)
            switch format {
            case .json: try Output.writeJSON(extraction)
            case .text: try Output.write(TerminalReport(width: Output.width).extraction(extraction, name: file))
            }
        }
    }
}
