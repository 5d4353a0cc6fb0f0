import Claims
import Ledger
import TestSupport
import Testing

@Suite("Sidecar files", .serialized, .timeLimit(.minutes(3)))
struct SidecarTests {
    private let site: Site

    init() throws {
        site = try Site()
    }

    @Test func `what a sidecar states is taken in with its file`() throws {
        try site.drop(#"{"publisher": "Daily Post", "published": "2024-02-03"}"#, as: "a.txt.meta.json")
        try site.drop(Site.text(1), as: "a.txt")
        let run = try site.once()
        #expect(run.status == 0)
        let document = try #require(try site.ledger().documents(limit: 1).first)
        #expect(document.label.publisher == "Daily Post" && document.label.published == "2024-02-03")
        #expect(site.folder.files(in: "intake").isEmpty)
    }

    @Test func `a sidecar that comes after its file is applied to its document, which is read anew`() async throws {
        let daemon = try site.start()
        try site.drop("Officials said 12 people were killed on March 3.\n", as: "a.txt")
        #expect(await daemon.says("Stored a.txt"))
        try site.drop(#"{"published": "2024-02-03"}"#, as: "a.txt.meta.json")
        #expect(await daemon.says("Applied a.txt.meta.json"))
        #expect(await daemon.stop() == 0)
        let document = try #require(try site.ledger().documents(limit: 1).first)
        #expect(document.label.published == "2024-02-03")
        let claims = try site.ledger().claims(ofDocument: document.label.id)
        #expect(claims.contains { $0.claim.dates.contains { $0.edtf == "2023-03-03" } })
        #expect(site.folder.files(in: "intake").isEmpty && site.folder.files(in: "work").isEmpty)
    }

    @Test func `a sidecar that cannot be read is rejected and its file goes through`() throws {
        try site.drop(#"{"publishr": "Daily Post"}"#, as: "a.txt.meta.json")
        try site.drop(Site.text(1), as: "a.txt")
        let run = try site.once()
        #expect(run.status == 1)
        #expect(run.errors.contains("Stored a.txt") && run.errors.contains("Rejected a.txt.meta.json (bad-sidecar)"))
        #expect(site.folder.files(in: "rejected") == ["a.txt.meta.json", "a.txt.meta.json.reason.json"])
    }

    @Test func `a sidecar waits for its file, and not for ever`() async throws {
        try site.drop(#"{"publisher": "Daily Post"}"#, as: "a.txt.meta.json")
        let early = try site.once()
        #expect(early.status == 1 && early.errors.contains("Deferred a.txt.meta.json (sidecar-waits)"))
        #expect(try site.once().status == 1)
        try site.drop(Site.text(1), as: "a.txt")
        let daemon = try site.start()
        #expect(await daemon.says("Applied a.txt.meta.json"))
        #expect(await daemon.stop() == 0)
        #expect(try site.ledger().documents(limit: 1).first?.label.publisher == "Daily Post")
        #expect(try site.ledger().status().deferrals == 0)

        try site.folder.write("sidecar_seconds: 0\n", to: "claimd.yaml")
        try site.drop(#"{"publisher": "Daily Post"}"#, as: "never.txt.meta.json")
        let orphan = try site.once("--config", site.folder.path("claimd.yaml"))
        #expect(orphan.status == 1 && orphan.errors.contains("orphan-sidecar"))
    }
}
