import Dispatch
import Journal
import Synchronization

/// A journald to be had at will: it takes nothing until it is opened, and remembers what it took.
final class Gate: Sendable {
    private let taken = Mutex<[JournalEntry]>([])
    private let barrier = DispatchSemaphore(value: 0)
    private let arrival = DispatchSemaphore(value: 0)
    private let result: CInt

    /// A gate that is shut, or open from the beginning; each entry is answered by `result`.
    init(isOpen: Bool = false, result: CInt = 0) {
        self.result = result
        if isOpen { open() }
    }

    var sender: JournalSender {
        JournalSender { [self] entry in
            arrival.signal()
            barrier.wait()
            barrier.signal()
            taken.withLock { $0.append(entry) }
            return result
        }
    }

    /// Lets everything through from now on.
    func open() { barrier.signal() }

    /// Returns once an entry stands before the gate.
    func awaitArrival() { arrival.wait() }

    /// What was let through, in its order.
    var entries: [JournalEntry] { taken.withLock(\.self) }

    var messages: [String] { entries.compactMap { $0.text(.message) } }
}
