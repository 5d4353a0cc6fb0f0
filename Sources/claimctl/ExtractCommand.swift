import ArgumentParser
import Claims
import Documents
import Faults
import Intake
import Reports
import SafeText
import SystemPackage

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
        guard CalendarDay(published) != nil else {
            throw ValidationError("--published must be a day of the calendar, YYYY-MM-DD.")
        }
    }

    func run() throws {
        var status = ExitStatus.done
        for file in files {
            do {
                try printExtraction(of: file)
            } catch let fault as any Fault {
                Output.error("\(file.escaped): \(fault.explanation) \(fault.advice)")
                if status == .done { status = .somethingWrong }
            } catch let error as Errno {
                Output.error("\(file.escaped): \(error)")
                status = .inputOutput
            }
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    private func bytes(of file: String) throws -> [UInt8] {
        let descriptor = file == "-" ? FileDescriptor.standardInput : try FileDescriptor.open(file, .readOnly)
        defer { if file != "-" { try? descriptor.close() } }
        var bytes: [UInt8] = []
        while true {
            let piece = try [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    private func printExtraction(of file: String) throws {
        let bytes = try bytes(of: file)
        let document = try DocumentReader().read(bytes, stated: StatedMetadata(published: published))
        let extraction = ClaimExtractor().extraction(
            of: document,
            sha256: ContentDigests(of: bytes).sha256,
            program: Program.signature
        )
        switch format {
        case .json: try Output.writeJSON(extraction)
        case .text: try Output.write(TerminalReport(width: Output.width).extraction(extraction, name: file))
        }
    }
}
