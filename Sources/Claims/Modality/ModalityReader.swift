import Language

/// Reads how certain a proposition is put forward as being, by the tree of its clause.
struct ModalityReader {
    let words: AnnotatedText
    private let cutter: ClauseCutter
    private let negation: NegationReader

    /// A reader of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        cutter = ClauseCutter(words)
        negation = NegationReader(words)
    }

    /// The modality of `proposition`, said in `utterance`.
    func modality(of proposition: Proposition, in utterance: Utterance?) -> ModalityReading {
        if let utterance, utterance.modality != .asserted, !isQuestion(proposition, in: utterance) {
            return ModalityReading(utterance.modality, by: .cue, utterance.cue)
        }
        let predicate = proposition.predicate
        return condition(predicate) ?? unknown(predicate) ?? held(predicate)
            ?? auxiliary(predicate, isReported: utterance != nil) ?? shared(predicate) ?? imperative(predicate)
            ?? intention(predicate) ?? arranged(predicate) ?? grounds(proposition)
            ?? ModalityReading(.asserted, by: .nothing, nil)
    }

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

    /// "It is not known who", "We cannot say how many", "whether they were shot".
    private func unknown(_ predicate: Int) -> ModalityReading? {
        let dependents = words.tree.dependents(of: predicate)
        if let mark = dependents.first(where: {
            words.tokens[$0].relation == "mark" && words.tokens[$0].form.lowercased() == "whether"
        }) {
            return Self.reading(.unknown, .question, mark)
        }
        // "would not say who": it was refused.
        if isRefusal(predicate) { return nil }
        // "We are unable to confirm", "It is hard to say how": what cannot be done is under the adjective.
        let adjective = words.tokens[predicate].lemma
        let known =
            ModalityLexicon.findable.contains(adjective)
            ? dependents.first { ["xcomp", "advcl", "csubj", "ccomp", "acl"].contains(words.tokens[$0].relation) }
                ?? predicate
            : predicate
        let lemma = words.tokens[known].lemma
        if isUnfound(known), negation.isNegated(predicate) { return Self.reading(.unknown, .predicate, known) }
        // "The board has not said who": it keeps it to itself, and what is asked may be known.
        if lemma == "say", known == predicate, !dependents.contains(where: { words.tokens[$0].pennTag == "MD" }) {
            return nil
        }
        // "They were not told where": who was not told.
        if lemma == "tell", words.isPassive(known) { return nil }
        guard ModalityLexicon.knowledge.contains(lemma) || ModalityLexicon.measures.contains(lemma),
            negation.isNegated(predicate) || ModalityLexicon.unfindable.contains(adjective)
        else { return nil }
        let clauses = words.tree.dependents(of: known).filter { clause in
            ["ccomp", "xcomp", "csubj", "advcl", "obj", "nsubj:pass"].contains(words.tokens[clause].relation)
        }
        let asks = clauses.contains { clause in
            words.tree.reach(of: clause).prefix(2).contains {
                ModalityLexicon.questions.contains(words.tokens[$0].form.lowercased())
            }
        }
        let isMeasure = ModalityLexicon.measures.contains(lemma) && known != predicate
        // "Some do not know that they are Yazidi": which they are.
        let isFact = clauses.contains { words.tokens[words.tree.reach(of: $0).lowerBound].form.lowercased() == "that" }
        return asks || isMeasure || ModalityLexicon.bareKnowledge.contains(lemma) && !isFact
            ? Self.reading(.unknown, .predicate, known) : nil
    }

    /// "The source has not been identified"; of somebody that would tell what was not done.
    private func isUnfound(_ predicate: Int) -> Bool {
        ModalityLexicon.findings.contains(words.tokens[predicate].lemma) && words.isPassive(predicate)
            && words.subject(of: predicate).map { ModalityLexicon.matters.contains(words.tokens[$0].lemma) } ?? false
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
        let tag = words.tokens[predicate].pennTag
        // "Armed groups demand lists" tells what they do; "were demanding" and "demanded" what they want.
        if lemma == "demand" { return ["VBG", "VBD"].contains(tag) && !words.isPassive(predicate) }
        // "They need tents" tells what they lack; "We need to see it" asks for it.
        if lemma == "need", words.isPassive(predicate) { return true }
        guard ModalityLexicon.governing.contains(lemma) || lemma == "need" else { return true }
        if dependents.contains(where: { words.tokens[$0].pennTag == "MD" }) { return false }
        return dependents.contains { ["xcomp", "ccomp"].contains(words.tokens[$0].relation) }
    }

    private func auxiliary(_ predicate: Int, isReported: Bool) -> ModalityReading? {
        for dependent in words.tree.dependents(of: predicate) {
            let word = words.tokens[dependent]
            let form = word.form.lowercased()
            if word.relation == "aux", word.pennTag == "MD", let modality = ModalityLexicon.modals[form] {
                return modal(form, modality, predicate, isReported: isReported).map {
                    Self.reading($0, .modal, dependent)
                }
            }
            if word.relation == "advmod", let modality = ModalityLexicon.adverbs[form] {
                // "Likely aims to stay": what is guessed at is a plan all the same.
                let plan = modality == .possible ? intention(predicate) : nil
                return plan ?? Self.reading(modality, .adverb, dependent)
            }
        }
        return nil
    }

    /// What a modal verb says of its predicate; nil where it states: "could not leave", "could hear", "will run out".
    private func modal(_ form: String, _ modality: Modality, _ predicate: Int, isReported: Bool) -> Modality? {
        let lemma = words.tokens[predicate].lemma
        switch form {
        case "could" where negation.isNegated(predicate) || ModalityLexicon.perceptions.contains(lemma): return nil
        case _ where modality == .planned: return isForetold(predicate) ? nil : modality
        case "would" where isHabit(predicate): return nil
        case "would" where isRequest(predicate): return .demanded
        case "would" where !isReported && isRefusal(predicate): return nil
        // The future as seen from what was said: "said they would appeal".
        case "would" where isReported:
            // What somebody will not let happen: "the group would not remain silent".
            let isRefused = isAnyonesRefusal(predicate)
            return isRefused || !isForetold(predicate) && isActor(predicate) ? .planned : .possible
        default: return modality
        }
    }

    /// "We would ask the driver to come forward": a wish that is told to others.
    private func isRequest(_ predicate: Int) -> Bool {
        ["ask", "urge", "appeal"].contains(words.tokens[predicate].lemma) && ["i", "we"].contains(subject(predicate))
    }

    /// The subject's word in lower case; empty where there is none.
    private func subject(_ predicate: Int) -> String {
        words.subject(of: predicate).map { words.tokens[$0].form.lowercased() } ?? ""
    }

    /// "He would not say": whether somebody refuses an answer.
    private func isRefusal(_ predicate: Int) -> Bool {
        ModalityLexicon.answers.contains(words.tokens[predicate].lemma) && negation.isNegated(predicate)
            && words.tree.dependents(of: predicate).contains { words.tokens[$0].form.lowercased() == "would" }
    }

    /// "Said the players would not travel": what somebody will not do, where it is no thing that costs or lasts.
    private func isAnyonesRefusal(_ predicate: Int) -> Bool {
        negation.isNegated(predicate) && !ModalityLexicon.nobody.contains(subject(predicate))
            && (isActor(predicate) || !isForetold(predicate))
    }

    /// Whether what will be happens of itself: "the food will run out", "nobody will come".
    private func isForetold(_ predicate: Int) -> Bool {
        if ModalityLexicon.nobody.contains(subject(predicate)) { return true }
        let dependents = words.tree.dependents(of: predicate)
        let isState = dependents.contains { words.tokens[$0].relation == "cop" }
        let isForLack = dependents.contains { words.tokens[$0].lemma == "lack" && words.tokens[$0].relation == "obl" }
        // "Will face a hearing"
        let isArranged =
            words.tokens[predicate].lemma == "face"
            && dependents.contains {
                words.tokens[$0].relation == "obj" && ModalityLexicon.proceedings.contains(words.tokens[$0].lemma)
            }
        // "I will keep it"
        let isKept = words.tokens[predicate].lemma == "keep" && isActor(predicate)
        return isState || isForLack
            || !isArranged && !isKept
                && ModalityLexicon.happenings.contains(words.tokens[predicate].lemma) && !words.isPassive(predicate)
    }

    /// Whether what the predicate tells is done by somebody who can intend it: "the demands would cost more" is not.
    func isActor(_ predicate: Int) -> Bool {
        guard !words.isPassive(predicate), let subject = words.subject(of: predicate) else { return true }
        let word = words.tokens[subject]
        guard word.tag == .noun else { return true }
        return ModalityLexicon.bodies.contains(word.lemma) || PeopleWords.name(Plural.of(word.lemma))
            || PeopleWords.name(word.form.lowercased())
    }

    /// "For three months she would not eat", "they would often sing": what was done again and again.
    private func isHabit(_ predicate: Int) -> Bool {
        let dependents = words.tree.dependents(of: predicate)
        let subject = words.subject(of: predicate) ?? predicate
        return dependents.contains { dependent in
            let word = words.tokens[dependent]
            if word.relation == "advmod" { return ModalityLexicon.habits.contains(word.form.lowercased()) }
            guard word.relation.hasPrefix("obl"), UnitReader.times.contains(word.form.lowercased()) else {
                return false
            }
            return words.tree.dependents(of: dependent).contains {
                let form = words.tokens[$0].form.lowercased()
                return form == "for" && dependent < subject || ModalityLexicon.habits.contains(form)
            }
        }
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
        guard words.tokens[predicate].pennTag == "VB", words.tokens[predicate].relation == "root",
            words.subject(of: predicate) == nil,
            words.tree.dependents(of: predicate).allSatisfy({
                !["aux", "aux:pass", "cop", "mark"].contains(words.tokens[$0].relation)
                    || words.tokens[$0].lemma == "do"
            })
        else { return nil }
        return Self.reading(.demanded, .predicate, predicate)
    }

    private func intention(_ predicate: Int) -> ModalityReading? {
        let dependents = words.tree.dependents(of: predicate)
        // "The firm expects to sell more"
        if words.tokens[predicate].lemma == "expect", ["VBZ", "VBP"].contains(finite(predicate)),
            !negation.isNegated(predicate),
            dependents.contains(where: { words.tokens[$0].relation == "xcomp" })
        {
            return Self.reading(.possible, .predicate, predicate)
        }
        if ModalityLexicon.intentions.contains(words.tokens[predicate].lemma),
            dependents.contains(where: { words.tokens[$0].relation == "xcomp" })
        {
            return Self.reading(.planned, .predicate, predicate)
        }
        // "has no plans to build", "runs the risk of falling"
        for object in dependents where words.tokens[object].relation == "obj" {
            guard words.tree.dependents(of: object).contains(where: { words.tokens[$0].relation.hasPrefix("acl") })
            else {
                continue
            }
            let lemma = words.tokens[object].lemma
            if words.tokens[predicate].lemma == "have", ModalityLexicon.plans.contains(lemma) {
                return Self.reading(.planned, .predicate, object)
            }
            if words.tokens[predicate].lemma == "run", lemma == "risk" {
                return Self.reading(.possible, .predicate, object)
            }
        }
        let adjective = words.subject(of: predicate).flatMap { subject in
            words.tree.dependents(of: subject).first {
                ModalityLexicon.planned.contains(words.tokens[$0].form.lowercased())
                    && words.tokens[$0].relation == "amod"
            }
        }
        return adjective.map { Self.reading(.planned, .subject, $0) }
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
        if words.tokens[predicate].lemma == "let", words.tokens[predicate].pennTag == "VB",
            words.subject(of: predicate) == nil
        {
            return Self.reading(.demanded, .predicate, predicate)
        }
        return Self.reading(.possible, .condition, mark)
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
