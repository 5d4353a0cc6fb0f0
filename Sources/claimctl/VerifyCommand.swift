import ArgumentParser
import Faults
import Intake
import Ledger

/// Whether everything that was ever taken in is still there as it was.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the custody chain, and every archived original against its SHA-256.",
        discussion: "Exit status 1 where anything is missing or altered."
    )

    @OptionGroup var root: RootOptions

    @Option(help: "A custody hash noted earlier, 64 hex digits: it must still be in the chain.")
    var anchor: String?

    func run() throws {
        let (chain, originals) = try root.withLedger { reader in
            (try reader.verifyChain(anchor: anchor), try reader.originals())
        }
        var damaged = 0
        try reportingFaults {
            let paths = StoragePaths(root: root.path)
            let archive = try Archive(paths: paths)
            for sha256 in originals {
                do throws(IntakeError) {
                    try archive.verify(sha256: sha256)
                } catch {
                    Output.error("\(error.explanation) \(error.advice)")
                    damaged += 1
                }
            }
        }
        try Output.write("custody chain: \(chain.entries) entries, head \(chain.head)\n")
        if let broken = chain.firstBroken { Output.error("The custody chain breaks at entry \(broken).") }
        if chain.anchorFound == false { Output.error("The noted hash is not in the custody chain.") }
        if let document = chain.firstUnwitnessed { Output.error("No custody entry speaks of document \(document).") }
        try Output.write("archive: \(originals.count - damaged) of \(originals.count) originals are whole\n")
        guard chain.holds, damaged == 0 else { throw ExitCode(ExitStatus.somethingWrong.rawValue) }
    }
}
