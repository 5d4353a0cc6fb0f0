import Foundation
import Ledger
import SystemPackage
import TestSupport

/// A root of claimd for one test.
struct Site {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("intake")
    }

    var root: String { folder.path }

    func drop(_ text: String, as name: String) throws {
        try folder.renameIn(text, to: "intake/\(name)")
    }

    func start(_ arguments: String...) throws -> Daemon {
        try Daemon(root: root, arguments)
    }

    /// Takes in what lies there, and ends.
    func once(_ arguments: String...) throws -> Run {
        try Run(BuiltProgram.path("claimd"), ["--root", root, "--log", "terminal", "--once"] + arguments)
    }

    func claimctl(_ arguments: String...) throws -> Run {
        try Run(BuiltProgram.path("claimctl"), arguments + ["--root", root])
    }

    func ledger() throws -> LedgerReader { try LedgerReader(root: FilePath(root)) }

    /// An English text that no other number gives.
    static func text(_ number: Int) -> String {
        """
        Shelter hit in village \(number)

        The governor said on Monday that \(number + 2) civilians were wounded when a shell hit the shelter.

        "We saw \(number + 3) people carried out of the cellar," said Olena Marchuk, a nurse.

        """
    }
}
