import Synchronization

/// How many files went which way since the start: for the status line, and for the exit status of a run with `--once`.
final class Tally: Sendable {
    /// The ways that a file can go.
    struct Counts: Sendable, Hashable {
        var stored = 0
        var duplicates = 0
        var rejected = 0
        var deferred = 0
        var left = 0

        /// Whether every file went through.
        var isClean: Bool { rejected + deferred + left == 0 }

        /// The counts in words.
        var summary: String {
            "\(stored) stored, \(duplicates) duplicates, \(rejected) rejected, \(deferred) deferred, \(left) left"
        }
    }

    private let state = Mutex(Counts())

    /// The counts so far.
    var counts: Counts { state.withLock { $0 } }

    /// Counts one file more.
    func add(_ way: any WritableKeyPath<Counts, Int> & Sendable) {
        state.withLock { $0[keyPath: way] += 1 }
    }
}
