public import Logging

/// An open destination of the log: makes loggers, and is closed last of all.
public enum LogSink: Sendable {
    /// The journal, by one writer, from a level on.
    case journal(JournalWriter, level: Logger.Level)
    /// Lines for people, from a level on.
    case terminal(LineOutput, isColoured: Bool, level: Logger.Level)

    /// A handler that writes here, what `LoggingSystem.bootstrap` asks for.
    public func handler(label: String, metadataProvider: Logger.MetadataProvider? = nil) -> any LogHandler {
        switch self {
        case .journal(let writer, let level):
            JournalLogHandler(label: label, writer: writer, level: level, metadataProvider: metadataProvider)
        case .terminal(let output, let isColoured, let level):
            TerminalLogHandler(
                output: output,
                isColoured: isColoured,
                level: level,
                metadataProvider: metadataProvider
            )
        }
    }

    /// A logger that writes here, whatever the process's logging system is.
    public func logger(label: String) -> Logger {
        Logger(label: label, factory: { handler(label: $0) })
    }

    /// Waits until all that was logged is handed over, at most `timeout`, and blocks the thread it is called on.
    /// - Returns: How many entries are still unsent, or dropped and not told of.
    @discardableResult
    public func flush(timeout: Duration) -> Int {
        switch self {
        case .journal(let writer, _): writer.flush(timeout: timeout)
        case .terminal: 0
        }
    }

    /// Takes no more entries for the journal, waits for the rest at most `timeout`, and blocks the thread it is called on.
    /// - Returns: How many entries are lost if the process ends now.
    @discardableResult
    public func close(timeout: Duration) -> Int {
        switch self {
        case .journal(let writer, _): writer.close(timeout: timeout)
        case .terminal: 0
        }
    }
}
