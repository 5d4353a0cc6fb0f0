import Foundation
import Journal
import Logging
import Testing

struct DocumentationTests {
    @Test
    func `the page about the journal names every kind of event with its id and level, every field, and no others`()
        throws
    {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/JOURNAL.md")
        let lines = try String(contentsOf: page.standardized, encoding: .utf8).split(separator: "\n")
        let rows = lines.filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
        }
        let fields = rows.map { $0[0] }.filter { $0.hasPrefix("CLAIMD_") }
        #expect(fields == JournalField.allCases.map(\.rawValue).filter { $0.hasPrefix("CLAIMD_") })
        let kinds = rows.filter { !$0[0].hasPrefix("CLAIMD_") }.map { Array($0.prefix(3)) }
        #expect(kinds == EventKind.allCases.map { [$0.rawValue, $0.level.rawValue, $0.messageID] })
    }
}
