import Documents
import Foundation
import Intake
import Ledger
import SystemPackage
import Testing

@Suite struct CustodyTests {
    private let root: TestRoot
    private let ledger: LedgerStore

    init() async throws {
        root = try TestRoot()
        ledger = try root.open(version: "claimd 9.9.9")
        for number in 0..<5 {
            let path = FilePath("\(number).txt")
            _ = try await ledger.writer.write(.document(Sample("Text \(number).").entry(path: path)))
        }
        _ = try await ledger.writer.write(.document(Sample("Text 0.").entry(path: "again.txt")))
    }

    /// Edits the file behind the triggers' back.
    private func tamper(_ sql: String) throws {
        let raw = try RawDatabase(root.file)
        for trigger in ["stays", "remains", "follows"] { try raw.execute("DROP TRIGGER custody_\(trigger)") }
        try raw.execute(sql)
    }

    @Test func `the chain holds and names its head`() throws {
        let report = try ledger.reader.verifyChain()
        #expect(report.holds)
        #expect(report.entries == 6)
        #expect(report.head == (try ledger.reader.status().custodyHead))
        #expect(report.anchorFound == nil)
    }

    @Test func `an empty ledger has an empty chain that holds`() throws {
        let other = try TestRoot()
        let report = try other.open().reader.verifyChain()
        #expect(report.holds)
        #expect(report.head == String(repeating: "0", count: 64))
    }

    @Test func `an entry says which bytes, when, by which version, and no word of the text`() throws {
        let raw = try RawDatabase(root.file)
        #expect(
            try raw.strings("SELECT event FROM custody ORDER BY seq")
                == ["stored", "stored", "stored", "stored", "stored", "duplicate"]
        )
        #expect(try raw.string("SELECT version FROM custody WHERE seq = 1") == "claimd 9.9.9")
        #expect(try raw.string("SELECT document FROM custody WHERE seq = 6") == Sample("Text 0.").sha256)
        #expect(try raw.number("SELECT length(job) FROM custody WHERE seq = 1") == 32)
        let entry = try #require(try raw.string("SELECT entry FROM custody WHERE seq = 6"))
        #expect(entry.contains("\"path\":\"\(Data("again.txt".utf8).map { String($0, radix: 16) }.joined())\""))
        #expect(entry.contains("\"disposal\":\"removed\""))
        #expect(entry.contains("\"size\":7"))
        #expect(!entry.contains("Text"))
    }

    @Test func `plain tools can check the chain`() throws {
        let raw = try RawDatabase(root.file)
        let link = try #require(try raw.string("SELECT previous || char(10) || entry FROM custody WHERE seq = 4"))
        #expect(
            ContentDigests(of: Array(link.utf8)).sha256 == (try raw.string("SELECT hash FROM custody WHERE seq = 4"))
        )
    }

    @Test(arguments: [
        ("UPDATE custody SET entry = replace(entry, '9.9.9', '9.9.8') WHERE seq = 3", 3),
        ("UPDATE custody SET previous = hash WHERE seq = 2", 2),
        ("UPDATE custody SET hash = lower(hex(randomblob(32))) WHERE seq = 4", 4),
        ("DELETE FROM custody WHERE seq = 1", 1),
        ("DELETE FROM custody WHERE seq = 5", 5),
        ("DELETE FROM custody WHERE seq = 2; UPDATE custody SET seq = seq - 1 WHERE seq > 2", 2),
    ])
    func `whoever alters or takes out an entry is found out`(sql: String, first: Int) throws {
        try tamper(sql)
        let report = try ledger.reader.verifyChain()
        #expect(!report.holds)
        #expect(report.firstBroken == first)
        #expect(report.entries == first - 1)
    }

    @Test func `entries cut off at the end are found out by a hash noted elsewhere`() throws {
        let head = try ledger.reader.status().custodyHead
        #expect(try ledger.reader.verifyChain(anchor: head).anchorFound == true)
        try tamper("DELETE FROM custody WHERE seq = 6")
        #expect(try ledger.reader.verifyChain().holds)
        let report = try ledger.reader.verifyChain(anchor: head)
        #expect(report.anchorFound == false)
        #expect(!report.holds)
    }

    @Test func `a document that was put in without an entry is found out`() throws {
        try tamper("DELETE FROM custody WHERE seq >= 5")
        #expect(try ledger.reader.verifyChain().firstUnwitnessed == Sample("Text 4.").sha256)
    }

    @Test func `the next entry follows what stands in the file`() async throws {
        try ledger.close()
        let again = try root.open()
        _ = try await again.writer.write(.document(Sample("After a restart.").entry))
        let report = try again.reader.verifyChain()
        #expect(report.holds)
        #expect(report.entries == 7)
    }
}
