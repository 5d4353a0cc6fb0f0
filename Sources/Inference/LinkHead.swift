/// Scores which of some spans another span belongs to, by the words at their ends and the distance between them.
package struct LinkHead: Sendable {
    private let fromSpan: Linear
    private let toSpan: Linear
    private let pair: Linear
    private let distances: [Float]
    /// What scores that a span belongs to none, where that may be.
    private let none: Linear?

    /// The head `name` over word vectors of `width` numbers.
    ///
    /// - Throws: `ModelError.incomplete` where the file lacks a part.
    init(_ file: ModelFile, _ name: String, width: Int, linkWidth: Int, mayBeNone: Bool) throws(ModelError) {
        fromSpan = try Linear(file, "\(name).from_span", 2 * width, linkWidth)
        toSpan = try Linear(file, "\(name).to_span", 2 * width, linkWidth)
        let values = try file.floats("\(name).pair", linkWidth, linkWidth)
        // from·P·toᵀ + to·bias is from·(to·Pᵀ)ᵀ + to·bias, and a linear layer multiplies with a transposed matrix.
        pair = Linear(
            weight: values + (try file.floats("\(name).to_bias", linkWidth)),
            bias: [Float](repeating: 0, count: linkWidth + 1),
            inner: linkWidth
        )
        distances = try file.floats("\(name).distance", 2 * Self.farthest + 1)
        none = mayBeNone ? try Linear(file, "\(name).none", linkWidth, 1) : nil
    }

    /// For each of `spans` which of `others` it belongs to, all ranges of words; nil where it is none.
    package func best(of spans: [Range<Int>], to others: [Range<Int>], in words: WordVectors) -> [Int?] {
        scores(of: spans, to: others, in: words).map { row in
            // The column behind the last is that of none.
            guard let best = row[...].placeOfGreatest, best < others.count, row[best] > -.infinity else { return nil }
            return best
        }
    }

    /// The scores of each of `others` for each of `spans`, both ranges of words, and a last one for none where that may be.
    ///
    /// What is too far off scores −∞.
    package func scores(of spans: [Range<Int>], to others: [Range<Int>], in words: WordVectors) -> [[Float]] {
        let width = pair.inner
        let from = fromSpan.bent(ends(spans, words))
        // Each of the others as the span's vector is multiplied with it, and its own score.
        let to = pair(toSpan.bent(ends(others, words)))
        let noneScores = none.map { $0(from) }
        return spans.indices.map { span in
            var scores = others.indices.map { other in
                guard Self.distance(spans[span], others[other]) <= Self.reach else { return -Float.infinity }
                var score = to[other * (width + 1) + width] + distances[Self.bucket(spans[span], others[other])]
                for column in 0..<width { score += from[span * width + column] * to[other * (width + 1) + column] }
                return score
            }
            if let noneScores { scores.append(noneScores[span]) }
            return scores
        }
    }

    /// For each span the vectors of its first and its last word.
    private func ends(_ spans: [Range<Int>], _ words: WordVectors) -> [Float] {
        var ends: [Float] = []
        ends.reserveCapacity(spans.count * 2 * words.width)
        for span in spans {
            for word in [span.lowerBound, span.upperBound - 1] {
                ends += words.values[word * words.width..<(word + 1) * words.width]
            }
        }
        return ends
    }

    /// The most words between spans that may belong together.
    ///
    /// The model learned of pairs within one window alone, and knows farther ones no better; in a long paragraph one of many
    /// would win by chance.
    private static let reach = 64

    /// How many words stand between two spans.
    private static func distance(_ span: Range<Int>, _ other: Range<Int>) -> Int {
        max(0, other.lowerBound - span.upperBound, span.lowerBound - other.upperBound)
    }

    /// The bucket of 64 words and more.
    private static let farthest = 7

    /// The bucket of the words between two spans: 7 where they touch or overlap, less where the other is before.
    private static func bucket(_ span: Range<Int>, _ other: Range<Int>) -> Int {
        farthest + bits(other.lowerBound - span.upperBound) - bits(span.lowerBound - other.upperBound)
    }

    private static func bits(_ distance: Int) -> Int {
        distance <= 0 ? 0 : min(farthest, Int.bitWidth - distance.leadingZeroBitCount)
    }
}
