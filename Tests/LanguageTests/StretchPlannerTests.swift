import Inference
import Language
import TestSupport
import Testing

/// A text of `count` words, each of one piece.
private func pieced(_ count: Int) throws -> PiecedText {
    let model = try ModelFixture.model()
    var text = PiecedText()
    for _ in 0..<count { text.append("the", gap: .space, pieces: model.pieces) }
    return text
}

@Test func `stretches cover all words, and windows are never too long`() throws {
    let planner = StretchPlanner(longestWindow: 40)
    for seed in UInt64(1)...40 {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...900, using: &generator)
        let text = try pieced(count)
        var starts = (0..<count).filter { _ in Int.random(in: 0..<30, using: &generator) == 0 }
        if count > 0, starts.first != 0 { starts.insert(0, at: 0) }
        let sentences = (0..<count).map { _ in Int.random(in: 0..<12, using: &generator) == 0 }
        let stretches = planner.stretches(of: text, paragraphs: starts, sentences: sentences)
        var next = 0
        for stretch in stretches {
            #expect(stretch.words.lowerBound == next, "seed \(seed)")
            for window in stretch.windows {
                #expect(window.wanted.lowerBound == next && !window.wanted.isEmpty, "seed \(seed)")
                #expect(window.words.clamped(to: window.wanted) == window.wanted, "seed \(seed)")
                #expect(window.words.count <= 40, "seed \(seed)")
                next = window.wanted.upperBound
            }
            #expect(stretch.words.upperBound == next, "seed \(seed)")
        }
        #expect(next == count, "seed \(seed)")
    }
}

@Test func `paragraphs that fit are read together, and whole`() throws {
    let text = try pieced(50)
    let stretches = StretchPlanner(longestWindow: 40)
        .stretches(of: text, paragraphs: [0, 10, 30, 45], sentences: [Bool](repeating: false, count: 50))
    #expect(stretches.map(\.words) == [0..<30, 30..<50])
    #expect(stretches.allSatisfy { $0.windows.count == 1 })
}

@Test func `a long paragraph is cut at sentences, each part with its context`() throws {
    let text = try pieced(100)
    var sentences = [Bool](repeating: false, count: 100)
    for start in [0, 20, 45, 70] { sentences[start] = true }
    let stretches = StretchPlanner(longestWindow: 40).stretches(of: text, paragraphs: [0], sentences: sentences)
    #expect(stretches.count == 1)
    #expect(stretches[0].windows.map(\.wanted) == [0..<20, 20..<45, 45..<70, 70..<98, 98..<100])
    #expect(stretches[0].windows.map(\.words) == [0..<26, 14..<51, 39..<76, 64..<100, 92..<100])
}
