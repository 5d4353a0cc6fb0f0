internal import Dispatch
internal import Foundation
internal import Glibc
internal import Logging
internal import Synchronization

/// Hands entries to journald from a thread of its own.
///
/// sd_journal_sendv(3) waits for ever while journald does not read, so whoever logs only puts the entry into a ring and goes on. If
/// the ring is full the new entry is dropped and counted, and one `journal-dropped` entry tells how many, standing where the first
/// of them would have stood. A writer lives until it is closed, for its thread holds it.
public final class JournalWriter: Sendable {
    /// Room for so many entries unless said otherwise.
    public static let defaultCapacity = 8192

    /// What every entry has in common.
    public let identity: LogIdentity

    private let sender: JournalSender
    private let fallback: @Sendable (JournalEntry, CInt) -> Void
    private let queue: Mutex<JournalQueue>
    private let wake = DispatchSemaphore(value: 0)

    /// Starts a writer.
    /// - Parameters:
    ///   - identity: What every entry has in common.
    ///   - capacity: How many entries can wait.
    ///   - sender: What hands an entry to journald.
    ///   - fallback: Told of each entry that could not be sent, with the negative errno(3); a line on standard error by default.
    public init(
        identity: LogIdentity,
        capacity: Int = JournalWriter.defaultCapacity,
        sender: JournalSender = .systemd,
        fallback: @escaping @Sendable (JournalEntry, CInt) -> Void = JournalWriter.writeToStandardError
    ) {
        self.identity = identity
        self.sender = sender
        self.fallback = fallback
        queue = Mutex(JournalQueue(capacity: capacity))

        let thread = Thread { [self] in run() }
        thread.name = "journal"
        thread.stackSize = 512 * 1024
        thread.start()
    }

    /// Leaves `entry` to be sent, and returns at once whatever journald does.
    public func write(_ entry: JournalEntry) {
        if queue.withLock({ $0.offer(entry) }) {
            wake.signal()
        }
    }

    /// What became of the entries so far.
    public var tally: JournalTally { queue.withLock(\.tally) }

    /// Waits until all that was written before is sent, at most `timeout`, and blocks the thread it is called on.
    /// - Returns: How many entries are still unsent, or dropped and not told of.
    @discardableResult
    public func flush(timeout: Duration) -> Int {
        guard let done = queue.withLock({ $0.awaitAll() }) else { return 0 }
        if done.wait(timeout: .now() + timeout.dispatchInterval) == .success { return 0 }
        return queue.withLock { queue in
            queue.giveUp(done)
            return queue.outstanding
        }
    }

    /// Takes no more entries, waits at most `timeout` for the rest to be sent, and blocks the thread it is called on.
    ///
    /// What is written afterwards is dropped.
    /// - Returns: How many entries would be lost if the process ended now.
    @discardableResult
    public func close(timeout: Duration) -> Int {
        if queue.withLock({ $0.close() }) {
            wake.signal()
        }
        return flush(timeout: timeout)
    }

    /// Writes the entry's message as one line to standard error; if that is the journal's own stream, with the priority before it
    /// as sd-daemon(3) has it.
    public static func writeToStandardError(_ entry: JournalEntry, error: CInt) {
        let message = entry.text(.message) ?? ""
        let cause = String(cString: strerror(-error))
        let priority = LogSurroundings.current.standardErrorIsJournal ? "<\(entry.text(.priority) ?? "6")>" : ""
        LineOutput.standardError.write("\(priority)\(message) (not sent to journald: \(cause))\n")
    }

    private func run() {
        // A signal handled on this thread would interrupt the send, and the entry would pass for failed.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)

        while let work = nextWork() {
            let result = perform(work)
            for waiter in queue.withLock({ $0.finish(work, succeeded: result) }) {
                waiter.signal()
            }
        }
    }

    /// Sleeps until there is something to do; `nil` once the writer is closed and all is sent.
    private func nextWork() -> JournalQueue.Work? {
        while true {
            let (work, isClosed) = queue.withLock { ($0.next(), $0.isClosed) }
            if work != nil || isClosed { return work }
            wake.wait()
        }
    }

    private func perform(_ work: JournalQueue.Work) -> Bool {
        let entry =
            switch work {
            case .entry(let entry): entry
            case .report(let dropped): report(dropped)
            }
        let result = sender.send(entry)
        if result < 0 {
            fallback(entry, result)
        }
        return result >= 0
    }

    private func report(_ dropped: Int) -> JournalEntry {
        let event = Event(
            .journalDropped,
            "\(dropped) journal \(dropped == 1 ? "entry was" : "entries were") dropped: journald took none for a while",
            fields: [.logDropped: .number(dropped)]
        )
        let logged = LogEvent(
            level: event.kind.level,
            message: "\(event.message)",
            metadata: nil,
            source: nil,
            file: #fileID,
            function: #function,
            line: #line
        )
        return JournalEntry(logged, metadata: event.metadata, label: "journal", identity: identity)
    }
}

extension Duration {
    /// This duration for Dispatch, at least nothing and at most some centuries.
    fileprivate var dispatchInterval: DispatchTimeInterval {
        let (seconds, attoseconds) = components
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .never : .nanoseconds(Int(max(0, nanoseconds + attoseconds / 1_000_000_000)))
    }
}
