import Synchronization

/// Counts the connections that are open, so that no user takes all of them.
package final class OpenConnections: Sendable {
    private let most: Int
    private let mostOfOne: Int
    private let counts = Mutex<[UInt32: Int]>([:])

    /// At most `most` in all and `mostOfOne` of each user; root is not counted.
    package init(most: Int, mostOfOne: Int) {
        self.most = most
        self.mostOfOne = mostOfOne
    }

    /// Counts a connection of `user`; false where that would be one too many.
    package func add(_ user: UInt32) -> Bool {
        guard user != 0 else { return true }
        return counts.withLock { counts in
            guard counts.values.reduce(0, +) < most, counts[user, default: 0] < mostOfOne else { return false }
            counts[user, default: 0] += 1
            return true
        }
    }

    /// Counts a connection of `user` less.
    package func remove(_ user: UInt32) {
        guard user != 0 else { return }
        counts.withLock { counts in
            guard let count = counts[user] else { return }
            counts[user] = count > 1 ? count - 1 : nil
        }
    }
}
