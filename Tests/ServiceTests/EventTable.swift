import Foundation
import Testing

/// What docs/JOURNAL.md promises of each kind of event.
struct EventTable {
    /// One kind.
    struct Kind: Sendable {
        /// Its name, as in `CLAIMD_EVENT`.
        let name: String
        /// Its level in words.
        let level: String
        /// Its `MESSAGE_ID`.
        let messageID: String

        /// Its level as in `PRIORITY`.
        var priority: String? {
            ["critical": "2", "error": "3", "warning": "4", "notice": "5", "info": "6", "debug": "7"][level]
        }
    }

    /// The kinds by name.
    static let kinds: [String: Kind] = {
        let page = DebianPackage.sources.appending(path: "docs/JOURNAL.md")
        let lines = ((try? String(contentsOf: page, encoding: .utf8)) ?? "").split(separator: "\n")
        let kinds = lines.compactMap { line -> Kind? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
            guard cells.count >= 4, cells[2].count == 32 else { return nil }
            return Kind(name: cells[0], level: cells[1], messageID: cells[2])
        }
        return Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
    }()

    /// The `MESSAGE_ID` of a kind.
    ///
    /// - Throws: That the page tells of no such kind.
    static func messageID(_ name: String) throws -> String {
        try #require(kinds[name]?.messageID, "docs/JOURNAL.md tells of no event \(name)")
    }
}
