import Journal
import Logging
import Testing

struct JournalLogHandlerTests {
    private let gate = Gate(isOpen: true)

    @Test
    func `level and metadata are values, not shared between loggers`() {
        let writer = JournalWriter(identity: LogIdentity(identifier: "test"), sender: gate.sender)
        var first = Logger(label: "test", factory: { JournalLogHandler(label: $0, writer: writer) })
        first.logLevel = .debug
        first[metadataKey: "only-on"] = "first"
        var second = first
        second.logLevel = .error
        second[metadataKey: "only-on"] = "second"
        #expect(first.logLevel == .debug)
        #expect(second.logLevel == .error)
        #expect(first[metadataKey: "only-on"] == "first")
        #expect(second[metadataKey: "only-on"] == "second")
        writer.close(timeout: .seconds(120))
    }

    @Test
    func `the event's metadata wins over the context's, and that over the handler's`() throws {
        let writer = JournalWriter(identity: LogIdentity(identifier: "test"), sender: gate.sender)
        let provider = Logger.MetadataProvider { ["B": "context", "C": "context"] }
        var logger = Logger(
            label: "test",
            factory: { JournalLogHandler(label: $0, writer: writer, metadataProvider: provider) }
        )
        for key in ["A", "B", "C"] { logger[metadataKey: key] = "handler" }
        logger.info("hello", metadata: ["C": "event"])
        writer.close(timeout: .seconds(120))
        let fields = try #require(gate.entries.first).fields.suffix(3)
        #expect(fields.map { String(decoding: $0.value, as: UTF8.self) } == ["handler", "context", "event"])
    }

    @Test
    func `the place in the source is where the event was told`() throws {
        let writer = JournalWriter(identity: LogIdentity(identifier: "test"), sender: gate.sender)
        let logger = Logger(label: "test", factory: { JournalLogHandler(label: $0, writer: writer) })
        logger.emit(Event(.ready, "ready"))
        let line = #line - 1
        writer.close(timeout: .seconds(120))
        let entry = try #require(gate.entries.first)
        #expect(entry.text(.codeFile) == "JournalTests/JournalLogHandlerTests.swift")
        #expect(entry.text(.codeLine) == "\(line)")
        #expect(entry.text(.logger) == "test")
    }
}
