import Documents
package import Inference

/// A text's words laid out for the encoder.
package struct EncodingPlan: Sendable {
    /// The words as pieces.
    package let pieces: PiecedText
    /// What is encoded, and then decoded at once, in order.
    package let stretches: [Stretch]

    /// The plan of the `words` of `text`.
    ///
    /// - Parameters:
    ///   - words: The words, in order.
    ///   - text: The text that they stand in.
    ///   - sentences: For each word whether a sentence may begin with it; known or guessed.
    ///   - vocabulary: The model's pieces.
    init(_ words: [Word], of text: SourceText, sentences: [Bool], vocabulary: WordPieces) {
        var pieces = PiecedText()
        for word in words { pieces.append(text[word.span][...], gap: word.gap.layout, pieces: vocabulary) }
        self.pieces = pieces
        stretches = StretchPlanner().stretches(
            of: pieces,
            paragraphs: words.indices.filter { $0 == 0 || words[$0].gap == .paragraph },
            sentences: sentences
        )
    }
}

extension Word.Gap {
    /// The same as the model's layout.
    fileprivate var layout: Gap {
        switch self {
        case .glued: .glued
        case .space: .space
        case .line: .line
        case .paragraph: .paragraph
        }
    }
}
