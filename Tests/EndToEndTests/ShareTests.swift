import Foundation
import Ledger
import TestSupport
import Testing

@Suite("claimd reads by what is installed with it, or not at all")
struct ShareTests {
    private let site: Site
    private static let installed = URL(filePath: #filePath).appending(path: "../../../share/claimd").standardized.path

    init() throws {
        site = try Site()
        try site.folder.makeFolder("share")
        for name in ["english.safetensors", "places.tsv", "taxonomy.yaml"] {
            try FileManager.default.createSymbolicLink(
                atPath: site.folder.path("share/\(name)"),
                withDestinationPath: "\(Self.installed)/\(name)"
            )
        }
        try site.drop(Site.text(1), as: "a.txt")
    }

    /// Replaces a file by what `change` makes of its bytes; by nothing where that is nil.
    private func change(_ name: String, _ change: (inout Data) -> Void, removing: Bool = false) throws {
        var data = try Data(contentsOf: URL(filePath: "\(Self.installed)/\(name)"))
        change(&data)
        let path = site.folder.path("share/\(name)")
        try FileManager.default.removeItem(atPath: path)
        if !removing { try data.write(to: URL(filePath: path)) }
    }

    private func expectRefused(_ name: String, _ why: String) throws {
        let run = try site.once("--share", site.folder.path("share"))
        #expect(run.status == 78, "\(name), \(why): \(run.errors)")
        for words in [why, site.folder.path("share/\(name)"), "nstall"] {
            #expect(run.errors.contains(words), "\(name): \(run.errors)")
        }
        // Nothing was touched: the next start, with all in place, takes the file in.
        #expect(site.folder.files(in: ".").filter { !$0.hasPrefix("share/") } == ["intake/a.txt"])
    }

    @Test func `with all in its place it takes in what lies there`() throws {
        let run = try site.once("--share", site.folder.path("share"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(try site.ledger().status().claims > 0)
    }

    @Test(arguments: [
        ("english.safetensors", "cannot be read"), ("places.tsv", "cannot be read"),
        ("taxonomy.yaml", "cannot be read"),
    ])
    func `what is missing ends it before it takes anything in`(name: String, why: String) throws {
        try change(name, { _ in }, removing: true)
        try expectRefused(name, why)
    }

    @Test(arguments: [
        ("english.safetensors", "is damaged"), ("places.tsv", "is damaged"),
        ("taxonomy.yaml", "is wrong in line"),
    ])
    func `what is damaged ends it before it takes anything in`(name: String, why: String) throws {
        // No character of a text, and another byte than before.
        try change(name) { $0[$0.count / 2] = $0[$0.count / 2] == 1 ? 2 : 1 }
        try expectRefused(name, why)
    }

    @Test(arguments: [
        ("english.safetensors", "is no model"), ("places.tsv", "is damaged"), ("taxonomy.yaml", "is wrong in line"),
    ])
    func `what was cut off ends it before it takes anything in`(name: String, why: String) throws {
        try change(name) { $0 = $0.prefix(100) }
        try expectRefused(name, why)
    }
}
