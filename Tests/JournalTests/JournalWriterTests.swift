import Journal
import Logging
import Synchronization
import Testing

struct JournalWriterTests {
    /// Far more than any of these needs: a test that waits so long hangs anyway.
    private static let patience = Duration.seconds(120)

    private func writer(_ gate: Gate, capacity: Int = JournalWriter.defaultCapacity) -> JournalWriter {
        JournalWriter(identity: LogIdentity(identifier: "test"), capacity: capacity, sender: gate.sender) { _, _ in }
    }

    private func logger(_ writer: JournalWriter) -> Logger {
        Logger(label: "test", factory: { JournalLogHandler(label: $0, writer: writer) })
    }

    @Test
    func `entries arrive in the order they were logged`() {
        let gate = Gate(isOpen: true)
        let writer = writer(gate)
        let logger = logger(writer)
        for number in 0..<5000 { logger.info("\(number)") }
        #expect(writer.close(timeout: Self.patience) == 0)
        #expect(gate.messages == (0..<5000).map { "\($0)" })
        #expect(writer.tally.delivered == 5000)
    }

    @Test
    func `logging goes on while journald stands still, and drops are told once, where they are missing`() throws {
        let gate = Gate()
        let writer = writer(gate)
        let logger = logger(writer)
        logger.info("0")
        gate.awaitArrival()
        // One stands before the gate, the ring takes 8192 more, and the loop ends although nothing was let through.
        for number in 1..<100_000 { logger.info("\(number)") }
        #expect(gate.entries.isEmpty)
        #expect(writer.tally.dropped == 100_000 - 8193)
        #expect(writer.tally.waiting == 8193)

        gate.open()
        #expect(writer.flush(timeout: Self.patience) == 0)
        logger.info("afterwards")
        #expect(writer.close(timeout: Self.patience) == 0)

        let reports = gate.entries.filter { $0.text(.event) == EventKind.journalDropped.rawValue }
        #expect(reports.count == 1)
        let report = try #require(reports.first)
        #expect(report.text(.logDropped) == "\(100_000 - 8193)")
        #expect(report.text(.messageID) == EventKind.journalDropped.messageID)
        #expect(report.text(.priority) == "4")
        #expect(report.text(.syslogIdentifier) == "test")
        #expect(gate.messages.count == 8193 + 1 + 1)
        #expect(gate.messages.prefix(8193).elementsEqual((0..<8193).map { "\($0)" }))
        #expect(gate.entries[8193].text(.event) == EventKind.journalDropped.rawValue)
        #expect(gate.messages.last == "afterwards")
    }

    @Test
    func `closing waits no longer than it is told, and tells what is lost`() {
        let gate = Gate()
        let writer = writer(gate, capacity: 10)
        let logger = logger(writer)
        logger.info("0")
        gate.awaitArrival()
        for number in 1..<31 { logger.info("\(number)") }
        #expect(writer.close(timeout: .milliseconds(1)) == 31)
        #expect(writer.tally.dropped == 20)

        gate.open()
        #expect(writer.flush(timeout: Self.patience) == 0)
    }

    @Test
    func `what is logged after the close is dropped and counted`() {
        let gate = Gate(isOpen: true)
        let writer = writer(gate)
        let logger = logger(writer)
        logger.info("before")
        #expect(writer.close(timeout: Self.patience) == 0)
        logger.info("after")
        #expect(writer.close(timeout: Self.patience) == 0)
        #expect(gate.messages == ["before"])
        #expect(writer.tally.dropped == 1)
    }

    @Test
    func `a flush with nothing to do returns at once`() {
        let writer = writer(Gate())
        #expect(writer.flush(timeout: .zero) == 0)
        #expect(writer.close(timeout: .zero) == 0)
    }

    @Test
    func `an entry that cannot be sent falls back, and logging does not fail`() {
        let failures = Mutex<[(String?, CInt)]>([])
        let gate = Gate(isOpen: true, result: -111)
        let writer = JournalWriter(identity: LogIdentity(identifier: "test"), sender: gate.sender) { entry, error in
            failures.withLock { $0.append((entry.text(.message), error)) }
        }
        logger(writer).error("nobody there")
        #expect(writer.close(timeout: Self.patience) == 0)
        #expect(failures.withLock { $0.map(\.0) } == ["nobody there"])
        #expect(failures.withLock { $0.map(\.1) } == [-111])
        #expect(writer.tally.failed == 1)
        #expect(writer.tally.delivered == 0)
    }

    @Test
    func `many threads lose nothing and each keeps its order`() async {
        let gate = Gate(isOpen: true)
        let writer = writer(gate, capacity: 100_000)
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let logger = logger(writer)
                    for number in 0..<1000 { logger.info("\(number)", metadata: ["task": "\(task)"]) }
                }
            }
        }
        #expect(writer.close(timeout: Self.patience) == 0)
        var lists: [String: [String]] = [:]
        for entry in gate.entries {
            let task = entry.fields.first { $0.name == "CLAIMD_TASK" }.map { String(decoding: $0.value, as: UTF8.self) }
            lists[task ?? "none", default: []].append(entry.text(.message) ?? "")
        }
        #expect(lists.count == 8)
        #expect(lists.values.allSatisfy { $0 == (0..<1000).map { "\($0)" } })
    }
}
