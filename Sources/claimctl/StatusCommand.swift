import ArgumentParser
import Control
import Faults
import Foundation
import Intake
import Ledger
import Reports
import Root
import SystemPackage

/// How much a ledger holds, or what became of one file.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how claimd is and how much the ledger holds, or what became of a dropped file.",
        discussion: """
            FILE is a file as it was dropped: its path, or its name below the intake folder. Where a file of that name lies \
            here, files with its content are told of, too. Whoever may not read the ledger learns of his own files alone. \
            Exit status 1 where no such file is known.
            """
    )

    @OptionGroup var root: RootOptions

    @Argument(help: "The file that is asked about.", completion: .file())
    var file: String?

    @Flag(help: "Print JSON: one object, or one a line for each file.")
    var json = false

    func run() async throws {
        if let file { try await show(file) } else { try showAll() }
    }

    private func showAll() throws {
        let status = try root.withLedger { try $0.status() }
        let service = root.condition()
        if json {
            try Output.writeJSON(StatusReport(ledger: status, service: service))
        } else {
            try Output.write(TerminalReport().service(service) + TerminalReport().status(status))
        }
    }

    private func show(_ file: String) async throws {
        let question = DroppedFile(file, root: root.path).question
        let fates: [FileFate]
        do {
            guard case .file(let answer) = try ControlClient(root: root.path).ask(.file(question)) else { return }
            fates = answer
        } catch ControlError.notRunning {
            fates = try root.withLedger { reader in
                try FileInquiry(root: root.path, reader: reader).fates(of: question, owner: nil, limit: 20)
            }
        } catch let fault as any Fault {
            try report(fault)
        }
        for fate in fates where json { try Output.writeJSON(fate) }
        if !json { try Output.write(TerminalReport(width: Output.width).fates(fates, of: file)) }
        if fates.isEmpty { throw ExitCode(ExitStatus.somethingWrong.rawValue) }
    }
}
