import Language

/// Finds speech whose speaker a mark alone names: before it in a transcript, "Marek: We left", or behind a quotation, "“We
/// left.” — Ivo Marek".
struct LabelledSpeechFinder {
    private let words: AnnotatedText

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The utterances, by their contents.
    func utterances() -> [Utterance] {
        words.quotations.filter { $0.depth == 1 }.compactMap { $0.isTurn ? turn($0.pieces[0]) : signed($0.pieces) }
            + words.sentences.compactMap { view($0.tokens) }
    }

    /// "Our assessment: the dam will hold": what somebody thinks, behind the words for it.
    private func view(_ sentence: Range<Int>) -> Utterance? {
        guard let colon = sentence.prefix(Self.longestLabel).first(where: { words.tokens[$0].form == ":" }),
            colon > sentence.lowerBound + 1, colon + 1 < sentence.upperBound,
            SourcePhraseFinder.views.contains(words.tokens[colon - 1].lemma),
            let owner = words.tree.dependents(of: colon - 1).first(where: { words.tokens[$0].relation == "nmod:poss" })
        else { return nil }
        let source = words.withoutPossessive(words.tree.reach(of: owner).clamped(to: sentence.lowerBound..<colon - 1))
        let cue = colon - 1..<colon
        return utterance(
            of: source,
            cue,
            content: [colon + 1..<sentence.upperBound],
            named: sentence.lowerBound..<colon
        )
    }

    private static let longestLabel = 8

    /// What stands behind a speaker's name and a colon.
    private func turn(_ content: Range<Int>) -> Utterance {
        let colon = content.lowerBound - 1
        let name = words.sentenceTokens(of: colon).lowerBound..<colon
        return utterance(of: name, colon..<colon + 1, content: [content], named: name)
    }

    /// A quotation that a dash and the words for a person end the paragraph of.
    private func signed(_ pieces: [Range<Int>]) -> Utterance? {
        guard let dash = pieces.last?.upperBound, dash + 1 < words.tokens.count,
            ClauseCutter.dashes.contains(words.tokens[dash].form)
        else { return nil }
        let end = words.sentenceTokens(of: dash).upperBound
        let paragraph = words.paragraph(of: dash)
        guard paragraph == words.paragraph(of: dash - 1), dash + 1 < end,
            end == words.tokens.count || words.paragraph(of: end) != paragraph
        else { return nil }
        let signature = dash + 1..<end
        guard signature.contains(where: { [.noun, .properNoun].contains(words.tokens[$0].tag) }),
            !signature.contains(where: words.isFinite)
        else { return nil }
        // "A planner, speaking in Orlo on Monday": that somebody speaks tells more than the dash.
        let speaking = signature.first { words.tokens[$0].form == "speaking" }
        let source = words.withoutMarks(signature.lowerBound..<(speaking ?? end))
        return utterance(of: source, speaking.map { $0..<$0 + 1 } ?? dash..<dash + 1, content: pieces, named: source)
    }

    private func utterance(
        of source: Range<Int>,
        _ cue: Range<Int>,
        content: [Range<Int>],
        named label: Range<Int>
    ) -> Utterance {
        Utterance(
            source: source,
            cue: cue,
            content: content,
            modality: .asserted,
            steps: [AttributionStep(.speakerLabel, label)]
        )
    }
}

extension [Utterance] {
    /// The utterances without what others say by a label: a mark beside the words is surer than a cue elsewhere.
    func without(_ labelled: [Utterance], in words: AnnotatedText) -> [Utterance] {
        guard !labelled.isEmpty else { return self }
        var labels = [Int?](repeating: nil, count: words.tokens.count)
        for (number, utterance) in labelled.enumerated() {
            for token in utterance.content.joined() { labels[token] = number }
        }
        return compactMap { utterance in
            guard let cue = utterance.cue else { return utterance }
            var utterance = utterance
            utterance.content.removeAll { piece in
                piece.contains { labels[$0].map { $0 != labels[cue.lowerBound] } ?? false }
            }
            return utterance.content.isEmpty ? nil : utterance
        }
    }
}
