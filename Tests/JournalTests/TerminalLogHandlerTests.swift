import Journal
import Logging
import Testing

struct TerminalLogHandlerTests {
    /// The packets that `body` makes, each with its time of day taken off.
    private func lines(isColoured: Bool = false, _ body: (Logger) -> Void) throws -> [String] {
        let pipe = try OutputPipe()
        let handler = TerminalLogHandler(output: pipe.output, isColoured: isColoured)
        body(Logger(label: "test", factory: { _ in handler }))
        return try pipe.packets().map { packet in
            let match = try #require(packet.prefixMatch(of: #/[0-2]\d:[0-5]\d:[0-6]\d /#), "\(packet)")
            return String(packet[match.range.upperBound...])
        }
    }

    @Test
    func `an entry is one plain line with the time`() throws {
        let lines = try lines { $0.emit(Event(.ready, "ready: watching /srv/intake", fields: [.mode: "inotify"])) }
        #expect(lines == ["ready: watching /srv/intake\n"])
    }

    @Test
    func `the level is named from warnings on`() throws {
        let lines = try lines { logger in
            logger.notice("n")
            logger.warning("w")
            logger.error("e")
            logger.critical("c")
        }
        #expect(lines == ["n\n", "warning: w\n", "error: e\n", "critical: c\n"])
    }

    @Test
    func `advice stands on an indented line below, in the same write`() throws {
        let lines = try lines { logger in
            logger.emit(Event(.rejected, "a.txt was rejected", fields: [.reason: "empty", .advice: "Drop it again."]))
        }
        #expect(lines == ["warning: a.txt was rejected\n         Drop it again.\n"])
    }

    @Test
    func `what a library logs is shown with its metadata`() throws {
        let lines = try lines { $0.error("failed", metadata: ["b": "2\n3", "a": "1"]) }
        #expect(lines == ["error: failed (a: 1, b: 2\\x0A3)\n"])
    }

    @Test
    func `nothing in a message harms the terminal`() throws {
        let lines = try lines { logger in
            logger.info("\u{1B}]0;owned\u{7}\n\u{202E}evil")
            logger.emit(Event(.deferred, "later", fields: [.advice: "\u{1B}[2J"]))
        }
        #expect(lines == ["\\x1B]0;owned\\x07\\x0A\\u{202E}evil\n", "warning: later\n         \\x1B[2J\n"])
    }

    @Test
    func `colours are for the level alone, and only where they are wanted`() throws {
        let lines = try lines(isColoured: true) { logger in
            logger.info("i")
            logger.warning("w")
            logger.error("e")
        }
        #expect(lines == ["i\n", "\u{1B}[33mwarning: \u{1B}[0mw\n", "\u{1B}[31merror: \u{1B}[0me\n"])
    }

    @Test
    func `level and metadata are values, not shared between loggers`() throws {
        let pipe = try OutputPipe()
        let handler = TerminalLogHandler(output: pipe.output)
        let first = Logger(label: "test", factory: { _ in handler })
        var second = first
        second.logLevel = .error
        second[metadataKey: "k"] = "v"
        #expect(first.logLevel == .info)
        #expect(first[metadataKey: "k"] == nil)
    }

    @Test
    func `the time is the local one`() throws {
        let line = TerminalLine(time: 0, level: .info, message: "m", metadata: [:]).rendered(isColoured: false)
        #expect(line.hasSuffix(":00 m\n"))
        #expect(line.prefix(8).wholeMatch(of: /\d\d:\d\d:\d\d/) != nil)
    }
}
