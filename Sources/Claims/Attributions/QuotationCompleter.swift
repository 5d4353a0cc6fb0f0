import Documents
import Language

/// Gives a quotation whole to whoever says its first words: one over several paragraphs, and one that goes on behind a dash.
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
        return resumed(completed)
    }

    /// The utterances, those whose sources stand within the quotation with what goes on in it behind a dash.
    ///
    /// The press of Eastern Europe writes so: "“We left, – said the mayor. – Nobody stopped us”".
    private func resumed(_ utterances: [Utterance]) -> [Utterance] {
        var resumed = utterances
        var isSaid = [Bool](repeating: false, count: words.tokens.count)
        for token in utterances.lazy.flatMap(\.content).joined() { isSaid[token] = true }
        for (piece, number) in speakersWithin(utterances).sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            guard let cue = utterances[number].cue else { continue }
            var goesOn = false
            var sentence = words.sentence(of: cue.lowerBound) + 1
            while sentence < words.sentences.count, piece.contains(words.sentences[sentence].tokens.lowerBound) {
                var rest = words.sentences[sentence].tokens.clamped(to: piece)
                if ClauseCutter.dashes.contains(words.tokens[rest.lowerBound].form) {
                    goesOn = true
                    rest = rest.dropFirst()
                }
                if goesOn, rest.contains(where: words.isWord), !rest.contains(where: { isSaid[$0] }) {
                    resumed[number].content.append(rest)
                    resumed[number].steps.append(AttributionStep(.quotationCompleted, rest))
                    for token in rest { isSaid[token] = true }
                }
                sentence += 1
            }
        }
        return resumed
    }

    /// By paragraphs of quotations the number of the first utterance whose cue stands within and that says a part of it.
    private func speakersWithin(_ utterances: [Utterance]) -> [Range<Int>: Int] {
        let pieces = words.quotations.filter { $0.depth == 1 }.flatMap(\.pieces).sorted {
            $0.lowerBound < $1.lowerBound
        }
        var speakers: [Range<Int>: Int] = [:]
        for (number, utterance) in utterances.enumerated() {
            guard let cue = utterance.cue else { continue }
            let next = pieces.partitioningIndex { $0.upperBound > cue.lowerBound }
            guard next < pieces.count, pieces[next].contains(cue.lowerBound), speakers[pieces[next]] == nil,
                touches(pieces[next], utterance)
            else { continue }
            speakers[pieces[next]] = number
        }
        return speakers
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
