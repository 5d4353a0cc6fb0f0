import Documents
import Foundation
import Inference
import SystemPackage

/// The model that claimd ships, and what PyTorch reads with it (training/english/fixtures.py).
enum ModelFixture {
    private static let tests = FilePath(#filePath).removingLastComponent()

    /// The shipped model.
    static func model() throws -> EnglishModel {
        try EnglishModel(tests.appending("../../share/claimd/english.safetensors"))
    }

    /// A text with the labels that PyTorch gives it.
    struct Reading: Decodable {
        let name: String
        let text: String
        /// The words' places, in UTF-8 bytes.
        let words: [[Int]]
        /// For each word 1 where a sentence begins with it.
        let sentences: [Int]
        let upos: [String]
        let xpos: [String]
        /// For each word its head's number; under the root its own.
        let heads: [Int]
        let relations: [String]
        let names: [Run]
        let roles: [Run]
        let innerRoles: [Run]
        /// Pairs of word ranges: a content and its cue.
        let contentCue: [[[Int]]]
        /// Pairs of word ranges: a cue and its source.
        let cueSource: [[[Int]]]
    }

    /// A labelled run of words: `[3, 5, "person"]`.
    struct Run: Decodable, Hashable {
        let words: Range<Int>
        let kind: String

        init(_ words: Range<Int>, _ kind: String) {
            self.words = words
            self.kind = kind
        }

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            let start = try values.decode(Int.self)
            words = start..<(try values.decode(Int.self))
            kind = try values.decode(String.self)
        }
    }

    static func readings() throws -> [Reading] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let path = tests.appending("Fixtures/english-readings.json").string
        return try decoder.decode([Reading].self, from: Data(contentsOf: URL(filePath: path)))
    }
}
