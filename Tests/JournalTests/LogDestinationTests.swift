import Journal
import Logging
import Testing

struct LogDestinationTests {
    private static let identity = LogIdentity(identifier: "test")

    private func surroundings(stream: String?, error: String?, socket: Bool = true) -> LogSurroundings {
        LogSurroundings(journalStream: stream, standardError: error, hasJournalSocket: socket, wantsColour: false)
    }

    private func isJournal(_ destination: LogDestination, _ surroundings: LogSurroundings) throws -> Bool {
        let sink = try destination.open(identity: Self.identity, surroundings: surroundings)
        defer { sink.close(timeout: .seconds(120)) }
        guard case .journal = sink else { return false }
        return true
    }

    @Test
    func `standard error that is the journal's stream means the journal`() throws {
        #expect(try isJournal(.automatic, surroundings(stream: "8:1234", error: "8:1234")))
    }

    @Test
    func `standard error that was turned elsewhere means lines, though the variable is inherited`() throws {
        #expect(try !isJournal(.automatic, surroundings(stream: "8:1234", error: "8:99")))
        #expect(try !isJournal(.automatic, surroundings(stream: nil, error: nil)))
        #expect(try !isJournal(.automatic, surroundings(stream: nil, error: "8:99")))
    }

    @Test
    func `without journald's socket the stream is all there is`() throws {
        #expect(try !isJournal(.automatic, surroundings(stream: "8:1", error: "8:1", socket: false)))
    }

    @Test
    func `asking for a journal that is not there is an error that says what to do`() throws {
        let error = #expect(throws: JournalError.self) {
            try LogDestination.journal.open(
                identity: Self.identity,
                surroundings: surroundings(stream: nil, error: nil, socket: false)
            )
        }
        #expect(error == .socketMissing(path: "/run/systemd/journal/socket"))
        #expect(error?.reason == "journal-socket-missing")
        #expect(error?.description.contains("systemd-journald") == true)
    }

    @Test
    func `the journal is used when it is asked for`() throws {
        #expect(try isJournal(.journal, surroundings(stream: nil, error: nil)))
    }

    @Test
    func `the terminal is used when it is asked for, and has nothing to wait for`() throws {
        let sink = try LogDestination.terminal.open(
            identity: Self.identity,
            level: .error,
            surroundings: surroundings(stream: "8:1", error: "8:1")
        )
        #expect(sink.logger(label: "test").logLevel == .error)
        #expect(sink.flush(timeout: .zero) == 0)
        #expect(sink.close(timeout: .zero) == 0)
    }

    @Test
    func `this process's standard error has an identity`() throws {
        let error = try #require(LogSurroundings.current.standardError)
        #expect(error.wholeMatch(of: /\d+:\d+/) != nil)
    }
}
