public import Logging

/// The priorities of syslog(3), the journal's `PRIORITY`.
public enum JournalPriority: Int, Sendable, CaseIterable {
    /// LOG_EMERG: the system cannot be used. claimd never says so.
    case emergency = 0
    /// LOG_ALERT: act at once. claimd never says so.
    case alert
    /// LOG_CRIT.
    case critical
    /// LOG_ERR.
    case error
    /// LOG_WARNING.
    case warning
    /// LOG_NOTICE.
    case notice
    /// LOG_INFO.
    case info
    /// LOG_DEBUG.
    case debug

    /// The priority of a swift-log level; the journal has nothing under debug.
    public init(_ level: Logger.Level) {
        self =
            switch level {
            case .critical: .critical
            case .error: .error
            case .warning: .warning
            case .notice: .notice
            case .info: .info
            case .debug, .trace: .debug
            }
    }
}
