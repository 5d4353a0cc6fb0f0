/// The words of a text as word pieces, laid out flat.
package struct PiecedText: Sendable {
    /// The pieces' numbers in the vocabulary.
    private(set) var numbers: [Int32] = []
    /// The number of each word's first piece, and behind them that of all pieces.
    private(set) var starts: [Int] = [0]
    /// Each word's shape.
    private(set) var shapes: [WordShape] = []
    /// What stands before each word.
    private(set) var gaps: [Gap] = []

    /// A text without words.
    package init() {}

    /// How many words there are.
    package var count: Int { shapes.count }

    /// How many pieces the words of `range` have.
    package func pieceCount(_ range: Range<Int>) -> Int { starts[range.upperBound] - starts[range.lowerBound] }

    /// Appends a word, which is never empty, with what stands before it.
    package mutating func append(_ word: Substring, gap: Gap, pieces: WordPieces) {
        var word = word
        let count = word.withUTF8 { pieces.append($0, to: &numbers) }
        starts.append(starts[starts.count - 1] + count)
        shapes.append(WordShape(of: word))
        gaps.append(gap)
    }
}
