import Language

/// Gives a quotation over several paragraphs whole to whoever says its first.
struct QuotationCompleter {
    private let words: AnnotatedText

    /// A completer for `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The utterances, those that have the beginning of a long quotation with the paragraphs of it that nobody else has.
    func completed(_ utterances: [Utterance]) -> [Utterance] {
        var completed = utterances
        for quotation in words.quotations where quotation.depth == 1 && quotation.pieces.count > 1 {
            let first = quotation.pieces[0]
            guard let number = utterances.firstIndex(where: { isSaid(first, by: $0) }) else { continue }
            for piece in quotation.pieces.dropFirst() {
                for other in completed.indices where other != number { release(piece, from: &completed[other]) }
                guard !completed.contains(where: { touches(piece, $0) }) else { continue }
                completed[number].content.append(piece)
                completed[number].steps.append(AttributionStep(.quotationCompleted, piece))
            }
        }
        return completed
    }

    /// Leaves a paragraph of another's quotation that an utterance outside of it has beside contents of its own.
    private func release(_ piece: Range<Int>, from utterance: inout Utterance) {
        let own = utterance.content.filter { !$0.overlaps(piece) }
        guard !own.isEmpty, own.count < utterance.content.count,
            utterance.cue.map({ words.sentenceTokens(of: $0.lowerBound).overlaps(piece) }) == false
        else { return }
        utterance.content = own
        utterance.steps.append(AttributionStep(.pieceLeft, piece))
    }

    /// Whether an utterance says most of a paragraph in quotation marks.
    private func isSaid(_ piece: Range<Int>, by utterance: Utterance) -> Bool {
        let count = utterance.content.reduce(0) { $0 + $1.clamped(to: piece).count }
        return utterance.cue.map { !piece.overlaps($0) } ?? false && 2 * count > piece.count
    }

    private func touches(_ piece: Range<Int>, _ utterance: Utterance) -> Bool {
        utterance.content.contains { $0.overlaps(piece) }
    }
}
