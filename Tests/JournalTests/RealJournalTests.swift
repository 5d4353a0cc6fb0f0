import Foundation
import Journal
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: PrivateJournald.obstacle == nil, "\(PrivateJournald.obstacle ?? "")"))
struct RealJournalTests {
    /// A name that tries everything: fields, an entry of its own, a control of direction, bytes that are no text.
    private static let oddName = Array("a\nPRIORITY=0\n\nMESSAGE=forged\n\u{202E}".utf8) + [0xFF, 0x00, 0x0A]

    private static func kinds() throws -> [JournalRecord] {
        let name = oddName.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
        return try Probe.entries("\"$PROBE\" kinds \(name) >&2")
    }

    @Test
    func `each kind is in the journal once, under its id, with its name and level`() throws {
        let records = try Self.kinds()
        for kind in EventKind.allCases {
            let found = records.filter { $0["MESSAGE_ID"] == kind.messageID && $0["CLAIMD_JOB"] == "each-kind" }
            #expect(found.count == 1, "\(kind)")
            let record = try #require(found.first)
            #expect(record["CLAIMD_EVENT"] == kind.rawValue)
            #expect(record["MESSAGE"] == "the probe tells of \(kind.rawValue)")
            #expect(record["PRIORITY"] == "\(JournalPriority(kind.level).rawValue)")
            #expect(record["CLAIMD_VERSION"] == "1.2.3")
            #expect(record["CODE_FILE"] == "JournalProbe/JournalProbe.swift")
            #expect(record["_COMM"] == "JournalProbe")
            #expect(record["_TRANSPORT"] == "journal")
        }
        #expect(records.count == EventKind.allCases.count + 4)
    }

    @Test
    func `a file's name is kept byte by byte and forges nothing`() throws {
        let records = try Self.kinds()
        let record = try #require(records.first { $0["CLAIMD_JOB"] == "odd-name" })
        #expect(record.bytes("CLAIMD_FILE") == Self.oddName)
        #expect(record["PRIORITY"] == "3")
        #expect(
            record["MESSAGE"]
                == "a\\x0APRIORITY=0\\x0A\\x0AMESSAGE=forged\\x0A\\u{202E}\\xFF\\x00\\x0A was rejected"
        )
        #expect(record.list("CLAIMD_COUNT") == ["1", "2"])
        #expect(!records.contains { $0["MESSAGE"] == "forged" || $0["PRIORITY"] == "0" })
    }

    @Test
    func `what a library logs arrives under lawful names, long and many fields too`() throws {
        let records = try Self.kinds()
        let record = try #require(records.first { $0["MESSAGE"] == "a library\\x0Alogs" })
        #expect(record["CLAIMD_REQUEST_ID"] == "a\nb")
        #expect(record.list("CLAIMD_LIST") == ["x", "y"])
        #expect(record["CLAIMD__SYSTEMD_UNIT"] == "forged")
        #expect(records.first { $0["MESSAGE"] == "a long field" }?["LONG"]?.utf8.count == 300_000)
        let many = try #require(records.first { $0["MESSAGE"] == "many fields" })
        #expect(many["CLAIMD_FIELDS_OMITTED"] != nil)
        #expect(many.names.filter { $0.hasPrefix("FIELD_") }.count == JournalEntry.maximumFields - 8 - 1)
    }

    @Test
    func `a journald that stands still holds nobody up, and is told afterwards what it missed`() throws {
        let records = try Probe.entries(
            """
            kill -STOP $J
            mkfifo go
            exec 3<> go
            "$PROBE" flood 20000 < go > said &
            P=$!
            until grep -q logged said; do kill -0 $P; sleep 0.01; done
            kill -CONT $J
            echo >&3
            wait $P
            grep -q 'lost 0' said
            """
        )
        let reports = records.filter { $0["MESSAGE_ID"] == EventKind.journalDropped.messageID }
        let told = reports.compactMap { $0["CLAIMD_LOG_DROPPED"] }.compactMap { Int($0) }.reduce(0, +)
        let numbers = records.compactMap { $0["CLAIMD_COUNT"] }.compactMap { Int($0) }
        #expect(reports.count == 1)
        #expect(told > 0)
        #expect(numbers.count + told == 20_000)
        #expect(numbers.first == 0)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test
    func `without a socket, and with one that nobody reads, an entry becomes a line on standard error`() throws {
        let missing = try PrivateJournald.run("\"$PROBE\" stray", environment: ["PROBE": Probe.path])
        #expect(missing.output == "lost 0 failed 1\n")
        #expect(missing.errors == "nobody listens (not sent to journald: No such file or directory)\n")

        let stale = try PrivateJournald.run(
            "start\nkill -KILL $J\nwait $J || :\n\"$PROBE\" stray",
            environment: ["PROBE": Probe.path]
        )
        #expect(stale.output == "lost 0 failed 1\n")
        #expect(stale.errors.contains("nobody listens (not sent to journald: Connection refused)\n"))
    }

    @Test
    func `asking for a journal that is not there fails, and says why`() throws {
        let result = try PrivateJournald.run("\"$PROBE\" flood 1", environment: ["PROBE": Probe.path])
        #expect(result.status != 0)
        #expect(result.errors.contains("no /run/systemd/journal/socket"))
    }
}
