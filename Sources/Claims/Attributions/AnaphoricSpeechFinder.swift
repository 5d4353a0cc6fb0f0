import Language

/// Finds speech whose content is the sentences before it, as in "The mayor said this on Monday, the Herald reports".
struct AnaphoricSpeechFinder {
    private static let pronouns: Set<String> = ["this", "that"]

    private let words: AnnotatedText
    private let cues: CueReader

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
    }

    /// The utterances, each after that of whoever relays it.
    func utterances() -> [Utterance] {
        words.sentences.indices.flatMap(utterances(of:))
    }

    private func utterances(of number: Int) -> [Utterance] {
        let sentence = words.sentences[number]
        guard let content = contentBefore(number),
            let pronoun = sentence.tokens.first(where: isSaid), let verb = words.tokens[pronoun].head,
            let subject = words.subject(of: verb)
        else { return [] }
        // "This he said": either may stand first.
        let saying = min(verb, pronoun)..<max(verb, pronoun) + 1
        let steps = [AttributionStep(.saidThis, saying)]
        let said = Utterance(
            source: phrase(subject),
            cue: verb..<verb + 1,
            content: content,
            modality: .asserted,
            steps: steps
        )
        guard let relay = relay(of: verb, in: sentence.tokens), let relaying = words.subject(of: relay) else {
            return [said]
        }
        // What is told of the source besides is the publisher's own.
        let relayed = content + [phrase(subject), saying]
        return [
            Utterance(
                source: phrase(relaying),
                cue: relay..<relay + 1,
                content: relayed,
                modality: .asserted,
                steps: steps
            ), said,
        ]
    }

    private func isSaid(_ token: Int) -> Bool {
        guard Self.pronouns.contains(words.tokens[token].form.lowercased()), words.tokens[token].relation == "obj",
            let verb = words.tokens[token].head, words.isFinite(verb)
        else { return false }
        return ["say", "state", "report", "announce"].contains(words.tokens[verb].lemma)
    }

    /// The verb by which another reports what `verb` reports.
    private func relay(of verb: Int, in sentence: Range<Int>) -> Int? {
        sentence.first { token in
            guard token != verb, words.isFinite(token), cues.isSpeech(token) else { return false }
            return words.tokens[token].head == verb && words.tokens[token].relation == "parataxis"
                || words.tokens[verb].head == token && ["ccomp", "parataxis"].contains(words.tokens[verb].relation)
        }
    }

    /// The sentences before this one in its paragraph.
    private func contentBefore(_ number: Int) -> [Range<Int>]? {
        let paragraph = words.sentences[number].paragraph
        var first = number
        while first > 0, words.sentences[first - 1].paragraph == paragraph { first -= 1 }
        guard first < number else { return nil }
        return [words.sentences[first].tokens.lowerBound..<words.sentences[number - 1].tokens.upperBound]
    }

    /// A noun phrase without the clauses that tell more of it.
    private func phrase(_ noun: Int) -> Range<Int> {
        words.tree.reach(of: noun) { ["acl:relcl", "punct", "appos", "parataxis"].contains(words.tokens[$0].relation) }
    }
}
