import Language

/// Reads how certain a proposition is put forward as being, by the tree of its clause.
struct ModalityReader {
    let words: AnnotatedText
    private let cutter: ClauseCutter
    let negation: NegationReader

    /// A reader of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cutter = ClauseCutter(words)
        negation = NegationReader(words)
    }

    /// The modality of `proposition`, said in `utterance`.
    func modality(of proposition: Proposition, in utterance: Utterance?) -> ModalityReading {
        let predicate = proposition.predicate
        if let utterance, utterance.modality != .asserted, !isQuestion(proposition, in: utterance),
            !isAddition(predicate, to: utterance)
        {
            return doubt(predicate, in: utterance) ?? ModalityReading(utterance.modality, by: .cue, utterance.cue)
        }
        return condition(predicate) ?? unknown(predicate) ?? held(predicate)
            ?? auxiliary(predicate, isReported: utterance != nil) ?? shared(predicate) ?? imperative(predicate)
            ?? intention(predicate) ?? arranged(predicate) ?? grounds(proposition)
            ?? ModalityReading(.asserted, by: .nothing, nil)
    }

    /// "Urged the board, which had cancelled the test, to hold it again": what a relative clause adds to what is asked for,
    /// planned or denied is none of it.
    private func isAddition(_ predicate: Int, to utterance: Utterance) -> Bool {
        utterance.modality != .alleged && words.tokens[predicate].relation == "acl:relcl"
    }

    /// "Claimed that it may have been mined": what not even the source is sure of.
    private func doubt(_ predicate: Int, in utterance: Utterance) -> ModalityReading? {
        guard utterance.modality == .alleged else { return nil }
        return words.tree.dependents(of: predicate).first {
            words.tokens[$0].relation == "aux" && Self.doubts.contains(words.tokens[$0].form.lowercased())
        }
        .map { Self.reading(.possible, .modal, $0) }
    }

    private static let doubts: Set<String> = ["may", "might"]

    /// "asked who these people were": a question demands nothing.
    private func isQuestion(_ proposition: Proposition, in utterance: Utterance) -> Bool {
        guard utterance.modality == .demanded, let cue = utterance.cue, let first = proposition.content.first?.first
        else { return false }
        return cue.contains { words.tokens[$0].lemma == "ask" }
            && ModalityLexicon.questions.contains(words.tokens[first].form.lowercased())
    }

    static func reading(_ modality: Modality, _ ground: ModalityGround, _ token: Int) -> ModalityReading {
        ModalityReading(modality, by: ground, token..<token + 1)
    }

    /// "is suspected of", "are feared dead", "appears to show", "Fears are growing that".
    private func held(_ predicate: Int) -> ModalityReading? {
        let lemma = words.tokens[predicate].lemma
        let dependents = words.tree.dependents(of: predicate)
        if ModalityLexicon.remaining.contains(lemma),
            let state = dependents.first(where: {
                words.tokens[$0].relation == "xcomp" && ModalityLexicon.predicates[words.tokens[$0].lemma] == .unknown
            })
        {
            return Self.reading(.unknown, .predicate, state)
        }
        if negation.isOpen(predicate) { return Self.reading(.possible, .predicate, predicate) }
        if let modality = ModalityLexicon.predicates[lemma], isHolding(predicate, lemma) {
            return Self.reading(modality, .predicate, predicate)
        }
        // "Six deaths were reported" tells of six deaths, "are reported to have died" what is said of some.
        let isBare =
            lemma == "report"
            && !dependents.contains { words.tokens[$0].relation == "xcomp" }
        // "Is presumed innocent" is what the law says.
        let isOfLaw = dependents.contains { words.tokens[$0].lemma == "innocent" }
        if let modality = ModalityLexicon.passives[lemma], words.isPassive(predicate), !negation.isNegated(predicate),
            !isBare, !isOfLaw
        {
            return Self.reading(modality, .predicate, predicate)
        }
        if let subject = words.subject(of: predicate), ModalityLexicon.worries.contains(words.tokens[subject].lemma),
            words.tree.dependents(of: subject).contains(where: { words.tokens[$0].relation.hasPrefix("acl") })
        {
            return Self.reading(.possible, .subject, subject)
        }
        return nil
    }

    /// Whether the predicate says here what it mostly says: "may need treatment" is possible, "was not possible" a fact.
    private func isHolding(_ predicate: Int, _ lemma: String) -> Bool {
        let dependents = words.tree.dependents(of: predicate)
        if lemma == "possible", negation.isNegated(predicate) { return false }
        if lemma == "likely", isCompared(predicate) { return false }
        let tag = words.tokens[predicate].pennTag
        // "Armed groups demand lists" tells what they do; "were demanding" and "demanded" what they want.
        if lemma == "demand" { return ["VBG", "VBD"].contains(tag) && !words.isPassive(predicate) }
        // "They need tents" tells what they lack; "We need to see it" asks for it.
        if lemma == "need", words.isPassive(predicate) { return true }
        guard ModalityLexicon.governing.contains(lemma) || lemma == "need" else { return true }
        if dependents.contains(where: { words.tokens[$0].pennTag == "MD" }) { return false }
        return dependents.contains { ["xcomp", "ccomp"].contains(words.tokens[$0].relation) }
    }

    private static let comparisons: Set<String> = ["than", "times", "twice", "%", "percent"]

    /// "Were 40% less likely to die", "are as likely as men to vote": what was counted, and no guess.
    private func isCompared(_ predicate: Int) -> Bool {
        let forms = words.tree.reach(of: predicate).map { words.tokens[$0].form.lowercased() }
        let isComparative = words.tree.dependents(of: predicate).contains {
            words.tokens[$0].relation == "advmod"
                && ["more", "less", "as"].contains(words.tokens[$0].form.lowercased())
        }
        return isComparative && !Self.comparisons.isDisjoint(with: forms)
    }

    /// "Maybe he was released and lost his memory": an adverb before two verbs is of both.
    private func shared(_ predicate: Int) -> ModalityReading? {
        guard words.tokens[predicate].relation == "conj", let first = words.tokens[predicate].head,
            !words.tree.dependents(of: predicate).contains(where: { words.tokens[$0].relation.hasPrefix("nsubj") })
        else { return nil }
        for dependent in words.tree.dependents(of: first) where dependent < first {
            let word = words.tokens[dependent]
            if word.relation == "advmod", let modality = ModalityLexicon.adverbs[word.form.lowercased()] {
                return Self.reading(modality, .adverb, dependent)
            }
            // "They could be taken and killed": of a bare verb behind it the modal verb is too.
            if word.relation == "aux", word.pennTag == "MD", ["VB", "VBN"].contains(words.tokens[predicate].pennTag),
                let modality = ModalityLexicon.modals[word.form.lowercased()], modality == .possible
            {
                return Self.reading(modality, .modal, dependent)
            }
        }
        return nil
    }

    /// "(b) Release all prisoners": what is to be done, as recommendations are listed.
    private func imperative(_ predicate: Int) -> ModalityReading? {
        guard words.tokens[predicate].pennTag == "VB",
            ["root", "ccomp"].contains(words.tokens[predicate].relation),
            words.subject(of: predicate) == nil,
            words.tree.dependents(of: predicate).allSatisfy({
                !["aux", "aux:pass", "cop", "mark"].contains(words.tokens[$0].relation)
                    || words.tokens[$0].lemma == "do"
            })
        else { return nil }
        return Self.reading(.demanded, .predicate, predicate)
    }

    /// What holds on a condition; nil for "If a man had run away, they took his brother", which was so each time, and for
    /// "Children are turned away unless they have papers".
    private func condition(_ predicate: Int) -> ModalityReading? {
        guard let mark = cutter.condition(of: predicate) else { return nil }
        let main = finite(predicate)
        let isUnless = words.tokens[mark].form.lowercased() == "unless"
        let isFact = main == "VBD" || isUnless && ["VBZ", "VBP"].contains(main)
        let clause = words.tokens[mark].head.map(finite)
        if isFact, isUnless || clause == "VBD" && mark < predicate { return nil }
        // "They will not go unless they are paid" refuses.
        if isUnless, main == "MD", negation.isNegated(predicate) { return nil }
        // "If he is guilty, let them prove it."
        return imperative(predicate) ?? Self.reading(.possible, .condition, mark)
    }

    /// The Penn tag of the verb that has the tense of a clause: its first auxiliary, or itself; a modal verb's is `MD`.
    func finite(_ predicate: Int) -> String {
        let helper = words.tree.dependents(of: predicate).first {
            ["aux", "aux:pass", "cop"].contains(words.tokens[$0].relation)
        }
        return words.tokens[helper ?? predicate].pennTag
    }

    /// "There are reasonable grounds to believe that": the standard of proof of inquiries, which proves nothing yet.
    private func grounds(_ proposition: Proposition) -> ModalityReading? {
        proposition.content.joined().first { token in
            words.tokens[token].form.lowercased() == "grounds" && token > 0
                && Self.standards.contains(words.tokens[token - 1].form.lowercased())
        }
        .map { Self.reading(.alleged, .grounds, $0) }
    }

    private static let standards: Set<String> = ["probable", "reasonable", "serious", "substantial", "sufficient"]
}
