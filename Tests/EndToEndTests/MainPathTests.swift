import Foundation
import Ledger
import TestSupport
import Testing

@Suite("A file dropped into the folder becomes claims", .serialized, .timeLimit(.minutes(3)))
struct MainPathTests {
    private let site: Site

    init() throws {
        site = try Site()
    }

    @Test func `a running claimd takes in what is dropped, knows it again, and stops when told`() async throws {
        let daemon = try site.start()
        #expect(await daemon.says("Ready"))
        try site.drop(Site.text(1), as: "000_0123456789abcdef.txt")
        #expect(await daemon.says("Stored 000_0123456789abcdef.txt"))
        try site.drop(Site.text(1), as: "again.txt")
        #expect(await daemon.says("Duplicate again.txt"))
        try site.folder.write(Site.text(2), to: "intake/written.txt")
        #expect(await daemon.says("Stored written.txt"))
        #expect(await daemon.stop() == 0)
        #expect(daemon.said.last?.contains("2 stored, 1 duplicates, 0 rejected") == true)

        let status = try site.ledger().status()
        #expect(status.analysed == 2 && status.sightings == 3 && status.claims > 2)
        let newest = try #require(try site.ledger().documents(limit: 2).last)
        let sighting = try #require(try site.ledger().sightings(ofDocument: newest.label.id).first)
        #expect(sighting.declaredNumber == "000")
        #expect(sighting.declaredHash == "0123456789abcdef")
        #expect(sighting.declaredState == "unknown")
        #expect(site.folder.files(in: "intake").isEmpty && site.folder.files(in: "work").isEmpty)
        #expect(site.folder.files(in: "archive").count == 2)
    }

    @Test func `once takes in what lies there and tells by its exit status whether all went through`() throws {
        try site.drop(Site.text(1), as: "a.txt")
        try site.folder.makeFolder("intake/sub")
        try site.drop(Site.text(2), as: "sub/b.txt")
        #expect(try site.once().status == 0)
        #expect(try site.ledger().status().analysed == 2)
        #expect(try site.once().status == 0)
        try site.folder.write([0, 1, 2], to: "intake/binary.txt")
        let second = try site.once()
        #expect(second.status == 1)
        #expect(second.errors.contains("Rejected binary.txt (nul-bytes)"))
        #expect(site.folder.files(in: "rejected") == ["binary.txt", "binary.txt.reason.json"])
        try site.drop(Site.text(3), as: "whole.txt.part")
        #expect(try site.once().status == 1)
        #expect(site.folder.files(in: "intake") == ["whole.txt.part"])
    }

    @Test func `a second claimd on a root is turned away`() async throws {
        let daemon = try site.start()
        #expect(await daemon.says("Ready"))
        let second = try site.once()
        #expect(second.status == 78)
        #expect(second.errors.contains("Process \(daemon.pid) already works on this root"))
        #expect(await daemon.stop() == 0)
    }

    @Test func `claimctl tells of the same claims while claimd runs and after`() async throws {
        let daemon = try site.start()
        try site.drop(Site.text(7), as: "a.txt")
        #expect(await daemon.says("Stored a.txt"))
        let running = try site.claimctl("claims", "--search", "cellar", "--json")
        #expect(running.status == 0 && running.output.contains("\"people carried out of the cellar\"") == false)
        #expect(running.output.contains("people carried out of the cellar"))
        #expect(await daemon.stop() == 0)
        #expect(try site.claimctl("claims", "--search", "cellar", "--json").output == running.output)
        #expect(try site.claimctl("claims").output.contains("Olena Marchuk"))
        #expect(try site.claimctl("status").output.contains("documents    1"))
        #expect(try site.claimctl("status", "--json").output.contains("\"analysed\":1"))
        #expect(try site.claimctl("verify").status == 0)
        #expect(try site.claimctl("claims", "--document", "zz").status == 64)
        #expect(try site.claimctl("claims", "--document", "0000000000").status == 1)
    }

    @Test func `verify tells when an original was altered`() throws {
        try site.drop(Site.text(1), as: "a.txt")
        #expect(try site.once().status == 0)
        let original = try #require(site.folder.files(in: "archive").first)
        try FileManager.default.removeItem(atPath: site.folder.path("archive/\(original)"))
        try site.folder.write("forged", to: "archive/\(original)")
        let run = try site.claimctl("verify")
        #expect(run.status == 1 && run.errors.contains("does not hash to its own name"))
    }

    @Test func `extract needs neither root nor daemon`() throws {
        try site.folder.write(Site.text(5), to: "a.txt")
        try site.folder.write([0], to: "b.txt")
        let claimctl = BuiltProgram.path("claimctl")
        let (a, b) = (site.folder.path("a.txt"), site.folder.path("b.txt"))
        let json = try Run(claimctl, ["extract", a, a, "--format", "json", "--published", "2024-05-06"])
        #expect(json.status == 0)
        let lines = json.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0] == lines[1])
        #expect(json.output.contains("\"published\":\"2024-05-06\""))
        let text = try Run(claimctl, ["extract", b, a])
        #expect(text.status == 1 && text.output.contains("Olena Marchuk") && text.errors.contains("NUL"))
        #expect(
            try Run(claimctl, ["extract", "-", "--format", "json"], input: Data(Site.text(5).utf8)).output
                .contains("Olena Marchuk")
        )
        #expect(try Run(claimctl, ["extract", a, "--published", "2024-13-01"]).status == 64)
        let missing = try Run(claimctl, ["extract", site.folder.path("none"), a])
        #expect(missing.status == 74 && missing.output.contains("Olena Marchuk"))
        let directory = try Run(claimctl, ["extract", site.root])
        #expect(directory.status == 74 && directory.errors.contains("Is a directory"))
        #expect(try Run("/bin/sh", ["-c", "'\(claimctl)' extract '\(a)' > /dev/full"]).status == 74)
    }

    @Test func `a root that cannot be worked on is an error and says so`() throws {
        try FileManager.default.removeItem(atPath: site.folder.path("intake"))
        try site.folder.write("", to: "intake")
        let run = try site.once()
        #expect(run.status == 74 && run.errors.contains("cannot be made or opened"), "\(run.errors)")
    }

    @Test func `a configuration with one wrong word is refused whole`() throws {
        try site.folder.write("settle_milliseconds: 20\nduplicates: move\n", to: "good.yaml")
        try site.drop(Site.text(1), as: "a.txt")
        try site.drop(Site.text(1), as: "b.txt")
        #expect(try site.once("--config", site.folder.path("good.yaml")).status == 0)
        #expect(site.folder.files(in: "duplicates").count == 1)
        for wrong in [
            "settle_milliseconds: soon", "settle: 20", "duplicates: [move]", "in_hand: 0", "- a", "a: [",
            "in_hand: '5'",
        ] {
            try site.folder.write(wrong, to: "wrong.yaml")
            let run = try site.once("--config", site.folder.path("wrong.yaml"))
            #expect(run.status == 78, "\(wrong): \(run.errors)")
        }
        #expect(try site.once("--config", site.folder.path("none.yaml")).status == 78)
    }
}
