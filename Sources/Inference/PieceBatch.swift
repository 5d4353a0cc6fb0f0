/// Windows of a text as word pieces, laid out one behind the other, for one pass of the encoder.
package struct PieceBatch {
    /// The pieces' numbers in the vocabulary.
    package private(set) var numbers: [Int32] = []
    /// Each piece's word's shape.
    package private(set) var shapes: [WordShape] = []
    /// What stands before each piece.
    package private(set) var gaps: [Gap] = []
    /// The windows, as ranges of pieces.
    package private(set) var windows: [Range<Int>] = []
    /// The first pieces of the words whose vectors are wanted, in order.
    package private(set) var wanted: [Int] = []

    /// An empty batch.
    package init() {}

    /// How many pieces there are, with those that begin and end the windows.
    package var count: Int { numbers.count }

    /// Whether there is no window.
    package var isEmpty: Bool { windows.isEmpty }

    /// Takes all windows out, and keeps the memory for the next.
    package mutating func removeAll() {
        numbers.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        windows.removeAll(keepingCapacity: true)
        wanted.removeAll(keepingCapacity: true)
    }

    /// Appends a window of the `words` of `text`; the vectors of those in `wanted` are to be had, the others are their context.
    package mutating func append(_ words: Range<Int>, of text: PiecedText, wanted: Range<Int>, pieces: WordPieces) {
        let start = numbers.count
        append(pieces.first)
        for word in words {
            if wanted.contains(word) { self.wanted.append(numbers.count) }
            for place in text.starts[word]..<text.starts[word + 1] {
                numbers.append(text.numbers[place])
                shapes.append(text.shapes[word])
                gaps.append(place == text.starts[word] ? text.gaps[word] : .inside)
            }
        }
        append(pieces.last)
        windows.append(start..<numbers.count)
    }

    private mutating func append(_ special: Int32) {
        numbers.append(special)
        shapes.append(.none)
        gaps.append(.none)
    }
}
