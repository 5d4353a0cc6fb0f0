import Foundation
import Journal
import TestSupport
import Testing

@Suite("The message catalog")
struct CatalogTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../systemd/claimd.catalog").standardized.path

    /// The text of each entry, by its id.
    private func entries() throws -> [String: [Substring]] {
        let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        var entries: [String: [Substring]] = [:]
        var id: String?
        for line in lines {
            if line.hasPrefix("-- ") {
                let next = String(line.dropFirst(3))
                #expect(entries[next] == nil, "\(next) stands there twice")
                entries[next] = []
                id = next
            } else if let id {
                entries[id, default: []].append(line)
            }
        }
        return entries
    }

    @Test func `it explains every kind of event, and no others`() throws {
        #expect(try Set(entries().keys) == Set(EventKind.allCases.map(\.messageID)))
    }

    @Test func `each entry has its headers, lawful fields, and lines that fit a terminal`() throws {
        let known = Set(JournalField.allCases.map(\.rawValue))
        for (id, lines) in try entries() {
            let headers = lines.prefix { !$0.isEmpty }
            for name in ["Subject: ", "Defined-By: ", "Support: ", "Documentation: "] {
                #expect(headers.contains { $0.hasPrefix(name) }, "\(id) has no \(name)")
            }
            #expect(lines.dropFirst(headers.count).contains { !$0.isEmpty }, "\(id) says nothing")
            for line in lines {
                #expect(line.count <= 76 || line.hasPrefix("Documentation: "), "\(id): \(line)")
                for field in line.matches(of: /@([^@ ]+)@/) {
                    #expect(known.contains(String(field.1)), "\(id) names a field that no entry has: \(field.1)")
                }
            }
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/journalctl"), "journalctl is missing"))
    func `journalctl compiles it`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("usr/lib/systemd/catalog")
        try folder.makeFolder("var/lib/systemd/catalog")
        try FileManager.default.copyItem(
            atPath: Self.path,
            toPath: folder.path("usr/lib/systemd/catalog/claimd.catalog")
        )
        let update = try Run("/usr/bin/journalctl", ["--root=\(folder.path)", "--update-catalog"])
        #expect(update.status == 0, "\(update.errors)")
        let list = try Run("/usr/bin/journalctl", ["--root=\(folder.path)", "--list-catalog"])
        let ids = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(ids) == Set(EventKind.allCases.map(\.messageID)))
    }
}
