import GRDB
import Intake
import Synchronization

/// The one writer: entries that come while a transaction runs go together into the next.
///
/// An entry is answered only after COMMIT has returned, so that whoever awaits may then move the file. Cancelling the
/// caller's task does not take an entry back.
public actor LedgerWriter {
    /// How many entries one transaction takes at most.
    static let mostEntries = 64
    /// How many bytes of text one transaction takes at most, beyond its first entry.
    static let mostBytes = 16 << 20

    private struct Waiting {
        let entry: LedgerEntry
        let answer: CheckedContinuation<Result<LedgerOutcome, LedgerError>, Never>
    }

    private let pool: DatabasePool
    private let version: String
    private let now: @Sendable () -> Timestamp
    private let stepCount = Atomic(0)
    private var queue: [Waiting] = []
    private var isWriting = false

    init(pool: DatabasePool, version: String, now: @escaping @Sendable () -> Timestamp) {
        self.pool = pool
        self.version = version
        self.now = now
    }

    /// Writes `entry`, durably, and tells what became of it.
    ///
    /// - Throws: `wordsDoNotStand` or `refused` for this entry alone; any other error means that nothing of its group was
    ///   written.
    @concurrent
    nonisolated public func write(_ entry: LedgerEntry) async throws(LedgerError) -> LedgerOutcome {
        // Here and not in the transaction, so that checking one text does not hold up the writing of others.
        try EntryCheck.check(entry)
        return try await enqueue(entry).get()
    }

    /// How many entries were written or refused since the ledger was opened: it grows within a transaction, too.
    public nonisolated var steps: Int { stepCount.load(ordering: .relaxed) }

    /// Answers when everything is written that was being written: a sign of life.
    public nonisolated func answer() async {
        // A transaction without a change costs no write to the disk.
        try? await pool.write { _ in }
    }

    private func enqueue(_ entry: LedgerEntry) async -> Result<LedgerOutcome, LedgerError> {
        await withCheckedContinuation { answer in
            queue.append(Waiting(entry: entry, answer: answer))
            guard !isWriting else { return }
            isWriting = true
            Task { await writeAll() }
        }
    }

    private func writeAll() async {
        while !queue.isEmpty {
            let group = nextGroup()
            let results = await write(group.map(\.entry))
            for (waiting, result) in zip(group, results) { waiting.answer.resume(returning: result) }
        }
        isWriting = false
    }

    private func nextGroup() -> [Waiting] {
        var bytes = 0
        var count = 0
        for waiting in queue.prefix(Self.mostEntries) {
            bytes += waiting.entry.textBytes
            guard count == 0 || bytes <= Self.mostBytes else { break }
            count += 1
        }
        defer { queue.removeFirst(count) }
        return Array(queue.prefix(count))
    }

    private func write(_ entries: [LedgerEntry]) async -> [Result<LedgerOutcome, LedgerError>] {
        let version = version
        let now = now
        do {
            return try await pool.write { db in
                let writing = EntryWriting(db: db, now: now, version: version)
                return try entries.map { entry in
                    defer { self.stepCount.wrappingAdd(1, ordering: .relaxed) }
                    return try writing.writeInSavepoint(entry)
                }
            }
        } catch {
            let error = LedgerError(error)
            // No entry of a group answers for what broke the whole of it.
            return entries.map { _ in .failure(error.failsGroup ? error : .interrupted(code: 0)) }
        }
    }
}
