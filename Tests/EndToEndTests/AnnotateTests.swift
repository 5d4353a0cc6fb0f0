import Foundation
import TestSupport
import Testing

@Suite("claimctl annotate shows the analysis under the claims")
struct AnnotateTests {
    private let site: Site
    private static let model = URL(filePath: #filePath).appending(path: "../../../share/claimd").standardized.path

    init() throws {
        site = try Site()
        try site.folder.write(Array(Site.text(1).utf8), to: "text.txt")
    }

    private func annotate(_ arguments: String...) throws -> Run {
        try Run(BuiltProgram.path("claimctl"), ["annotate", "--share", Self.model] + arguments)
    }

    @Test func `as JSON, every word stands at its offsets`() throws {
        let run = try annotate(site.folder.path("text.txt"))
        #expect(run.status == 0, "\(run.errors)")
        let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let sentences = try #require(object["sentences"] as? [[String: Any]])
        let bytes = Array(Site.text(1).utf8)
        let tokens = sentences.flatMap { $0["tokens"] as? [[String: Any]] ?? [] }
        #expect(sentences.count == 3 && tokens.count > 35)
        for token in tokens {
            let start = try #require(token["start"] as? Int)
            let end = try #require(token["end"] as? Int)
            #expect(String(decoding: bytes[start..<end], as: UTF8.self) == token["text"] as? String)
        }
        #expect(tokens.contains { $0["text"] as? String == "Marchuk" && $0["name"] as? String == "I-person" })
        let roles = try #require(object["roles"] as? [[String: Any]])
        #expect(roles.contains { $0["role"] as? String == "content" && $0["belongs_to"] is Int })
    }

    @Test func `as CoNLL-U, every sentence has ten columns a word and one root`() throws {
        let run = try annotate(site.folder.path("text.txt"), "--format", "conllu")
        #expect(run.status == 0, "\(run.errors)")
        let sentences = run.output.components(separatedBy: "\n\n").filter { !$0.isEmpty }
        #expect(sentences.count == 3)
        for sentence in sentences {
            let rows = sentence.split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
            #expect(rows.allSatisfy { $0.count == 10 })
            #expect(rows.count { $0[6] == "0" } == 1)
        }
    }

    @Test func `without a model it says where one should be`() throws {
        let run = try Run(
            BuiltProgram.path("claimctl"),
            ["annotate", "--share", site.folder.path, site.folder.path("text.txt")]
        )
        #expect(run.status == 78)
        #expect(run.errors.contains("\(site.folder.path)/english.safetensors"))
    }

    @Test func `a text in another language has no sentences, and a file that is none is told of`() throws {
        let ukrainian = "Уряд заявив у понеділок, що троє цивільних були поранені, коли снаряд влучив у сховище."
        try site.folder.write(Array(ukrainian.utf8), to: "other.txt")
        let run = try annotate(site.folder.path("other.txt"), site.folder.path("nothing.txt"))
        #expect(run.status == 74)
        #expect(run.output.contains("\"sentences\":[]"))
        #expect(run.errors.contains("nothing.txt"))
    }
}
