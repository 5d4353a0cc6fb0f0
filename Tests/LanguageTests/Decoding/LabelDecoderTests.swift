import Language
import TestSupport
import Testing

private let labels = BIOLabels(["O", "B-source", "I-source", "B-cue", "I-cue"])

/// All sequences of `count` labels.
private func sequences(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { found, _ in found.flatMap { start in (0..<labels.count).map { start + [$0] } } }
}

/// Whether a sequence begins what it goes on with.
private func isValid(_ sequence: [Int], restarts: [Bool]) -> Bool {
    sequence.indices.allSatisfy { word in
        guard sequence[word] == 2 || sequence[word] == 4 else { return true }
        let opening = sequence[word] - 1
        return word > 0 && !restarts[word] && [opening, opening + 1].contains(sequence[word - 1])
    }
}

@Test func `the best valid sequence is found as by trying them all`() {
    for seed in UInt64(1)...60 {
        var generator = SeededGenerator(seed: seed)
        let words = Int.random(in: 1...4, using: &generator)
        let scores = (0..<words * labels.count).map { _ in Float.random(in: -2...2, using: &generator) }
        let steps = (0..<(labels.count + 1) * labels.count).map { _ in Float.random(in: -1...1, using: &generator) }
        let restarts = (0..<words).map { $0 == 0 || Int.random(in: 0..<4, using: &generator) == 0 }
        func score(_ sequence: [Int]) -> Float {
            sequence.indices.reduce(0) { total, word in
                let before = word == 0 ? labels.count : sequence[word - 1]
                return total + scores[word * labels.count + sequence[word]]
                    + steps[before * labels.count + sequence[word]]
            }
        }
        let best = sequences(words).filter { isValid($0, restarts: restarts) }.max { score($0) < score($1) }
        let found = LabelDecoder(labels, steps: steps).best(scores, restarts: restarts)
        #expect(found == best, "seed \(seed)")
    }
}

@Test func `runs end where another begins, where the kind changes and where nothing goes on`() {
    let none = [Bool](repeating: false, count: 7)
    let runs = labels.runs([1, 2, 1, 0, 3, 4, 4], restarts: none)
    #expect(runs.map(\.words) == [0..<2, 2..<3, 4..<7])
    #expect(runs.map(\.kind) == ["source", "source", "cue"])
    let cut = labels.runs([3, 4, 4], restarts: [true, false, true])
    #expect(cut.map(\.words) == [0..<2, 2..<3])
    #expect(labels.runs([], restarts: []).isEmpty)
}
