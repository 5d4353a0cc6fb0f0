import ArgumentParser
import Claims
import Documents
import Reports
import Root

/// The analysis under the claims: sentences, words and what the model says of them.
struct AnnotateCommand: AsyncParsableCommand {
    /// How an annotation is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case conllu
    }

    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Read files and print the analysis under their claims, without a root and without a daemon.",
        discussion: """
            Sentences, words, lemmas, tags, trees, names, quotations, the parts of attributions and who is meant by what, \
            each with its place in UTF-8 bytes. Several files give one JSON object a line. A text in another language than English has no sentences.
            """
    )

    @OptionGroup var reading: ReadingOptions

    @Option(help: "json or conllu.")
    var format = Format.json

    @Option(help: "The folder that holds the model, the list of places and the taxonomy.", completion: .directory)
    var share: String?

    func run() async throws {
        let extractor = try await reportingFaults { try await ShareFolder(share).extractor() }
        try reading.forEachDocument { file, document, sha256 in
            let analysis = extractor.analysis(of: document)
            switch format {
            case .json:
                let header = Extraction.Header(of: document, sha256: sha256)
                try Output.writeJSON(AnnotationReport(document: header, source: document.text, analysis: analysis))
            case .conllu: try Output.write(CoNLLU(analysis.words, of: document.text, name: file).description)
            }
        }
    }
}
