import Language
import TestSupport
import Testing

/// All assignments of heads to `count` words.
private func assignments(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { found, _ in found.flatMap { start in (0...count).map { start + [$0] } } }
}

/// Whether heads make a tree with one word under the root.
private func isTree(_ heads: [Int]) -> Bool {
    heads.count { $0 == 0 } == 1
        && heads.indices.allSatisfy { word in
            var node = word + 1
            for _ in 0...heads.count where node > 0 { node = heads[node - 1] }
            return node == 0
        }
}

@Test func `the best tree is found as by trying them all`() {
    for seed in UInt64(1)...300 {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...4, using: &generator)
        let scores = (0..<count * (count + 1)).map { _ in Float.random(in: -3...3, using: &generator) }
        func score(_ heads: [Int]) -> Float {
            heads.indices.reduce(0) { $0 + scores[$1 * (count + 1) + heads[$1]] }
        }
        let best = assignments(count).filter(isTree).max { score($0) < score($1) }
        let found = SpanningTree.best(scores, count: count)
        #expect(isTree(found), "seed \(seed)")
        #expect(best.map { score(found) > score($0) - 1e-4 } ?? false, "seed \(seed)")
    }
}

@Test func `a long sentence whose words all want each other gets a tree`() {
    var generator = SeededGenerator(seed: 7)
    let count = 300
    let scores = (0..<count * (count + 1)).map { place in
        // Each word wants its neighbour, and that one it: cycles everywhere.
        let (child, head) = (place / (count + 1), place % (count + 1) - 1)
        return (head == child ^ 1 ? 5 : 0) + Float.random(in: 0...1, using: &generator)
    }
    #expect(isTree(SpanningTree.best(scores, count: count)))
}

@Test func `no words have no heads`() {
    #expect(SpanningTree.best([], count: 0).isEmpty)
    #expect(SpanningTree.best([0, 0], count: 1) == [0])
}
