public import Logging

/// Where the log goes.
public enum LogDestination: String, Sendable, CaseIterable {
    /// To the journal if standard error is connected to it (`$JOURNAL_STREAM`, systemd.exec(5)), else to standard error as lines.
    case automatic
    /// To the journal.
    case journal
    /// To standard error, as lines for people.
    case terminal

    /// Opens the destination; nothing is bootstrapped.
    /// - Parameters:
    ///   - identity: What every entry has in common.
    ///   - level: The least level that is written.
    ///   - surroundings: What decides between journal and terminal.
    /// - Returns: What makes the loggers.
    /// - Throws: ``JournalError`` if the journal is asked for and not there.
    public func open(
        identity: LogIdentity,
        level: Logger.Level = .info,
        surroundings: LogSurroundings = .current
    ) throws(JournalError) -> LogSink {
        switch self {
        case .journal where !surroundings.hasJournalSocket:
            throw .socketMissing(path: JournalSender.socketPath)
        case .automatic where surroundings.standardErrorIsJournal && surroundings.hasJournalSocket, .journal:
            return .journal(JournalWriter(identity: identity), level: level)
        case .automatic, .terminal:
            return .terminal(.standardError, isColoured: surroundings.wantsColour, level: level)
        }
    }
}
