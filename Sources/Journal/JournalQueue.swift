package import Dispatch

/// The state that those who log and the one thread that sends share: what waits, what was dropped, who wants to know.
///
/// Entries have numbers in the order they were taken, and one is sent at a time; so `completed` is the number of the next one.
package struct JournalQueue {
    /// What the sending thread does next.
    package enum Work: Sendable {
        /// Send this entry.
        case entry(JournalEntry)
        /// Tell that so many entries were dropped.
        case report(dropped: Int)
    }

    /// Someone who waits until so many entries are sent and so many drops told.
    private struct Waiter {
        let completed: Int
        let reported: Int
        let signal: DispatchSemaphore
    }

    private var ring: Ring<JournalEntry>
    private var accepted = 0
    private var completed = 0
    private var failed = 0
    private var dropped = 0
    private var reported = 0
    private var refused = 0
    /// The number of the entry before which the drops are told: where the first dropped one would have stood.
    private var gap: Int?
    private var waiters: [Waiter] = []
    /// Whether the sending thread sleeps and wants a signal.
    private var isIdle = false
    /// Whether no further entries are taken.
    package private(set) var isClosed = false

    /// A queue with room for `capacity` entries.
    package init(capacity: Int) {
        ring = Ring(capacity: capacity)
    }

    /// Takes an entry, or counts it as dropped if there is no room; `true` if the sending thread must be woken.
    package mutating func offer(_ entry: JournalEntry) -> Bool {
        guard !isClosed else {
            refused += 1
            return false
        }
        if ring.push(entry) {
            accepted += 1
        } else {
            dropped += 1
            gap = gap ?? accepted
        }
        return endIdleness()
    }

    /// What to do next; `nil` means that the thread goes to sleep, or ends if the queue is closed.
    package mutating func next() -> Work? {
        if let gap, completed >= gap {
            self.gap = nil
            return .report(dropped: dropped - reported)
        }
        if let entry = ring.pop() {
            return .entry(entry)
        }
        isIdle = true
        return nil
    }

    /// Notes that `work` is done; those whose wait is over must be signalled.
    package mutating func finish(_ work: Work, succeeded: Bool) -> [DispatchSemaphore] {
        switch work {
        case .entry:
            completed += 1
            failed += succeeded ? 0 : 1
        case .report(let count):
            reported += count
        }
        let over = waiters.filter(isSatisfied)
        waiters.removeAll(where: isSatisfied)
        return over.map(\.signal)
    }

    /// Registers a wait for all that was offered so far; `nil` if that is done already.
    package mutating func awaitAll() -> DispatchSemaphore? {
        let waiter = Waiter(completed: accepted, reported: dropped, signal: DispatchSemaphore(value: 0))
        guard !isSatisfied(waiter) else { return nil }
        waiters.append(waiter)
        return waiter.signal
    }

    /// Ends a wait that took too long.
    package mutating func giveUp(_ signal: DispatchSemaphore) {
        waiters.removeAll { $0.signal === signal }
    }

    /// Takes no further entries; `true` if the sending thread must be woken.
    package mutating func close() -> Bool {
        isClosed = true
        return endIdleness()
    }

    /// How many entries are not sent, and how many drops not told: what would be lost if the process ended now.
    package var outstanding: Int { accepted - completed + dropped - reported }

    /// What became of all entries so far.
    package var tally: JournalTally {
        var tally = JournalTally()
        tally.delivered = completed - failed
        tally.failed = failed
        tally.dropped = dropped + refused
        tally.waiting = accepted - completed
        return tally
    }

    private func isSatisfied(_ waiter: Waiter) -> Bool {
        completed >= waiter.completed && reported >= waiter.reported
    }

    private mutating func endIdleness() -> Bool {
        defer { isIdle = false }
        return isIdle
    }
}
