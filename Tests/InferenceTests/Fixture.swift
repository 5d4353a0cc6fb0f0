import Foundation
import SystemPackage

import Inference

/// A text with the inputs and scores that PyTorch gives for it with the small random model (training/english/fixtures.py).
struct Fixture: Decodable {
    let text: String
    /// The words' places, in UTF-8 bytes.
    let words: [[Int]]
    let pieces: [Int32]
    let shapes: [UInt8]
    let gaps: [UInt8]
    let firsts: [Int]
    let logits: [String: [[Float]]]
    let arcs: [[Float]]
    let relationHeads: [Int]
    let relations: [[Float]]
    let spans: [[Int]]
    let contentCue: [[Float]]
    let cueSource: [[Float]]

    private static let folder = FilePath(#filePath).removingLastComponent().appending("Fixtures")

    static let model = folder.appending("tiny.safetensors")

    static func all() throws -> [Fixture] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let content = try Data(contentsOf: URL(filePath: folder.appending("tiny-logits.json").string))
        return try decoder.decode([Fixture].self, from: content)
    }

    /// The words as pieces, with the gaps that the fixture states for their first pieces.
    func pieced(by model: EnglishModel) -> PiecedText {
        var pieced = PiecedText()
        let bytes = Array(text.utf8)
        for (word, place) in words.enumerated() {
            let form = String(decoding: bytes[place[0]..<place[1]], as: UTF8.self)
            pieced.append(form[...], gap: Gap(rawValue: gaps[firsts[word]]) ?? .none, pieces: model.pieces)
        }
        return pieced
    }
}
