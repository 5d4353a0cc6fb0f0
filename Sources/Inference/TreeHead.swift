import CBLAS

/// Scores of heads and of relations: biaffine attention (Dozat and Manning 2017).
package struct TreeHead: Sendable {
    /// Vectors of words as children and as heads, one a word; of heads the root's stands first.
    package struct Vectors: Sendable {
        fileprivate let arcChild: [Float]
        fileprivate let arcHead: [Float]
        fileprivate let relationChild: [Float]
        fileprivate let relationHead: [Float]
    }

    /// The relations, in the order of the scores.
    package let relations: [String]
    private let arcChild: Linear
    private let arcHead: Linear
    private let relationChild: Linear
    private let relationHead: Linear
    private let root: [Float]
    /// Children's vectors to what is multiplied with heads'.
    private let arc: Linear
    /// For each relation a matrix from children to heads, and what head and relation score without the child.
    private let relation: Linear
    private let relationWidth: Int

    /// The head of a model file over word vectors of `width` numbers.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, relations: [String], width: Int, arcWidth: Int, relationWidth: Int) throws(ModelError) {
        self.relations = relations
        self.relationWidth = relationWidth
        arcChild = try Linear(file, "tree.arc_child", width, arcWidth)
        arcHead = try Linear(file, "tree.arc_head", width, arcWidth)
        relationChild = try Linear(file, "tree.relation_child", width, relationWidth)
        relationHead = try Linear(file, "tree.relation_head", width, relationWidth)
        root = try file.floats("tree.root", width)
        let arc = try file.floats("tree.arc", arcWidth, arcWidth)
        // child·A·headᵀ + head·bias is (child·A + bias)·headᵀ; a linear layer multiplies with a transposed matrix.
        self.arc = Linear(
            weight: Self.transposed(arc, rows: arcWidth, columns: arcWidth),
            bias: try file.floats("tree.arc_bias", arcWidth),
            inner: arcWidth
        )
        let side = relationWidth + 1
        let values = try file.floats("tree.relation", relations.count, side, side)
        // A row for each relation and each number of a head: child·W + the bias row is what that number is multiplied with.
        var weight: [Float] = []
        var bias: [Float] = []
        weight.reserveCapacity(relations.count * side * relationWidth)
        for relation in relations.indices {
            for column in 0..<side {
                let start = relation * side * side + column
                for row in 0..<relationWidth { weight.append(values[start + row * side]) }
                bias.append(values[start + relationWidth * side])
            }
        }
        relation = Linear(weight: weight, bias: bias, inner: relationWidth)
    }

    private static func transposed(_ values: [Float], rows: Int, columns: Int) -> [Float] {
        (0..<columns).flatMap { column in (0..<rows).map { values[$0 * columns + column] } }
    }

    /// The vectors of all words.
    package func vectors(_ words: WordVectors) -> Vectors {
        Vectors(
            arcChild: arcChild.bent(words.values),
            arcHead: arcHead.bent(root) + arcHead.bent(words.values),
            relationChild: relationChild.bent(words.values),
            relationHead: relationHead.bent(root) + relationHead.bent(words.values)
        )
    }

    /// The scores of each possible head (columns, the root first) of each word (rows) of a sentence.
    package func arcs(of sentence: Range<Int>, in vectors: Vectors) -> [Float] {
        let width = arc.inner
        let count = sentence.count
        let columns = count + 1
        let children = vectors.arcChild.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { arc($0 + sentence.lowerBound * width, rows: count) } ?? []
        }
        return [Float](unsafeUninitializedCapacity: count * columns) { scores, initialized in
            initialized = count * columns
            children.withUnsafeBufferPointer { children in
                vectors.arcHead.withUnsafeBufferPointer { heads in
                    guard let start = heads.baseAddress, let target = scores.baseAddress else { return }
                    claimd_multiply(
                        children.baseAddress,
                        Int32(width),
                        start + (sentence.lowerBound + 1) * width,
                        Int32(width),
                        true,
                        0,
                        target + 1,
                        Int32(columns),
                        Int32(count),
                        Int32(count),
                        Int32(width)
                    )
                    for row in 0..<count {
                        var score: Float = 0
                        for column in 0..<width { score += children[row * width + column] * start[column] }
                        target[row * columns] = score
                    }
                }
            }
        }
    }

    /// The best relation of each word of a sentence with its head.
    ///
    /// - Parameters:
    ///   - sentence: The sentence's words.
    ///   - heads: The column of each word's head in `arcs(of:in:)`: 0 for the root.
    ///   - vectors: The vectors of all words.
    /// - Returns: The numbers of the relations.
    package func bestRelations(of sentence: Range<Int>, heads: [Int], in vectors: Vectors) -> [Int] {
        relationScores(of: sentence, heads: heads, in: vectors).map { $0[...].placeOfGreatest ?? 0 }
    }

    /// The scores of each relation of each word of a sentence with its head.
    package func relationScores(of sentence: Range<Int>, heads: [Int], in vectors: Vectors) -> [[Float]] {
        let side = relationWidth + 1
        // The product is wide, so it is made for some words at a time.
        let most = 64
        var found: [[Float]] = []
        found.reserveCapacity(sentence.count)
        for start in stride(from: 0, to: sentence.count, by: most) {
            let words = start..<min(start + most, sentence.count)
            let products = vectors.relationChild.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map {
                    relation($0 + (sentence.lowerBound + start) * relationWidth, rows: words.count)
                } ?? []
            }
            for word in words {
                let head = heads[word] == 0 ? 0 : sentence.lowerBound + heads[word]
                found.append(
                    relations.indices.map { number in
                        let product = (word - start) * relations.count * side + number * side
                        var score = products[product + relationWidth]
                        for column in 0..<relationWidth {
                            score += products[product + column] * vectors.relationHead[head * relationWidth + column]
                        }
                        return score
                    }
                )
            }
        }
        return found
    }
}
