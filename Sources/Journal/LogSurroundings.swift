internal import Glibc

/// What of the process's surroundings decides where its log goes: a seam, for the environment belongs to the whole process.
public struct LogSurroundings: Sendable {
    /// The value of `$JOURNAL_STREAM`: device and inode of the journal's stream, `dev:ino` in decimal (systemd.exec(5)).
    public var journalStream: String?
    /// Device and inode of standard error in the same form; `nil` if it is closed.
    public var standardError: String?
    /// Whether journald's socket is there.
    public var hasJournalSocket: Bool
    /// Whether a person sits at standard error and wants colours: a terminal, and `$NO_COLOR` unset or empty (no-color.org).
    public var wantsColour: Bool

    /// Surroundings as given.
    public init(journalStream: String?, standardError: String?, hasJournalSocket: Bool, wantsColour: Bool) {
        self.journalStream = journalStream
        self.standardError = standardError
        self.hasJournalSocket = hasJournalSocket
        self.wantsColour = wantsColour
    }

    /// The surroundings of this process now.
    public static var current: LogSurroundings {
        LogSurroundings(
            journalStream: variable("JOURNAL_STREAM"),
            standardError: identity(of: STDERR_FILENO),
            hasJournalSocket: access(JournalSender.socketPath, F_OK) == 0,
            wantsColour: LineOutput.standardError.isTerminal && (variable("NO_COLOR") ?? "").isEmpty
        )
    }

    /// Whether standard error is the journal's own stream.
    public var standardErrorIsJournal: Bool {
        // A child inherits the variable even if its standard error was turned elsewhere: only the comparison tells.
        journalStream != nil && journalStream == standardError
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func identity(of descriptor: CInt) -> String? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? "\(status.st_dev):\(status.st_ino)" : nil
    }
}
