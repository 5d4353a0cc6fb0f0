import Language

/// What modal verbs and words of intention say of what is to come.
extension ModalityReader {
    /// What an auxiliary or an adverb says of the predicate: "may", "will", "reportedly".
    func auxiliary(_ predicate: Int, isReported: Bool) -> ModalityReading? {
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
            || !isArranged && !isKept && !isKeptSo(predicate) && !isService(predicate)
                && ModalityLexicon.happenings.contains(words.tokens[predicate].lemma) && !words.isPassive(predicate)
    }

    /// Whether a state lasts that somebody has put a thing in: "the line will remain closed".
    private func isKeptSo(_ predicate: Int) -> Bool {
        ModalityLexicon.remaining.contains(words.tokens[predicate].lemma)
            && words.tree.dependents(of: predicate).contains {
                words.tokens[$0].relation == "xcomp"
                    && ModalityLexicon.arrangements.contains(words.tokens[$0].form.lowercased())
            }
    }

    /// Whether what runs is a service: "the train will run every second day".
    private func isService(_ predicate: Int) -> Bool {
        words.tokens[predicate].lemma == "run"
            && !words.tree.dependents(of: predicate).contains {
                ModalityLexicon.ends.contains(words.tokens[$0].form.lowercased())
            }
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

    /// What is meant to be done, or can be expected: "plans to build", "the planned dam".
    func intention(_ predicate: Int) -> ModalityReading? {
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
}
