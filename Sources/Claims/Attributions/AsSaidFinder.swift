import Language

/// Finds speech that a clause with "as" tells of: "As the mayor noted, the dam was mined", "As was reported by the mayor".
struct AsSaidFinder {
    private let words: AnnotatedText
    private let cues: CueReader

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
    }

    /// The utterances whose verbs are in no cue of `others`.
    func utterances(besides others: [Utterance]) -> [Utterance] {
        let known = others.cueTokens
        return words.tokens.indices.compactMap { verb in
            let token = words.tokens[verb]
            guard token.relation == "advcl", token.tag == .verb, CueLexicon.tellingWithAs.contains(token.lemma),
                words.isFinite(verb) || token.pennTag == "VBN", !known.contains(verb), let predicate = token.head
            else { return nil }
            return utterance(verb, of: predicate)
        }
    }

    private func utterance(_ verb: Int, of predicate: Int) -> Utterance? {
        let clause = words.tree.reach(of: verb) { words.tokens[$0].relation == "punct" }
        let sentence = words.sentenceTokens(of: verb)
        guard words.tokens[clause.lowerBound].form.lowercased() == "as", let source = source(of: verb),
            isSetOff(clause, in: sentence), !hasObject(verb)
        else { return nil }
        let whole = words.tree.reach(of: predicate) { $0 == verb || words.tokens[$0].relation == "punct" }
        let content = [
            whole.clamped(to: sentence.lowerBound..<clause.lowerBound),
            whole.clamped(to: clause.upperBound..<sentence.upperBound),
        ]
        .filter { $0.contains(where: words.isWord) }
        guard !content.isEmpty else { return nil }
        return Utterance(
            source: source,
            cue: verb..<verb + 1,
            content: content,
            modality: cues.modality(of: verb),
            steps: [AttributionStep(.asSaid, clause)]
        )
    }

    /// Whether marks part a clause from the rest of its sentence.
    private func isSetOff(_ clause: Range<Int>, in sentence: Range<Int>) -> Bool {
        (clause.lowerBound == sentence.lowerBound || !words.isWord(clause.lowerBound - 1))
            && (clause.upperBound == sentence.upperBound || !words.isWord(clause.upperBound))
    }

    /// Whether what is said stands with the verb itself: "as she said it", "as he said that he would".
    private func hasObject(_ verb: Int) -> Bool {
        words.tree.dependents(of: verb).contains { ["ccomp", "obj", "xcomp"].contains(words.tokens[$0].relation) }
    }

    /// Who says: the subject of the verb, or whom "by" names in the passive voice.
    private func source(of verb: Int) -> Range<Int>? {
        let noun =
            words.isPassive(verb) || words.tokens[verb].pennTag == "VBN"
            ? words.agent(of: verb)
            : words.subject(of: verb).flatMap { words.tokens[$0].relation == "nsubj" ? $0 : nil }
        return noun.map(words.phrase)
    }
}
