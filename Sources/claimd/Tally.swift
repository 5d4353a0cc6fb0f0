import Synchronization
import SystemPackage

/// How many files went which way since the start: for the last words, and for the exit status of a run with `--once`.
final class Tally: Sendable {
    /// The ways that a file can go.
    struct Counts: Sendable, Hashable {
        var stored = 0
        var duplicates = 0
        var rejected = 0
        var left = 0
        /// Files that were put off, each counted once; also those that went through later.
        var deferred: Set<FilePath> = []

        /// Whether every file went through at once.
        var isClean: Bool { rejected == 0 && left == 0 && deferred.isEmpty }

        /// What `systemctl status` shows.
        var status: String { "Since the start: \(summary)" }

        /// The counts in words.
        var summary: String {
            "\(stored) stored, \(duplicates) duplicates, \(rejected) rejected, \(deferred.count) deferred, \(left) left"
        }
    }

    /// Says that the counts have changed; for one who listens.
    let changes: AsyncStream<Void>
    private let change: AsyncStream<Void>.Continuation
    private let state = Mutex(Counts())

    /// Nothing is counted yet.
    init() {
        (changes, change) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The counts so far.
    var counts: Counts { state.withLock { $0 } }

    /// Counts one file more.
    func add(_ way: any WritableKeyPath<Counts, Int> & Sendable) {
        state.withLock { $0[keyPath: way] += 1 }
        change.yield()
    }

    /// Counts a file that is put off.
    func addDeferred(_ path: FilePath) {
        state.withLock { _ = $0.deferred.insert(path) }
        change.yield()
    }
}
