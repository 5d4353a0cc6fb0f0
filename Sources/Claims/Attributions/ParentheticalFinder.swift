import Language

/// Finds speech whose source and cue stand between commas in what is said, or behind a comma at its end, where the model
/// found these two and nothing that they say: "The dam, a report says, was mined".
struct ParentheticalFinder {
    private let words: AnnotatedText
    private let cues: CueReader

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
    }

    /// The utterances whose cues are none of `others`, in sentences of which no other says a part.
    func utterances(besides others: [Utterance]) -> [Utterance] {
        let known = others.cueTokens
        let said = Set(others.lazy.flatMap(\.content).map { words.sentence(of: $0.lowerBound) })
        let linked = Set(words.roles.lazy.filter { $0.role == .content }.compactMap(\.belongsTo))
        return words.roles.indices.compactMap { number in
            let role = words.roles[number]
            guard role.role == .cue, !linked.contains(number), !known.contains(role.tokens.lowerBound),
                !said.contains(words.sentence(of: role.tokens.lowerBound)), let source = role.belongsTo
            else { return nil }
            return utterance(of: words.roles[source].tokens, role.tokens)
        }
    }

    // MARK: Relays

    /// What those say whom another relays at the end of the same sentence: "The dam was mined, the mayor reports, the Herald
    /// writes".
    func relayed(by utterances: [Utterance]) -> [Utterance] {
        let known = utterances.cueTokens
        return utterances.compactMap { relay in
            guard let cue = relay.cue, let content = relay.content.last, content.upperBound <= cue.lowerBound,
                words.sentence(of: content.lowerBound) == words.sentence(of: cue.lowerBound),
                let verb = content.last(where: words.isWord), !known.contains(verb),
                CueLexicon.telling.contains(words.tokens[verb].lemma), words.isFinite(verb),
                let subject = words.subject(of: verb), content.contains(subject)
            else { return nil }
            let source = words.phrase(subject)
            guard source.upperBound == verb, source.lowerBound > content.lowerBound + 1,
                words.tokens[source.lowerBound - 1].form == ","
            else { return nil }
            return Utterance(
                source: source,
                cue: verb..<verb + 1,
                content: [content.lowerBound..<source.lowerBound - 1],
                modality: cues.modality(of: verb),
                steps: [AttributionStep(.parenthetical, source.lowerBound..<verb + 1)]
            )
        }
    }

    // MARK: Between commas

    private func utterance(of source: Range<Int>, _ cue: Range<Int>) -> Utterance? {
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        let tokens = source.lowerBound..<cue.upperBound
        guard let sense = cues.sense(of: cue)?.sense, sense.frame == .speech, !cues.isNegated(cue),
            source.upperBound == cue.lowerBound, source.lowerBound > sentence.lowerBound,
            words.tokens[source.lowerBound - 1].form == ","
        else { return nil }
        let end = (cue.upperBound..<sentence.upperBound).first { !words.isWord($0) } ?? sentence.upperBound
        let content = [sentence.lowerBound..<source.lowerBound, end..<sentence.upperBound]
            .filter { $0.contains(where: words.isWord) }
            .map { words.withoutMarks($0) }
        guard let first = content.first, first.lowerBound < tokens.lowerBound,
            content.joined().contains(where: words.isFinite)
        else { return nil }
        return Utterance(
            source: source,
            cue: cue,
            content: content,
            modality: sense.modality,
            steps: [AttributionStep(.parenthetical, tokens)]
        )
    }
}
