import Language

/// Finds speech whose content is the sentences before it, as in "The mayor said this on Monday, the Herald reports".
struct AnaphoricSpeechFinder {
    /// Words that stand for what was said before.
    private static let pronouns: Set<String> = ["this", "that", "it"]
    /// Verbs by which somebody says it.
    private static let verbs: Set<String> = ["say", "state", "report", "announce", "inform", "note"]

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
        let sentence = words.sentences[number].tokens
        guard let content = contentBefore(number), let speech = speech(in: sentence) else { return [] }
        let steps = [AttributionStep(.saidThis, speech.telling)]
        let said = Utterance(
            source: speech.source,
            cue: speech.cue,
            content: content,
            modality: .asserted,
            steps: steps
        )
        guard let relay = relay(of: speech.cue.lowerBound, in: sentence), let relaying = relayer(of: relay) else {
            return [said]
        }
        // What is told of the source besides is the publisher's own.
        let relayed = Utterance(
            source: words.phrase(relaying),
            cue: relay..<relay + 1,
            content: content + [speech.source, speech.telling],
            modality: .asserted,
            steps: steps
        )
        return [relayed, said]
    }

    /// A sentence's words that say of whom the sentences before it are.
    private struct Speech {
        let source: Range<Int>
        let cue: Range<Int>
        /// The pronoun and the cue.
        let telling: Range<Int>
    }

    private func speech(in sentence: Range<Int>) -> Speech? {
        if let source = words.saidAccordingTo(sentence) {
            let cue = source.lowerBound - 2..<source.lowerBound
            return Speech(source: source, cue: cue, telling: sentence.lowerBound..<cue.upperBound)
        }
        guard let pronoun = sentence.first(where: isSaid), let verb = words.tokens[pronoun].head,
            let subject = speaker(of: verb)
        else { return nil }
        return Speech(
            source: words.phrase(subject),
            cue: verb..<verb + 1,
            telling: min(verb, pronoun)..<max(verb, pronoun) + 1
        )
    }

    private func isSaid(_ token: Int) -> Bool {
        guard Self.pronouns.contains(words.tokens[token].form.lowercased()),
            ["obj", "nsubj:pass"].contains(words.tokens[token].relation),
            let verb = words.tokens[token].head, words.isFinite(verb)
        else { return false }
        return Self.verbs.contains(words.tokens[verb].lemma)
    }

    /// Who says it: "The mayor said this", "This was reported by the mayor".
    private func speaker(of verb: Int) -> Int? {
        words.isPassive(verb) ? words.agent(of: verb) : words.subject(of: verb)
    }

    /// Who relays: the subject of the verb, or the name that stands before it behind a comma.
    private func relayer(of verb: Int) -> Int? {
        if let subject = subject(before: verb) ?? words.subject(of: verb) { return subject }
        guard verb > 1, words.tokens[verb - 1].tag == .properNoun, words.tokens[verb - 2].form == "," else {
            return nil
        }
        return verb - 1
    }

    /// The last subject before a verb: the tree may give it that of the clause before, too.
    private func subject(before verb: Int) -> Int? {
        words.tree.dependents(of: verb).last { $0 < verb && words.tokens[$0].relation == "nsubj" }
    }

    /// The verb by which another reports what `verb` reports: beside it in the tree, or with its subject behind the last comma.
    private func relay(of verb: Int, in sentence: Range<Int>) -> Int? {
        let last = sentence.last(where: words.isWord)
        return sentence.first { token in
            guard token != verb, words.isFinite(token), cues.isSpeech(token) else { return false }
            if token == last, token > verb, let subject = subject(before: token) {
                return words.tokens[words.phrase(subject).lowerBound - 1].form == ","
            }
            return words.tokens[token].head == verb && words.tokens[token].relation == "parataxis"
                || words.tokens[verb].head == token
                    && ["ccomp", "parataxis", "mark"].contains(words.tokens[verb].relation)
        }
    }

    /// The sentences before this one in its paragraph; where it opens one, those of the paragraph before, if they are whole
    /// sentences and no headline.
    private func contentBefore(_ number: Int) -> [Range<Int>]? {
        guard number > 0 else { return nil }
        let paragraph = words.sentences[number - 1].paragraph
        let last = words.sentences[number - 1].tokens
        if paragraph != words.sentences[number].paragraph {
            guard words.tokens[last.upperBound - 1].form == ".",
                ["this", "that"].contains(words.tokens[words.sentences[number].tokens.lowerBound].form.lowercased())
            else { return nil }
        }
        var first = number - 1
        while first > 0, words.sentences[first - 1].paragraph == paragraph { first -= 1 }
        return [words.sentences[first].tokens.lowerBound..<last.upperBound]
    }
}
