import Synchronization

/// Which refusals are told to the journal: of each user one a minute, since anyone on the machine can make them.
final class RefusalLog: Sendable {
    private static let interval = Duration.seconds(60)

    private struct Entry {
        var told: ContinuousClock.Instant
        var untold = 0
    }

    private let entries = Mutex<[UInt32: Entry]>([:])

    /// Whether a refusal to `user` is to be told now, and how many were not since the last; nil where it is not.
    func tells(of user: UInt32, now: ContinuousClock.Instant = .now) -> Int? {
        entries.withLock { entries in
            if let entry = entries[user], now - entry.told < Self.interval {
                entries[user]?.untold += 1
                return nil
            }
            let untold = entries[user]?.untold ?? 0
            entries = entries.filter { now - $0.value.told < Self.interval || $0.value.untold > 0 }
            entries[user] = Entry(told: now)
            return untold
        }
    }
}
