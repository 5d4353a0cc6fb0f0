import ArgumentParser
import Documents
import Faults
import Intake
import SafeText
import SystemPackage

/// Files that are read without a root and without a daemon.
struct ReadingOptions: ParsableArguments {
    @Argument(help: "The files to read; - is standard input.", completion: .file())
    var files: [String]

    @Option(help: "The day of publication, YYYY-MM-DD: other dates are told by it.")
    var published: String?

    func validate() throws {
        guard let published else { return }
        guard CalendarDay(published) != nil else {
            throw ValidationError("--published must be a day of the calendar, YYYY-MM-DD.")
        }
    }

    /// Calls `body` with each file's name, its document and that content's SHA-256.
    ///
    /// A file that cannot be read is told of, and the rest go on.
    ///
    /// - Throws: The exit status, where something went wrong.
    func forEachDocument(_ body: (_ file: String, _ document: Document, _ sha256: String) throws -> Void) throws {
        var status = ExitStatus.done
        for file in files {
            do {
                let bytes = try bytes(of: file)
                let document = try DocumentReader().read(bytes, stated: StatedMetadata(published: published))
                try body(file, document, ContentDigests(of: bytes).sha256)
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
}
