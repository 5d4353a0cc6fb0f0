import Synchronization

/// What is under way in this process, and since when nothing of it has moved on: what the watchdog goes by.
public final class Liveness: Sendable {
    /// One thing under way.
    public struct Activity: Sendable, Hashable {
        fileprivate let number: UInt64
    }

    private struct Step {
        let what: String
        let isWork: Bool
        var moved: ContinuousClock.Instant
    }

    private struct State {
        var next: UInt64 = 0
        var underWay: [Activity: Step] = [:]
        var inHand = 0
        var moved = ContinuousClock.now
    }

    private let state = Mutex(State())

    /// Nothing is under way.
    public init() {}

    /// Says that something has begun which must move on or end before long.
    ///
    /// - Parameters:
    ///   - what: What it is, for people.
    ///   - isWork: Whether a file in hand moves on with it.
    /// - Returns: What to name it by from here on.
    public func begin(_ what: String, isWork: Bool = true) -> Activity {
        state.withLock { state in
            state.next += 1
            let activity = Activity(number: state.next)
            state.underWay[activity] = Step(what: what, isWork: isWork, moved: .now)
            return activity
        }
    }

    /// Says that `activity` has moved on.
    public func moveOn(_ activity: Activity) {
        state.withLock { state in
            let now = ContinuousClock.now
            state.underWay[activity]?.moved = now
            if state.underWay[activity]?.isWork == true { state.moved = now }
        }
    }

    /// Says that `activity` has ended.
    public func end(_ activity: Activity) {
        state.withLock { state in
            if state.underWay.removeValue(forKey: activity)?.isWork == true { state.moved = .now }
        }
    }

    /// The result of `body`, during which a file is in hand: of all files in hand something must move on before long.
    public func holding<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        state.withLock { state in
            if state.inHand == 0 { state.moved = .now }
            state.inHand += 1
        }
        defer { state.withLock { $0.inHand -= 1 } }
        return try await body()
    }

    /// How many files are in hand.
    public var inHand: Int { state.withLock { $0.inHand } }

    /// What has not moved on for longer than `patience`, in words; empty where all is well.
    public func stalled(for patience: Duration, now: ContinuousClock.Instant = .now) -> [String] {
        state.withLock { state in
            var stalled = Set(state.underWay.values.filter { now - $0.moved > patience }.map(\.what))
            // Files may wait for each other without anything being under way.
            if state.inHand > 0, now - state.moved > patience { stalled.insert("the files in hand") }
            return stalled.sorted()
        }
    }
}
