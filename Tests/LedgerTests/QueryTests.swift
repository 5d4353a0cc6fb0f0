import Foundation
import Intake
import Ledger
import Testing

@Suite struct QueryTests {
    private let root: TestRoot
    private let ledger: LedgerStore

    init() async throws {
        root = try TestRoot()
        ledger = try root.open()
        _ = try await ledger.writer.write(.document(Sample.full.entry))
        let sample = Sample("The school in Izium was hit.", claiming: "The school in Izium was hit")
        _ = try await ledger.writer.write(.document(sample.entry))
    }

    @Test(arguments: [
        ("mariupol", 1), ("MARIUPOL people", 1), ("mariupol school", 0), ("cafe", 1), ("\"school in izium\"", 1),
        ("\"izium in school\"", 0), ("schoo*", 1), ("scho", 0), ("school's", 0), ("in", 2), ("hit.", 1),
    ])
    func `words find the claims that hold all of them`(search: String, count: Int) throws {
        #expect(try ledger.reader.claims(matching: search, limit: 10).count == count)
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"", "\"\"\"", "*", "**", "(", ")", "school)", "school AND", "AND OR NOT", "NEAR(a b)",
        "NEAR(",
        "text:school", "nosuch:school", "-school", "^school", "school + ", "'; DROP TABLE claim; --", "a\0b", "\0",
        "{a}",
        "\u{FEFF}", "…", "🏳️‍🌈", "\"school", "school\"", "a\"b\"c", "%", "\\", "school*\"x", "²", "\u{E000}", "ß ﬁ ́",
        "a\"\u{301}b", "a*\u{301}", "\"\u{200D}\"a",
    ])
    func `nothing that can be typed is an error`(search: String) throws {
        _ = try ledger.reader.claims(matching: search, limit: 10)
        _ = try ledger.reader.documents(matching: search, limit: 10)
        #expect(try ledger.reader.status().analysed == 2)
    }

    @Test func `random searches are no error either`() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = generator.next()
        var state = seed
        let parts = [
            "\"", "*", "\0", " ", "school", "\u{301}", "\u{200D}", "é", "(", ")", ":", "-", "\u{10FFFF}", "AND", "'",
        ]
        for _ in 0..<2000 {
            let search = (0..<8).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return parts[Int(state >> 33) % parts.count]
            }.joined()
            #expect(throws: Never.self, "seed \(seed)") { try ledger.reader.claims(matching: search, limit: 3) }
        }
    }

    @Test func `operators are words like any other`() throws {
        #expect(try ledger.reader.claims(matching: "school OR mariupol", limit: 10).isEmpty)
        #expect(try ledger.reader.claims(matching: "NOT school", limit: 10).isEmpty)
    }

    @Test func `a limit is kept`() throws {
        #expect(try ledger.reader.claims(matching: "in", limit: 1).count == 1)
        #expect(try ledger.reader.newestClaims(limit: 2).map(\.number) == [3, 1])
        #expect(try ledger.reader.newestClaims(limit: -1).isEmpty)
        let newest = Sample("The school in Izium was hit.").sha256
        #expect(try ledger.reader.documents(limit: 1).map(\.label.sha256) == [newest])
    }

    @Test func `a document is found by the beginning of its id`() throws {
        let sha256 = Sample.full.sha256
        #expect(try ledger.reader.document(startingWith: sha256.prefix(4).uppercased()) == sha256)
        #expect(try ledger.reader.document(startingWith: sha256) == sha256)
        for wrong in ["", "abc", "wxyz", "\(sha256)0", "%%%%"] {
            #expect(throws: LedgerError.invalidPrefix) { try ledger.reader.document(startingWith: wrong) }
        }
        let none = sha256.hasPrefix("0000") ? "1111" : "0000"
        #expect(throws: LedgerError.notFound(none)) { try ledger.reader.claims(ofDocument: none) }
    }

    @Test func `a beginning that several documents share is refused`() async throws {
        var seen: [String: Int] = [:]
        var number = 0
        var shared: String?
        while shared == nil {
            let prefix = String(Sample("Text \(number)").sha256.prefix(4))
            if let other = seen.updateValue(number, forKey: prefix) {
                for text in [other, number] {
                    _ = try await ledger.writer.write(.document(Sample("Text \(text)").entry))
                }
                shared = prefix
            }
            number += 1
        }
        let prefix = try #require(shared)
        #expect(throws: LedgerError.ambiguousPrefix(prefix)) { try ledger.reader.text(ofDocument: prefix) }
    }

    @Test func `rows go through JSON whole, with every key`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let claims = try ledger.reader.newestClaims(limit: 10)
        let data = try encoder.encode(claims)
        #expect(try JSONDecoder().decode([StoredClaim].self, from: data) == claims)
        let summaries = try ledger.reader.documents(limit: 10)
        let summaryData = try encoder.encode(summaries)
        #expect(try JSONDecoder().decode([DocumentSummary].self, from: summaryData) == summaries)
        #expect(String(decoding: summaryData, as: UTF8.self).contains("\"address\":null"))
        let status = try ledger.reader.status()
        #expect(try JSONDecoder().decode(LedgerStatus.self, from: encoder.encode(status)) == status)
    }

    @Test func `the status counts`() throws {
        let status = try ledger.reader.status()
        #expect(status.analysed == 2)
        #expect(status.claims == 3)
        #expect(status.sightings == 2)
        #expect(status.lastReceived == Timestamp(microseconds: 1_705_480_200_000_000).iso8601)
        #expect(status.schemaVersion == Migrations.all.count)
        #expect(status.bytes > 100_000)
    }
}
