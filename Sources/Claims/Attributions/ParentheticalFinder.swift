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
            // The model's spans know no sentences.
            let sentence = words.sentenceTokens(of: role.tokens.lowerBound)
            return utterance(of: words.roles[source].tokens, role.tokens.clamped(to: sentence))
        }
    }

    // MARK: Relays

    /// The utterances, with what those say whom others relay at the end of the same sentence: "The dam was mined, the mayor
    /// reports, the Herald writes".
    func relayed(_ utterances: [Utterance]) -> [Utterance] {
        let known = utterances.cueTokens
        let sources = Dictionary(
            words.roles.lazy.filter { $0.role == .source }.map { ($0.tokens.upperBound, $0.tokens) },
            uniquingKeysWith: { first, _ in first }
        )
        return utterances.flatMap { relay -> [Utterance] in
            guard let cue = relay.cue, let last = relay.content.last, last.upperBound <= cue.lowerBound,
                words.sentence(of: last.lowerBound) == words.sentence(of: cue.lowerBound),
                let speech = speech(closing: last) ?? speech(before: relay, sources), !known.contains(speech.verb),
                speech.source.lowerBound > last.lowerBound + 1, words.tokens[speech.source.lowerBound - 1].form == ","
            else { return [relay] }
            var relay = relay
            relay.content[relay.content.count - 1] = last.lowerBound..<speech.verb + 1
            let said = Utterance(
                source: speech.source,
                cue: speech.verb..<speech.verb + 1,
                content: [last.lowerBound..<speech.source.lowerBound - 1],
                modality: cues.modality(of: speech.verb),
                steps: [AttributionStep(.parenthetical, speech.source.lowerBound..<speech.verb + 1)]
            )
            return [relay, said]
        }
    }

    private typealias Speech = (source: Range<Int>, verb: Int)

    /// A verb of telling at the end of a content, with its subject before it.
    private func speech(closing content: Range<Int>) -> Speech? {
        guard let verb = content.last(where: words.isWord), CueLexicon.telling.contains(words.tokens[verb].lemma),
            words.isFinite(verb), let subject = words.subject(of: verb), content.contains(subject)
        else { return nil }
        let source = words.phrase(subject)
        return source.upperBound == verb ? (source, verb) : nil
    }

    /// What the model takes whole for a source, between the content and the comma before who relays: its last word is the
    /// verb, as in "the Center reports, UNN writes"; `sources` has the model's by where they end.
    private func speech(before relay: Utterance, _ sources: [Int: Range<Int>]) -> Speech? {
        guard let relaying = relay.source, relaying.lowerBound > 1, words.tokens[relaying.lowerBound - 1].form == ",",
            let source = sources[relaying.lowerBound - 1], let verb = source.last, source.count > 1,
            ["VBZ", "VBD", "NNS"].contains(words.tokens[verb].pennTag),
            CueLexicon.telling.contains(words.tokens[verb].lemma)
        else { return nil }
        return (source.dropLast(), verb)
    }

    // MARK: Between commas

    private func utterance(of source: Range<Int>, _ cue: Range<Int>) -> Utterance? {
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        let aside = min(source.lowerBound, cue.lowerBound)..<max(source.upperBound, cue.upperBound)
        guard let sense = cues.sense(of: cue)?.sense, sense.frame == .speech, !cues.isNegated(cue),
            words.isAside(source, cue)
        else { return nil }
        // What goes on behind the mark that closes the aside.
        let mark = (aside.upperBound..<sentence.upperBound).first { !words.isWord($0) } ?? sentence.upperBound
        let end = (mark..<sentence.upperBound).first(where: words.isWord) ?? sentence.upperBound
        let content = [sentence.lowerBound..<aside.lowerBound, end..<sentence.upperBound]
            .filter { $0.contains(where: words.isWord) }
            .map { words.withoutMarks($0) }
        guard let first = content.first, first.lowerBound < aside.lowerBound,
            content.joined().contains(where: words.isFinite)
        else { return nil }
        return Utterance(
            source: source,
            cue: cue,
            content: content,
            modality: sense.modality,
            steps: [AttributionStep(.parenthetical, aside)]
        )
    }
}

extension AnnotatedText {
    /// Whether who says something stands beside the words that tell it, behind a comma or a dash: "…, the mayor said", "…, said
    /// the mayor".
    func isAside(_ source: Range<Int>, _ cue: Range<Int>) -> Bool {
        guard source.upperBound == cue.lowerBound || cue.upperBound == source.lowerBound else { return false }
        let start = min(source.lowerBound, cue.lowerBound)
        return start > sentenceTokens(of: cue.lowerBound).lowerBound
            && (tokens[start - 1].form == "," || ClauseCutter.dashes.contains(tokens[start - 1].form))
    }
}
