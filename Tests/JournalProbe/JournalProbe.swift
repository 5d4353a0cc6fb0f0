import Glibc
import Journal
import Logging
import SafeText

/// A process for the tests that logs through the library and nothing else: they run it beside a journald of their own.
@main
struct JournalProbe {
    private static let usage = "usage: JournalProbe kinds HEX | flood COUNT | stray | notify | watchdog\n"

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.dropFirst().first) {
        case ("kinds", let name?): try kinds(file: bytes(hexadecimal: name))
        case ("flood", let count?): try flood(Int(count) ?? 0)
        case ("stray", nil): stray()
        case ("notify", nil): notify()
        case ("watchdog", nil): say(ServiceNotifier.watchdogInterval.map { "\($0)" } ?? "none")
        default:
            LineOutput.standardError.write(usage)
            exit(64)
        }
    }

    /// One event of every kind, then one with the file's name, then one as a library logs.
    private static func kinds(file: [UInt8]) throws {
        let sink = try open()
        let logger = sink.logger(label: "probe")
        for kind in EventKind.allCases {
            logger.emit(Event(kind, "the probe tells of \(kind.rawValue)", fields: [.job: "each-kind"]))
        }
        let name = String(escaping: file)
        logger.emit(
            Event(
                .rejected,
                "\(name) was rejected",
                fields: [.job: "odd-name", .file: .bytes(file), .count: "1", .count: "2"]
            ),
            level: .error
        )
        logger.info(
            "a library\nlogs",
            metadata: ["request-id": "a\nb", "list": ["x", "y"], "_SYSTEMD_UNIT": "forged"]
        )
        logger.info("a long field", metadata: ["LONG": .string(String(repeating: "z", count: 300_000))])
        let many = (0..<1000).map { ("FIELD_\($0)", Logger.MetadataValue.string("\($0)")) }
        logger.info("many fields", metadata: Dictionary(uniqueKeysWithValues: many))
        say("lost \(sink.close(timeout: .seconds(60)))")
    }

    /// Logs `count` entries without a pause, says so, and waits for a line before it closes.
    private static func flood(_ count: Int) throws {
        let sink = try open()
        let logger = sink.logger(label: "probe")
        for number in 0..<count {
            logger.emit(Event(.stored, "entry \(number)", fields: [.job: "flood", .count: .number(number)]))
        }
        say("logged")
        _ = readLine()
        say("lost \(sink.close(timeout: .seconds(60)))")
    }

    /// Writes where there may be no journal, and says what became of it.
    private static func stray() {
        let writer = JournalWriter(identity: LogIdentity(identifier: "journal-probe"))
        var logger = Logger(label: "probe", factory: { JournalLogHandler(label: $0, writer: writer) })
        logger.logLevel = .info
        logger.emit(Event(.ready, "nobody listens"))
        let lost = writer.close(timeout: .seconds(60))
        say("lost \(lost) failed \(writer.tally.failed)")
    }

    private static func notify() {
        let notifier = ServiceNotifier()
        let told = [
            notifier.ready(status: "watching"),
            notifier.status("two\nREADY=0"),
            notifier.watchdog(),
            notifier.extendTimeout(microseconds: 5_000_000),
            notifier.stopping(),
        ]
        say("told \(told.filter(\.self).count)")
    }

    private static func open() throws -> LogSink {
        try LogDestination.journal.open(
            identity: LogIdentity(identifier: "journal-probe", fields: [.version: "1.2.3"]),
            level: .trace
        )
    }

    /// Writes a line to standard output at once: the tests wait for it.
    private static func say(_ line: String) {
        LineOutput(descriptor: STDOUT_FILENO).write(line + "\n")
    }

    private static func bytes(hexadecimal text: String) -> [UInt8] {
        let digits = text.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
