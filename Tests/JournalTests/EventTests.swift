import InMemoryLogging
import Journal
import Logging
import Testing

struct EventTests {
    private let memory = InMemoryLogHandler()

    private var logger: Logger {
        var logger = Logger(label: "test", factory: { _ in memory })
        logger.logLevel = .trace
        return logger
    }

    @Test
    func `any handler sees the whole event`() throws {
        logger.emit(Event(.stored, "stored 3 claims", fields: [.document: "898343b77cce593e", .claims: .number(3)]))
        let entry = try #require(memory.entries.first)
        #expect(entry.level == .info)
        #expect(entry.message == "stored 3 claims")
        #expect(
            entry.metadata == [
                "MESSAGE_ID": .string(EventKind.stored.messageID),
                "CLAIMD_EVENT": "stored",
                "CLAIMD_DOCUMENT": "898343b77cce593e",
                "CLAIMD_CLAIMS": "3",
            ]
        )
    }

    @Test
    func `the author can say how loud it is`() {
        logger.emit(Event(.stopped, "stopped with entries lost"), level: .error)
        #expect(memory.entries.map(\.level) == [.error])
    }

    @Test
    func `an event below the logger's level is not told`() {
        var logger = logger
        logger.logLevel = .warning
        logger.emit(Event(.stored, "stored"))
        logger.emit(Event(.rejected, "rejected"))
        #expect(memory.entries.map(\.message) == ["rejected"])
    }

    @Test
    func `raw bytes travel through the metadata unharmed and read harmlessly`() throws {
        let name: [UInt8] = [0x61, 0x0A, 0xFF]
        logger.emit(Event(.rejected, "rejected", fields: [.file: .bytes(name)]))
        let value = try #require(memory.entries.first?.metadata["CLAIMD_FILE"])
        guard case .stringConvertible(let raw as RawBytes) = value else {
            Issue.record("no raw bytes but \(value)")
            return
        }
        #expect(raw.bytes == name)
        #expect(value.description == "a\\x0A\\xFF")
    }

    @Test
    func `a repeated field is kept`() throws {
        logger.emit(Event(.recovered, "recovered", fields: [.job: "one", .job: "two"]))
        #expect(memory.entries.first?.metadata["CLAIMD_JOB"] == .array(["one", "two"]))
    }

    @Test
    func `a message is one line, whatever is put into it`() {
        let event = Event(.rejected, "a\nb\u{202E}c", fields: [(.job, "x")])
        #expect(event.message == "a\\x0Ab\\u{202E}c")
    }

    @Test
    func `an event cannot give itself another kind's id`() {
        let event = Event(.stored, "stored", fields: [.messageID: "0", .event: "rejected"])
        #expect(event.metadata["MESSAGE_ID"] == .string(EventKind.stored.messageID))
        #expect(event.metadata["CLAIMD_EVENT"] == "stored")
    }
}
