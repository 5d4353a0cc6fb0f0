import ArgumentParser
import Claims

/// The person's tool: asks a ledger what is in it, has claimd do what only it may, and reads single files alone.
@main
struct ClaimctlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claimctl",
        abstract: "Looks at what claimd has recorded, decides about it, and reads single files.",
        discussion: """
            Exit status: 0 done; 1 done, but something was found wrong; 64 wrong usage; 70 internal error; 74 input or \
            output failed; 78 a state that only a person can mend.
            """,
        version: Program.signature,
        subcommands: [
            StatusCommand.self, ClaimsCommand.self, ExtractCommand.self, ExplainCommand.self, AnnotateCommand.self,
            RejectedCommand.self, SetCommand.self, VerifyCommand.self,
        ]
    )

    // Before the subcommand as well as after it: each subcommand that asks a root takes what was given here.
    @OptionGroup var root: RootOptions
}
