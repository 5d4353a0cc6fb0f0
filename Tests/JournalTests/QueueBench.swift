import Dispatch
import Journal

/// A queue whose two sides a test plays in turn: those who log, numbering their entries, and the thread that sends.
final class QueueBench {
    private var queue: JournalQueue
    private(set) var offered = 0

    init(capacity: Int) {
        queue = JournalQueue(capacity: capacity)
    }

    var tally: JournalTally { queue.tally }
    var outstanding: Int { queue.outstanding }

    /// Logs the next `count` entries; for each, whether the thread had to be woken.
    @discardableResult
    func offer(_ count: Int = 1) -> [Bool] {
        (0..<count).map { _ in
            var entry = JournalEntry()
            entry.append(.count, .number(offered))
            offered += 1
            return queue.offer(entry)
        }
    }

    /// Does what the thread would do next, as words, with those whose wait it ends; `nil` if there is nothing.
    func step() -> (done: String, ended: [DispatchSemaphore])? {
        guard let work = queue.next() else { return nil }
        let done =
            switch work {
            case .entry(let entry): entry.text(.count) ?? ""
            case .report(let dropped): "dropped \(dropped)"
            }
        return (done, queue.finish(work, succeeded: true))
    }

    /// Does all that is left.
    func drain() -> [String] {
        var done: [String] = []
        while let step = step() { done.append(step.done) }
        return done
    }

    func awaitAll() -> DispatchSemaphore? { queue.awaitAll() }

    func giveUp(_ signal: DispatchSemaphore) { queue.giveUp(signal) }

    func close() -> Bool { queue.close() }
}
