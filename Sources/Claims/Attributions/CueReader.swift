import Language

/// Reads a cue: which word decides what it means, in which sense, and whether it says that something was not said.
struct CueReader {
    private static let negators: Set<String> = [
        "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "falsely", "wrongly", "wrongfully",
    ]
    /// Words under which nothing is said: "refused to say", "contrary to reports", "lied when he said".
    private static let cancelling: Set<String> = [
        "refuse", "decline", "retract", "recant", "withdraw", "lie", "pretend", "avoid", "fail", "lack", "stop",
        "contrary", "unable",
    ]
    /// Words with which a source names nobody: what "no official" said, was not said.
    private static let nobodies: Set<String> = ["no", "nobody", "none", "neither", "few", "hardly"]
    /// Verbs whose subject, in the passive voice, hears.
    private static let addressing: Set<String> = ["tell", "inform", "notify", "remind", "assure", "brief", "warn"]

    /// Who speaks and hears where somebody is quoted.
    private static let interlocutors: Set<String> = ["i", "me", "we", "us", "you"]

    private let words: AnnotatedText
    private let lexicon = CueLexicon.english

    /// A reader of the cues in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The word of a cue that decides what it means, and its sense: the top one where it has one ("claimed in a video posted
    /// on"), else the last that has; what "denied the claim" means is what denying does.
    func sense(of cue: Range<Int>) -> (decider: Int, sense: CueLexicon.Sense)? {
        let senses = cue.reversed().lazy.compactMap { token in sense(at: token, in: cue).map { (token, $0) } }
        if let denial = senses.first(where: { $0.1.frame == .denial }) { return denial }
        let top = words.head(of: cue)
        return senses.first { $0.0 == top } ?? senses.first
    }

    private func sense(at token: Int, in cue: Range<Int>) -> CueLexicon.Sense? {
        // Who asks somebody to do something demands it; who asks whether it is so does not.
        if words.tokens[token].lemma == "ask", !asksFor(token) { return nil }
        // Who wants somebody to do something demands it; who wants to do it does not.
        if ["direct", "want"].contains(words.tokens[token].lemma), !isAimed(token) { return nil }
        // "It was gathered that", but "they gathered".
        if words.tokens[token].lemma == "gather", !words.isPassive(token) { return nil }
        // Who advises or tells somebody to do something demands it, too.
        if ["advise", "tell", "warn"].contains(words.tokens[token].lemma), !words.isPassive(token),
            hasInfinitive(token), hasObject(token)
        {
            return lexicon.sense(of: "urge", before: [])
        }
        let end = min(max(cue.upperBound, token + 2), words.tokens.count)
        let following = words.tokens[min(token + 1, end)..<end].map { $0.form.lowercased() }
        // "According" is taken for the verb where the words before it are no clause.
        let isAccording = words.tokens[token].form.lowercased() == "according" && following.first == "to"
        return lexicon.sense(of: isAccording ? "according" : words.tokens[token].lemma, before: following)
    }

    /// Whether a verb says what somebody or something is to do or to be done with: "wants the road closed", "directed that she go".
    private func isAimed(_ verb: Int) -> Bool {
        hasInfinitive(verb) && hasObject(verb)
            || words.tree.dependents(of: verb).contains { deed in
                let relation = words.tokens[deed].relation
                return relation == "xcomp" && words.subject(of: deed) != nil
                    || relation == "ccomp"
                        && words.tree.dependents(of: deed).contains { words.tokens[$0].form.lowercased() == "that" }
            }
    }

    private func asksFor(_ verb: Int) -> Bool {
        hasInfinitive(verb)
            || words.tree.dependents(of: verb).contains { dependent in
                words.tokens[dependent].relation == "obl"
                    && words.tree.dependents(of: dependent).contains { words.tokens[$0].form == "for" }
            }
    }

    private func hasInfinitive(_ verb: Int) -> Bool {
        words.tree.dependents(of: verb).contains { dependent in
            // "“We do not see it,” he told them" has a finite clause.
            words.tokens[dependent].relation == "xcomp"
                || words.tokens[dependent].relation == "ccomp" && words.tokens[dependent].pennTag == "VB"
                    && !words.tree.dependents(of: dependent).contains { words.tokens[$0].relation == "aux" }
        }
    }

    private func hasObject(_ verb: Int) -> Bool {
        words.tree.dependents(of: verb).contains { ["obj", "iobj"].contains(words.tokens[$0].relation) && $0 > verb }
    }

    /// Whether a cue is "according to" somebody, or a noun for what somebody thinks: "in her view".
    func isAccording(_ cue: Range<Int>) -> Bool {
        cue.contains { words.tokens[$0].form.lowercased() == "according" }
            || cue.count == 1 && words.tokens[cue.lowerBound].tag == .noun
                && SourcePhraseFinder.views.contains(words.tokens[cue.lowerBound].lemma)
    }

    /// The modality that the word `token` alone makes, as a cue.
    func modality(of token: Int) -> Modality {
        lexicon.sense(of: words.tokens[token].lemma, before: [])?.modality ?? .asserted
    }

    /// A cue with what else belongs to "reasonable grounds to believe", where it has a part of that.
    func withGrounds(_ cue: Range<Int>) -> Range<Int> {
        let top = words.head(of: cue)
        let near = Array(cue) + [words.tokens[top].head].compactMap { $0 } + words.tree.dependents(of: top)
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        for noun in near where words.tokens[noun].form.lowercased() == "grounds" {
            let parts = words.tree.dependents(of: noun)
            guard let belief = parts.first(where: { isBelief($0) && $0 > noun }),
                let first = parts.first(where: { words.tokens[$0].relation == "amod" && $0 < noun })
            else { continue }
            let whole = min(cue.lowerBound, first)..<max(cue.upperBound, belief + 1)
            // The two stand side by side, or the words between are no cue's.
            if whole.count <= cue.count + Self.longestGrounds, whole.upperBound <= sentence.upperBound { return whole }
        }
        return cue
    }

    /// How many words "reasonable grounds to believe" may add to a cue.
    private static let longestGrounds = 5

    private func isBelief(_ token: Int) -> Bool {
        words.tokens[token].relation.hasPrefix("acl")
            && ["believe", "suspect", "conclude", "think"].contains(words.tokens[token].lemma)
    }

    /// Whether `token` is a verb that takes a statement.
    func isSpeech(_ token: Int) -> Bool {
        words.tokens[token].tag == .verb && lexicon.sense(of: words.tokens[token].lemma, before: [])?.frame == .speech
    }

    /// Whether a cue says that something was not said, or is not so.
    func isNegated(_ cue: Range<Int>) -> Bool {
        cue.contains { token in
            Self.negators.contains(words.tokens[token].form.lowercased())
                || Self.cancelling.contains(words.tokens[token].lemma)
        } || isCancelled(cue)
    }

    /// Whether a cue says that something may be so, by not excluding it: "did not rule out that".
    func leavesOpen(_ cue: Range<Int>) -> Bool {
        cue.contains { ["rule", "exclude"].contains(words.tokens[$0].lemma) }
            && cue.contains { Self.negators.contains(words.tokens[$0].form.lowercased()) }
    }

    /// Whether the word over a cue cancels it, or one under it: "contrary to".
    private func isCancelled(_ cue: Range<Int>) -> Bool {
        for top in words.tops(of: cue) {
            if words.tree.dependents(of: top).contains(where: {
                Self.cancelling.contains(words.tokens[$0].lemma) && words.tokens[$0].relation == "case"
            }) {
                return true
            }
            guard let head = words.tokens[top].head, Self.cancelling.contains(words.tokens[head].lemma) else {
                continue
            }
            let relation = words.tokens[top].relation
            let isMarked = words.tree.dependents(of: top).contains {
                ["of", "without", "from", "when"].contains(words.tokens[$0].form.lowercased())
                    && ["mark", "case", "advmod"].contains(words.tokens[$0].relation)
            }
            if ["xcomp", "ccomp", "obj"].contains(relation) || isMarked { return true }
        }
        return false
    }

    /// Whether the phrase beginning at `start` names nobody: "nobody", "no official", "hardly anyone".
    func isNobody(at start: Int) -> Bool {
        [start, start - 1].contains { token in
            guard token >= 0, token == start || words.sentence(of: token) == words.sentence(of: start) else {
                return false
            }
            let word = words.tokens[token].form.lowercased()
            return Self.nobodies.contains(word) && (token == start || words.tokens[token].tag == .adverb)
        }
    }

    /// Whether `token` means who speaks or hears where somebody is quoted: "I think that" is how he says it.
    func isInterlocutor(_ token: Int) -> Bool {
        Self.interlocutors.contains(words.tokens[token].form.lowercased())
    }

    /// Whether a passive cue says that somebody hears: "was told", "had been warned".
    func addresses(_ cue: Range<Int>) -> Bool {
        cue.contains { words.isPassive($0) && Self.addressing.contains(words.tokens[$0].lemma) }
    }

    /// What the subject of a passive cue does: it is spoken of, or spoken to; nil where it speaks.
    func roleOfSubject(_ source: Range<Int>, of cue: Range<Int>) -> PassiveRole? {
        guard let verb = cue.last(where: { words.tokens[$0].tag == .verb && words.isPassive($0) }),
            let subject = words.subject(of: verb), source.contains(subject)
        else { return nil }
        return Self.addressing.contains(words.tokens[verb].lemma) ? .addressed : .spokenOf
    }

    /// What the subject of a verb of speech in the passive voice does.
    enum PassiveRole {
        /// It hears: "She was told that".
        case addressed
        /// It is what is spoken of: "He is accused of".
        case spokenOf
    }
}
