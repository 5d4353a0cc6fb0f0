/// How long to wait before trying again: twice as long each time, up to a limit, a little apart from the others.
public struct Backoff: Sendable, Hashable {
    /// The wait before the second attempt.
    public let first: Duration
    /// The longest wait.
    public let limit: Duration

    /// Waits from `first` up to `limit`.
    public init(first: Duration = .seconds(1), limit: Duration = .seconds(300)) {
        self.first = first
        self.limit = limit
    }

    /// The wait after `attempts` failures, of which it is up to a fifth less at random, so that many files that failed
    /// together do not all come back together.
    public func delay(after attempts: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        let doublings = min(max(attempts - 1, 0), 30)
        let full = min(first * (1 << doublings), limit)
        return full * Double.random(in: 0.8...1, using: &generator)
    }

    /// The wait after `attempts` failures.
    public func delay(after attempts: Int) -> Duration {
        var generator = SystemRandomNumberGenerator()
        return delay(after: attempts, using: &generator)
    }
}
