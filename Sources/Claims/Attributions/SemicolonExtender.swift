import Language

/// Lets an utterance cover the halves of its sentence that a semicolon parts: "The dam was mined, she said; nine people died".
struct SemicolonExtender {
    /// Verbs by which a text tells what somebody did not tell: "it did not name them", "a spokesman declined to comment".
    private static let withheld: Set<String> = [
        "comment", "decline", "disclose", "elaborate", "explain", "give", "identify", "name", "provide", "refuse",
        "reply", "respond", "say", "specify",
    ]

    private let words: AnnotatedText

    /// An extender in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The utterances, each with the parts beside its own that nobody else says.
    func extended(_ utterances: [Utterance]) -> [Utterance] {
        let sentences = sentences()
        guard !sentences.isEmpty else { return utterances }
        var extended = utterances
        var isTaken = [Bool](repeating: false, count: words.tokens.count)
        var openers: [Int: [Int]] = [:]
        for (number, utterance) in utterances.enumerated() {
            for token in ([utterance.cue].compactMap { $0 } + utterance.content).joined() { isTaken[token] = true }
            if let cue = utterance.cue { openers[cue.lowerBound, default: []].append(number) }
        }
        for parts in sentences {
            let speakers = parts.map { part in part.flatMap { openers[$0] ?? [] } }
            for (number, part) in parts.enumerated() {
                if number > 0, isWithheld(part) {
                    for speaker in speakers[number - 1] { extended[speaker].release(part) }
                }
                guard !part.contains(where: { isTaken[$0] }), !isWithheld(part) else { continue }
                let before = parts[..<number].indices.last { !speakers[$0].isEmpty }
                    .flatMap { teller(speakers[$0], in: extended) }
                let after = number + 1 < parts.count ? teller(speakers[number + 1], in: extended, isClosing: true) : nil
                guard let teller = before ?? after else { continue }
                let piece = words.withoutMarks(part)
                extended[teller].content.append(piece)
                extended[teller].content.sort { $0.lowerBound < $1.lowerBound }
                extended[teller].steps.append(AttributionStep(.carriedOn, piece))
            }
        }
        return extended
    }

    /// The one of `speakers` who tells what the others are part of.
    private func teller(_ speakers: [Int], in utterances: [Utterance], isClosing: Bool = false) -> Int? {
        let told = speakers.filter { number in
            let utterance = utterances[number]
            guard let cue = utterance.cue, [.asserted, .alleged].contains(utterance.modality) else { return false }
            return !isClosing || utterance.content.allSatisfy { $0.upperBound <= cue.lowerBound }
        }
        let outer = told.filter { number in
            !told.contains { other in
                other != number
                    && utterances[other].content.contains { $0.contains(utterances[number].cue?.lowerBound ?? -1) }
            }
        }
        return outer.count == 1 ? outer[0] : nil
    }

    /// The sentences that semicolons part, outside of quotation marks, as their parts; the rules of sentences part some there.
    private func sentences() -> [[Range<Int>]] {
        var sentences: [[Range<Int>]] = []
        var goesOn = false
        for sentence in words.sentences {
            let marks = sentence.tokens.filter { words.tokens[$0].form == ";" && words.quoteDepths[$0] == 0 }
            let bounds = [sentence.tokens.lowerBound] + marks.map { $0 + 1 } + [sentence.tokens.upperBound]
            let parts = zip(bounds, bounds.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
            if goesOn, words.paragraph(of: sentence.tokens.lowerBound - 1) == sentence.paragraph {
                sentences[sentences.count - 1] += parts
            } else {
                sentences.append(parts)
            }
            goesOn = marks.last.map { $0 + 1 == sentence.tokens.upperBound } ?? false
        }
        return sentences.filter { $0.count > 1 }
    }

    private func isWithheld(_ part: Range<Int>) -> Bool {
        part.contains { verb in
            guard Self.withheld.contains(words.tokens[verb].lemma), words.tokens[verb].tag == .verb else {
                return false
            }
            return ["decline", "refuse"].contains(words.tokens[verb].lemma)
                || words.tree.dependents(of: verb).contains {
                    ["not", "n't", "n\u{2019}t"].contains(words.tokens[$0].form.lowercased())
                }
        }
    }
}

extension Utterance {
    /// Leaves a part of a sentence to the publisher, where the content goes on into it.
    fileprivate mutating func release(_ part: Range<Int>) {
        let own = content.map { piece in
            piece.lowerBound < part.lowerBound && piece.overlaps(part) ? piece.clamped(to: 0..<part.lowerBound) : piece
        }
        guard own != content else { return }
        content = own
        steps.append(AttributionStep(.pieceLeft, part))
    }
}
