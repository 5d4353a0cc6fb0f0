import Synchronization

/// The configuration that is in force now; a reload replaces it whole.
final class LiveConfiguration: Sendable {
    private let state: Mutex<Configuration>

    /// Begins with `configuration`.
    init(_ configuration: Configuration) {
        state = Mutex(configuration)
    }

    /// The configuration that is in force.
    var current: Configuration { state.withLock { $0 } }

    /// Puts `configuration` in force; what was before.
    func replace(with configuration: Configuration) -> Configuration {
        state.withLock { state in
            let before = state
            state = configuration
            return before
        }
    }
}
