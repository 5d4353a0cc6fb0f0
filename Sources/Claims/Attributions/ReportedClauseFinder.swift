import Language

/// Finds reported speech by grammar alone, where the model saw none: "It said supporters were told".
struct ReportedClauseFinder {
    private let words: AnnotatedText
    private let cues: CueReader
    private let cutter: ClauseCutter
    private let depths: [Int]

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cues = CueReader(words)
        cutter = ClauseCutter(words)
        depths = words.quoteDepths
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
            return (reported(at: token) ?? denied(at: token) ?? demanded(at: token)).map { [$0] } ?? []
        }
    }

    /// "The mayor said the dam was mined": a verb of saying with a subject and a finite clause, behind "that" with a verb that
    /// takes others, too.
    private func reported(at verb: Int) -> Utterance? {
        guard cues.isSpeech(verb), let subject = speaker(before: verb),
            !cues.isNobody(at: words.phrase(subject).lowerBound),
            !(depths[subject] > 0 && cues.isInterlocutor(subject)),
            let clause = words.tree.dependents(of: verb).first(where: isReported),
            CueLexicon.telling.contains(words.tokens[verb].lemma) || isMarked(clause)
        else { return nil }
        let content = words.tree.reach(of: clause) { words.tokens[$0].relation == "punct" }
        guard content.lowerBound > verb || content.upperBound <= subject else { return nil }
        return Utterance(
            source: words.phrase(subject),
            cue: verb..<verb + 1,
            content: [content],
            modality: cues.modality(of: verb),
            steps: [AttributionStep(.reportedClause)]
        )
    }

    /// The subject before a finite verb in the active voice that is not denied.
    private func speaker(before verb: Int) -> Int? {
        guard words.isFinite(verb), !isNegated(verb), !words.isPassive(verb), let subject = words.subject(of: verb),
            words.tokens[subject].relation == "nsubj", subject < verb
        else { return nil }
        return subject
    }

    /// "The dam was reportedly mined": a statement of nobody that is named.
    private func hearsay(at adverb: Int) -> [Utterance] {
        // The tree may take the adverb for the verb: "were reportedly among the dead".
        let isPredicate = words.tokens[adverb].tag == .verb && words.tokens[adverb].relation != "advmod"
        guard isPredicate || words.tokens[adverb].relation == "advmod",
            let predicate = isPredicate ? adverb : words.tokens[adverb].head, words.isFinite(predicate),
            ["root", "conj", "parataxis"].contains(words.tokens[predicate].relation)
                || cutter.cut(at: predicate) != nil
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
        return [
            Utterance(
                source: nil,
                cue: adverb..<adverb + 1,
                content: content,
                modality: .alleged,
                steps: [AttributionStep(.hearsay)]
            )
        ]
    }

    private static let hearsay: Set<String> = ["reportedly", "allegedly", "purportedly"]

    /// "Rwanda denies any involvement": what is denied in a phrase.
    private func denied(at verb: Int) -> Utterance? {
        guard words.tokens[verb].lemma == "deny", !words.tokens[verb].relation.hasPrefix("acl"),
            let subject = speaker(before: verb),
            let object = words.tree.dependents(of: verb).first(where: {
                $0 > verb && ["obj", "xcomp", "ccomp", "advcl"].contains(words.tokens[$0].relation)
            })
        else { return nil }
        let content = words.tree.reach(of: object) { ["punct", "parataxis"].contains(words.tokens[$0].relation) }
        guard content.lowerBound > verb else { return nil }
        return Utterance(
            source: words.phrase(subject),
            cue: verb..<verb + 1,
            content: [content],
            modality: .denied,
            steps: [AttributionStep(.deniedPhrase)]
        )
    }

    /// "The union directed its members to stay away", "They want the road closed": what somebody is to do, or to become.
    private func demanded(at verb: Int) -> Utterance? {
        guard let sense = cues.sense(of: verb..<verb + 1)?.sense, sense.frame == .demand,
            let subject = speaker(before: verb), !cues.isNobody(at: words.phrase(subject).lowerBound),
            !(depths[verb] > 0 && cues.isInterlocutor(subject))
        else { return nil }
        let dependents = words.tree.dependents(of: verb).filter { $0 > verb }
        guard let deed = dependents.first(where: { words.tokens[$0].relation == "xcomp" }),
            let object = dependents.first(where: { words.tokens[$0].relation == "obj" && $0 < deed })
                ?? words.subject(of: deed),
            object > verb, object < deed, ["VB", "VBN"].contains(words.tokens[deed].pennTag)
        else { return nil }
        let whole = words.tree.reach(of: deed) { ["punct", "parataxis"].contains(words.tokens[$0].relation) }
        return Utterance(
            source: words.phrase(subject),
            cue: verb..<verb + 1,
            content: [words.phrase(object).lowerBound..<whole.upperBound],
            modality: sense.modality,
            steps: [AttributionStep(.demandedDeed)]
        )
    }

    private func isReported(_ token: Int) -> Bool {
        words.tokens[token].relation == "ccomp" && words.isFinite(token) && words.subject(of: token) != nil
    }

    /// Whether "that" opens a clause.
    private func isMarked(_ clause: Int) -> Bool {
        words.tree.dependents(of: clause).contains {
            words.tokens[$0].relation == "mark" && words.tokens[$0].form.lowercased() == "that"
        }
    }

    private func isNegated(_ verb: Int) -> Bool {
        words.tree.dependents(of: verb).contains {
            ["not", "n't", "n’t", "never"].contains(words.tokens[$0].form.lowercased())
        }
    }
}
