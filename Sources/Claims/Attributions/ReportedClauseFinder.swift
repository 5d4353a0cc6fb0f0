import Language

/// Finds reported speech by grammar alone, where the model saw none: "It said supporters were told", "quoted her as saying".
struct ReportedClauseFinder {
    /// Verbs whose clause is always what somebody says.
    private static let verbs: Set<String> = [
        "say", "state", "report", "claim", "announce", "warn", "add", "tell", "confirm", "allege", "note", "explain",
        "insist", "stress", "acknowledge", "admit", "declare", "testify", "assert",
    ]

    private let words: AnnotatedText
    private let cues: CueReader
    private let cutter: ClauseCutter

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
        cutter = ClauseCutter(words)
    }

    /// The utterances whose verbs are in no cue of `others`.
    func utterances(besides others: [Utterance]) -> [Utterance] {
        var isKnown = [Bool](repeating: false, count: words.tokens.count)
        var isSaid = isKnown
        for other in others {
            for token in [other.cue, other.source].compactMap({ $0 }).joined() { isKnown[token] = true }
            for token in other.content.joined() { isSaid[token] = true }
        }
        return words.tokens.indices.flatMap { token -> [Utterance] in
            guard !isKnown[token] else { return [] }
            if Self.hearsay.contains(words.tokens[token].form.lowercased()) {
                return isSaid[token] ? [] : hearsay(at: token)
            }
            guard words.tokens[token].tag == .verb else { return [] }
            return quoted(at: token) ?? reported(at: token).map { [$0] } ?? []
        }
    }

    /// "The mayor said the dam was mined": a verb of saying with a subject and a finite clause.
    private func reported(at verb: Int) -> Utterance? {
        let word = words.tokens[verb]
        guard Self.verbs.contains(word.lemma), words.isFinite(verb), !isNegated(verb), !words.isPassive(verb),
            let subject = words.subject(of: verb), words.tokens[subject].relation == "nsubj", subject < verb,
            !cues.isNobody(at: phrase(subject).lowerBound),
            let clause = words.tree.dependents(of: verb).first(where: isReported)
        else { return nil }
        let content = words.tree.reach(of: clause) { words.tokens[$0].relation == "punct" }
        guard content.lowerBound > verb || content.upperBound <= subject else { return nil }
        return Utterance(
            source: phrase(subject),
            cue: verb..<verb + 1,
            content: [content],
            modality: cues.modality(of: verb)
        )
    }

    /// "The dam was reportedly mined": a statement of nobody that is named.
    private func hearsay(at adverb: Int) -> [Utterance] {
        guard words.tokens[adverb].relation == "advmod", let predicate = words.tokens[adverb].head,
            words.isFinite(predicate), ["root", "conj", "parataxis"].contains(words.tokens[predicate].relation)
        else { return [] }
        let clause = words.tree.reach(of: predicate) { dependent in
            words.tokens[dependent].relation == "punct" || cutter.cut(at: dependent) != nil
        }
        let content = [
            clause.lowerBound..<max(clause.lowerBound, adverb),
            min(adverb + 1, clause.upperBound)..<clause.upperBound,
        ].filter {
            $0.contains(where: words.isWord)
        }
        return [Utterance(source: nil, cue: adverb..<adverb + 1, content: content, modality: .alleged)]
    }

    private static let hearsay: Set<String> = ["reportedly", "allegedly", "purportedly"]

    private func isReported(_ token: Int) -> Bool {
        words.tokens[token].relation == "ccomp" && words.isFinite(token) && words.subject(of: token) != nil
    }

    private func isNegated(_ verb: Int) -> Bool {
        words.tree.dependents(of: verb).contains {
            ["not", "n't", "n’t", "never"].contains(words.tokens[$0].form.lowercased())
        }
    }

    /// "The agency quoted a witness as saying he saw it": whoever quotes relays.
    private func quoted(at verb: Int) -> [Utterance]? {
        let sentence = words.sentences[words.sentence(of: verb)].tokens
        guard words.tokens[verb].lemma == "say", words.tokens[verb].pennTag == "VBG",
            verb - 1 > sentence.lowerBound, words.tokens[verb - 1].form == "as"
        else { return nil }
        let before = max(sentence.lowerBound, verb - Self.reach)..<verb - 1
        guard let quoting = before.last(where: { ["quote", "cite"].contains(words.tokens[$0].lemma) }),
            quoting + 1 < verb - 1, let end = sentence.last(where: words.isWord), end > verb
        else { return nil }
        let content = verb + 1..<end + 1
        let said = Utterance(
            source: quoting + 1..<verb - 1,
            cue: verb..<verb + 1,
            content: [content],
            modality: .asserted
        )
        // "He was quoted as saying": nobody is named who quotes.
        guard !words.isPassive(quoting), let subject = words.subject(of: quoting) else { return nil }
        return [
            Utterance(
                source: phrase(subject),
                cue: quoting..<quoting + 1,
                content: [quoting + 1..<end + 1],
                modality: .asserted
            ), said,
        ]
    }

    private static let reach = 16

    private func phrase(_ noun: Int) -> Range<Int> {
        words.tree.reach(of: noun) { ["acl:relcl", "punct", "appos", "parataxis"].contains(words.tokens[$0].relation) }
    }
}
