import Faults
import Logging

extension Severity {
    /// The level of swift-log that says the same.
    var level: Logger.Level {
        switch self {
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        case .critical: .critical
        }
    }
}
