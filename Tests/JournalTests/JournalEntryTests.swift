import Journal
import Logging
import Testing

struct JournalEntryTests {
    private static let identity = LogIdentity(identifier: "claimd", fields: [.version: "1.2.3"])

    private func entry(
        _ message: String = "message",
        level: Logger.Level = .info,
        metadata: Logger.Metadata = [:],
        error: (any Error)? = nil
    ) -> JournalEntry {
        let event = LogEvent(
            level: level,
            message: "\(message)",
            error: error,
            metadata: nil,
            source: nil,
            file: "claimd/Service.swift",
            function: "run()",
            line: 12
        )
        return JournalEntry(event, metadata: metadata, label: "service", identity: Self.identity)
    }

    @Test
    func `the standard fields stand first and the identity in every entry`() {
        let fields = entry("ready", level: .notice).fields.map {
            "\($0.name)=\(String(decoding: $0.value, as: UTF8.self))"
        }
        #expect(
            fields == [
                "MESSAGE=ready", "PRIORITY=5", "SYSLOG_IDENTIFIER=claimd", "CODE_FILE=claimd/Service.swift",
                "CODE_LINE=12", "CODE_FUNC=run()", "CLAIMD_LOGGER=service", "CLAIMD_VERSION=1.2.3",
            ]
        )
    }

    @Test(arguments: zip(Logger.Level.allCases, ["7", "7", "6", "5", "4", "3", "2"]))
    func `each level has its priority`(level: Logger.Level, priority: String) {
        #expect(entry(level: level).text(.priority) == priority)
    }

    @Test
    func `bytes stay bytes, and a value that looks like a field stays a value`() {
        let name = Array("a\nPRIORITY=0\n\nMESSAGE=b".utf8) + [0x00, 0xFF]
        let entry = entry(metadata: ["CLAIMD_FILE": .stringConvertible(RawBytes(name))])
        #expect(entry[.file] == name)
        #expect(entry.fields.filter { $0.name == "PRIORITY" }.count == 1)
    }

    @Test
    func `a message stays one line`() {
        #expect(entry("two\nlines").text(.message) == "two\\x0Alines")
    }

    @Test
    func `keys that are no field names become claimd's own`() {
        let names = entry(metadata: ["request-id": "1", "USER_UNIT": "2", "MESSAGE": "3", "PRIORITY": "0"]).fields.map(
            \.name
        )
        #expect(names.suffix(4) == ["CLAIMD_MESSAGE", "CLAIMD_PRIORITY", "USER_UNIT", "CLAIMD_REQUEST_ID"])
        #expect(names.filter { $0 == "MESSAGE" }.count == 1)
    }

    @Test
    func `an array repeats its field and a dictionary names its parts`() {
        let fields = entry(metadata: ["list": ["a", "b"], "peer": ["uid": "0", "pids": ["1", "2"]]]).fields.suffix(5)
        #expect(
            fields.map(\.name)
                == ["CLAIMD_LIST", "CLAIMD_LIST", "CLAIMD_PEER_PIDS", "CLAIMD_PEER_PIDS", "CLAIMD_PEER_UID"]
        )
    }

    @Test
    func `an error of a library is told`() {
        #expect(entry(error: JournalError.socketMissing(path: "/x")).text(.error)?.contains("/x") == true)
    }

    @Test
    func `an entry never has more fields than libsystemd takes, and tells how many it left out`() {
        let keys = (0..<1000).map { ("K\($0)", Logger.MetadataValue.string("v")) }
        let entry = entry(metadata: Dictionary(uniqueKeysWithValues: keys))
        #expect(entry.fields.count == JournalEntry.maximumFields)
        #expect(entry.text(.fieldsOmitted) == "\(1000 - (JournalEntry.maximumFields - 8 - 1))")
        #expect(JournalEntry.maximumFields * 5 + 3 <= 1024)
    }

    @Test
    func `exactly as many fields as there is room for are all kept`() {
        let room = JournalEntry.maximumFields - 8
        let keys = (0..<room).map { ("K\($0)", Logger.MetadataValue.string("v")) }
        let entry = entry(metadata: Dictionary(uniqueKeysWithValues: keys))
        #expect(entry.fields.count == JournalEntry.maximumFields)
        #expect(entry.text(.fieldsOmitted) == nil)
    }

    @Test
    func `an empty value is a field`() {
        var entry = JournalEntry()
        entry.append(.reason, "")
        entry.append(.job, "j")
        #expect(entry.fields.map(\.name) == ["CLAIMD_REASON", "CLAIMD_JOB"])
        #expect(entry[.reason] == [])
    }
}
