import Foundation
import TestSupport
import Testing

@Suite(
    "What the journal hears of each file",
    .enabled(if: PrivateJournald.obstacle == nil, "\(PrivateJournald.obstacle ?? "")")
)
struct JournalTests {
    @Test func `each file has one entry with its ids and counts, and none of its words`() throws {
        let site = try Site()
        try site.drop(Site.text(1), as: "000_0123456789abcdef.txt")
        try site.folder.write([0], to: "intake/bad\nname.txt")
        let records = try PrivateJournald.entries(
            of: "claimd",
            """
            "$CLAIMD" --root "$ROOT" --once --log journal || [ $? = 1 ]
            cp "$ROOT"/archive/*/*.txt "$ROOT/intake/again.txt"
            "$CLAIMD" --root "$ROOT" --once --log journal
            """,
            environment: ["CLAIMD": BuiltProgram.path("claimd"), "ROOT": site.root]
        )
        let kinds = records.compactMap { $0["CLAIMD_EVENT"] }
        #expect(
            kinds.sorted() == [
                "duplicate", "ready", "ready", "rejected", "started", "started", "stopped", "stopped", "stored",
                "watching", "watching",
            ]
        )
        let stored = try #require(records.first { $0["CLAIMD_EVENT"] == "stored" })
        #expect(stored["MESSAGE_ID"]?.count == 32)
        #expect(stored["CLAIMD_FILE"] == "000_0123456789abcdef.txt")
        #expect(stored["CLAIMD_JOB"]?.count == 32 && stored["CLAIMD_SHA256"]?.count == 64)
        #expect(stored["CLAIMD_DOCUMENT"] == stored["CLAIMD_SHA256"].map { String($0.prefix(16)) })
        #expect(stored["CLAIMD_BYTES"] == "\(Site.text(1).utf8.count)")
        #expect(stored["CLAIMD_CLAIMS"].flatMap { Int($0) } ?? 0 > 1)
        #expect(stored["CLAIMD_DURATION_USEC"].flatMap { Int($0) } ?? 0 > 0)
        #expect(stored["CLAIMD_VERSION"] != nil && stored["CLAIMD_ROOT"] == site.root)
        let duplicate = try #require(records.first { $0["CLAIMD_EVENT"] == "duplicate" })
        #expect(duplicate["CLAIMD_DUPLICATE_OF"] == stored["CLAIMD_DOCUMENT"] && duplicate["PRIORITY"] == "6")
        let rejected = try #require(records.first { $0["CLAIMD_EVENT"] == "rejected" })
        #expect(rejected["CLAIMD_REASON"] == "nul-bytes" && rejected["PRIORITY"] == "4")
        #expect(rejected["CLAIMD_FILE"] == "bad\nname.txt")
        #expect(!records.contains { $0["MESSAGE"]?.contains("Marchuk") == true })
    }
}
