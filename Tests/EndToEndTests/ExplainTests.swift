import Foundation
import TestSupport
import Testing

@Suite("claimctl explain tells why a text makes its claims")
struct ExplainTests {
    private let site: Site
    private static let model = URL(filePath: #filePath).appending(path: "../../../share/claimd").standardized.path
    private let path: String

    init() throws {
        site = try Site()
        try site.folder.write(Array(Site.text(1).utf8), to: "text.txt")
        path = site.folder.path("text.txt")
    }

    private func explain(_ arguments: String...) throws -> Run {
        try Run(BuiltProgram.path("claimctl"), ["explain", "--share", Self.model] + arguments)
    }

    @Test func `every clause is told of, and where one byte is asked about, its clause alone`() throws {
        let whole = try explain(path)
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(whole.output.contains("claim 2\n") && whole.output.contains("no claim\n"))
        let offset = Site.text(1).utf8.count - 30
        let here = try explain(path, "--at", "\(offset)")
        #expect(here.output.count < whole.output.count && here.output.contains("Olena Marchuk"))
        let json = try explain(path, path, "--format", "json")
        #expect(json.output.split(separator: "\n").count == 2 && json.output.contains("\"modality_ground\""))
    }

    @Test func `an offset that no text has is told of`() throws {
        #expect(try explain(path, "--at", "5000").output.contains("the text ends before it"))
        #expect(try explain(path, "--at=-1").status == 64)
        #expect(try explain(site.folder.path("nothing.txt")).status == 74)
    }
}
