import Foundation
import Ledger
import TestSupport
import Testing

@Suite("Killed at any moment", .serialized, .timeLimit(.minutes(20)))
struct CrashTests {
    /// Kills claimd at random moments while it takes in `files` files, one in five a duplicate and one in ten a bad one,
    /// restarts it each time, and accounts for every file in the end.
    @Test(arguments: [LongTests.areWanted ? (kills: 50, files: 500) : (kills: 8, files: 80)])
    func `nothing is lost and nothing counted twice`(kills: Int, files: Int) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let site = try Site()
        var dropped = 0
        var inHand = 0
        var isStuck = false
        for round in 0..<kills {
            let daemon = try site.start()
            let until = files * (round + 1) / kills
            while dropped < until {
                try drop(dropped, in: site)
                dropped += 1
            }
            // What claimd dies over again and again, it blames and rejects: on a slow machine the kills may meet one file
            // each time, so after such a one it gets on before the next.
            if isStuck { #expect(await daemon.says("Stored ")) }
            let delay = Double.random(in: 0...0.12, using: &generator)
            // The moment of the kill is what is being tested, not a fact to wait for.
            try await Task.sleep(for: .seconds(delay))
            daemon.signal(SIGKILL)
            #expect(await daemon.status() == 128 + SIGKILL)
            // It may die before it made the folder.
            let met = (try? FileManager.default.contentsOfDirectory(atPath: site.folder.path("work")).count) ?? 0
            isStuck = met > 0 && !isStuck
            inHand += met
        }
        // A sidecar that is met before its file waits for the next run.
        for _ in 0..<3 where try site.once().status == 0 { break }
        try account(for: files, in: site, seed: seed)
        print("killed \(kills) times, with \(inHand) files in hand in all")
        #expect(!LongTests.areWanted || inHand > 0, "no kill hit a file in hand")
        // A further run changes nothing.
        let before = try site.ledger().status()
        #expect(try site.once().status == 0)
        #expect(try site.ledger().status() == before)
    }

    private func drop(_ number: Int, in site: Site) throws {
        switch number % 10 {
        case 9: try site.folder.write([0, UInt8(number % 256), UInt8(number / 256)], to: "intake/\(number).txt")
        case 4, 8: try site.drop(Site.text(number - 1), as: "\(number).txt")
        case 2:
            try site.drop(Site.text(number), as: "\(number).txt")
            try site.drop(#"{"publisher": "Post \#(number)"}"#, as: "\(number).txt.meta.json")
        case 6:
            try site.drop(#"{"published": "2024-01-02"}"#, as: "\(number).txt.meta.json")
            try site.drop(Site.text(number), as: "\(number).txt")
        default: try site.drop(Site.text(number), as: "\(number).txt")
        }
    }

    private func account(for files: Int, in site: Site, seed: UInt64) throws {
        let ledger = try site.ledger()
        let status = try ledger.status()
        let bad = files / 10
        let duplicates = files / 5
        #expect(status.analysed == files - bad - duplicates, "seed \(seed)")
        #expect(status.sightings == files - bad, "seed \(seed)")
        #expect(status.rejections == bad, "seed \(seed)")
        #expect(site.folder.files(in: "archive").count == status.analysed, "seed \(seed)")
        #expect(site.folder.files(in: "rejected").count == 2 * bad, "seed \(seed)")
        #expect(site.folder.files(in: "intake").isEmpty && site.folder.files(in: "work").isEmpty, "seed \(seed)")
        let names = try ledger.originals().flatMap { try ledger.sightings(ofDocument: $0).map(\.name) }
        #expect(Set(names).count == names.count, "seed \(seed)")
        let stated = try ledger.documents(limit: files).filter {
            $0.label.publisher != nil || $0.label.published != nil
        }
        #expect(stated.count == files / 5, "seed \(seed)")
        #expect(status.deferrals == 0, "seed \(seed)")
        #expect(try ledger.verifyChain().holds, "seed \(seed)")
        #expect(try site.claimctl("verify").status == 0, "seed \(seed)")
    }
}
