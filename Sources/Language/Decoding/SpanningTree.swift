/// The best tree over the words of a sentence (Chu and Liu 1965; Edmonds 1967), with a single word under the root.
package struct SpanningTree: Sendable {
    /// How many words are tried as the one under the root, the likeliest first.
    private static let triedRoots = 5

    /// The heads of the best tree.
    ///
    /// - Parameters:
    ///   - scores: For each word (row) the score of each head (column): the root, then the words.
    ///   - count: How many words there are.
    /// - Returns: For each word its head's column: 0 for the root, else a word's number plus 1.
    package static func best(_ scores: [Float], count: Int) -> [Int] {
        guard count > 1 else { return [Int](repeating: 0, count: count) }
        // A square over the root and the words, so that a row is a child and a column a head of the same number.
        var square = Square(count: count + 1)
        for child in 1...count {
            for head in 0...count where head != child { square[child, head] = scores[(child - 1) * (count + 1) + head] }
        }
        let greedy = square.bestHeads()
        if greedy.dropFirst().count(where: { $0 == 0 }) == 1, cycle(in: greedy) == nil {
            return Array(greedy.dropFirst())
        }
        let roots = (1...count).sorted { square[$0, 0] > square[$1, 0] }.prefix(triedRoots)
        var best: (heads: [Int], score: Float) = ([], -.infinity)
        for root in roots {
            var single = square
            for child in 1...count where child != root { single[child, 0] = -.infinity }
            for head in 1...count { single[root, head] = -.infinity }
            let heads = tree(single)
            let score = (1...count).reduce(Float(0)) { $0 + single[$1, heads[$1]] }
            if best.heads.isEmpty || score > best.score { best = (Array(heads.dropFirst()), score) }
        }
        return best.heads
    }

    /// Scores of heads (columns) for children (rows); node 0 is the root.
    private struct Square {
        let count: Int
        private var values: [Float]

        init(count: Int) {
            self.count = count
            values = [Float](repeating: -.infinity, count: count * count)
        }

        subscript(child: Int, head: Int) -> Float {
            get { values[child * count + head] }
            set { values[child * count + head] = newValue }
        }

        /// For each node its best head; -1 for the root.
        func bestHeads() -> [Int] {
            [-1] + (1..<count).map { bestHead(of: $0, among: 0..<count) }
        }

        func bestHead(of child: Int, among heads: some Sequence<Int>) -> Int {
            var best: (head: Int, score: Float)?
            for head in heads where best == nil || self[child, head] > best?.score ?? 0 {
                best = (head, self[child, head])
            }
            return best?.head ?? 0
        }
    }

    /// The nodes of a cycle among `heads`, if there is one.
    private static func cycle(in heads: [Int]) -> [Int]? {
        var seen = [Int](repeating: 0, count: heads.count)
        for start in heads.indices.dropFirst() {
            var node = start
            while node > 0, seen[node] == 0 {
                seen[node] = start
                node = heads[node]
            }
            guard node > 0, seen[node] == start else { continue }
            var nodes = [node]
            var next = heads[node]
            while next != node {
                nodes.append(next)
                next = heads[next]
            }
            return nodes
        }
        return nil
    }

    /// The heads of the best tree: each cycle of best heads is one node until the rest is a tree.
    private static func tree(_ scores: Square) -> [Int] {
        var heads = scores.bestHeads()
        guard let cycle = cycle(in: heads) else { return heads }
        let inside = Set(cycle)
        let outside = (0..<scores.count).filter { !inside.contains($0) }
        let merged = outside.count
        var smaller = Square(count: merged + 1)
        var enters = [Int](repeating: 0, count: merged)
        var leaves = enters
        let total = cycle.reduce(Float(0)) { $0 + scores[$1, heads[$1]] }
        for (place, node) in outside.enumerated() {
            for (other, head) in outside.enumerated() { smaller[place, other] = scores[node, head] }
            leaves[place] = scores.bestHead(of: node, among: cycle)
            smaller[place, merged] = node == 0 ? -.infinity : scores[node, leaves[place]]
            // What it brings to enter the cycle at a node and to give up that node's head in the cycle.
            var entry: (node: Int, gain: Float) = (cycle[0], -.infinity)
            for inner in cycle {
                let gain = scores[inner, node] - scores[inner, heads[inner]]
                if gain > entry.gain { entry = (inner, gain) }
            }
            enters[place] = entry.node
            smaller[merged, place] = entry.gain + total
        }
        let solved = tree(smaller)
        for (place, node) in outside.enumerated() where node > 0 {
            heads[node] = solved[place] == merged ? leaves[place] : outside[solved[place]]
        }
        heads[enters[solved[merged]]] = outside[solved[merged]]
        return heads
    }
}
