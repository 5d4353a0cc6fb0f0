import ArgumentParser

/// The files that could not go through, and what a person decides about them.
struct RejectedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejected",
        abstract: "Look at rejected files, have them taken in again, or remove them.",
        subcommands: [RejectedListCommand.self, RejectedRetryCommand.self, RejectedDiscardCommand.self],
        defaultSubcommand: RejectedListCommand.self
    )
}
