import ArgumentParser
import Claims
import Documents
import Faults
import Foundation
import Intake
import Reports

/// What claimd would read from files, without a root and without a daemon.
struct ExtractCommand: ParsableCommand {
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

    @Argument(help: "The files to read; - is standard input.", completion: .file())
    var files: [String]

    @Option(help: "json or text.")
    var format = Format.text

    @Option(help: "The day of publication, YYYY-MM-DD: other dates are told by it.")
    var published: String?

    func validate() throws {
        guard let published else { return }
        guard CalendarDate(published) != nil else {
            throw ValidationError("--published must be a day of the calendar, YYYY-MM-DD.")
        }
    }

    func run() throws {
        var failed = false
        for file in files {
            do {
                try printExtraction(of: file)
            } catch let fault as any Fault {
                Output.error("\(file): \(fault.explanation) \(fault.advice)")
                failed = true
            } catch let error as CocoaError {
                Output.error("\(file): \(error.localizedDescription)")
                throw ExitCode.inputOutput
            }
        }
        if failed { throw ExitCode.failure }
    }

    private func printExtraction(of file: String) throws {
        let bytes = [UInt8](
            try file == "-"
                ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: file))
        )
        let document = try DocumentReader().read(bytes, stated: StatedMetadata(published: published))
        let extraction = ClaimExtractor().extraction(
            of: document,
            sha256: ContentDigests(of: bytes).sha256,
            program: Program.signature
        )
        switch format {
        case .json: try Output.writeJSON(extraction)
        case .text: Output.write(TerminalReport(width: Output.width).extraction(extraction, name: file))
        }
    }
}
