import Language

/// Reads how certain a proposition is put forward as being, by the tree of its clause.
struct ModalityReader {
    private let words: AnnotatedText
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
        if let utterance, utterance.modality != .asserted {
            return ModalityReading(utterance.modality, by: .cue, utterance.cue)
        }
        let predicate = proposition.predicate
        let condition = cutter.condition(of: predicate)
        return condition.map { Self.reading(.possible, .condition, $0) } ?? unknown(predicate) ?? held(predicate)
            ?? auxiliary(predicate, isReported: utterance != nil) ?? intention(predicate) ?? grounds(proposition)
            ?? ModalityReading(.asserted, by: .nothing, nil)
    }

    private static func reading(_ modality: Modality, _ ground: ModalityGround, _ token: Int) -> ModalityReading {
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
        // "We are unable to confirm": what cannot be done is under the adjective.
        let known =
            ["unable", "able"].contains(words.tokens[predicate].lemma)
            ? dependents.first { words.tokens[$0].relation == "xcomp" || words.tokens[$0].relation == "advcl" }
                ?? predicate
            : predicate
        let lemma = words.tokens[known].lemma
        guard ModalityLexicon.knowledge.contains(lemma),
            negation.isNegated(predicate) || words.tokens[predicate].lemma == "unable"
        else { return nil }
        let asks = words.tree.dependents(of: known).contains { clause in
            ["ccomp", "xcomp", "csubj", "advcl", "obj", "nsubj:pass"].contains(words.tokens[clause].relation)
                && words.tree.reach(of: clause).prefix(2).contains {
                    ModalityLexicon.questions.contains(words.tokens[$0].form.lowercased())
                }
        }
        let isConfirmation =
            lemma == "confirm" && (words.tokens[predicate].lemma == "unable" || hasModal(predicate, "can"))
        return asks || isConfirmation || ModalityLexicon.bareKnowledge.contains(lemma)
            ? Self.reading(.unknown, .predicate, known) : nil
    }

    private func hasModal(_ predicate: Int, _ lemma: String) -> Bool {
        words.tree.dependents(of: predicate).contains { words.tokens[$0].lemma == lemma }
    }

    /// "is suspected of", "are feared dead", "appears to show", "Fears are growing that".
    private func held(_ predicate: Int) -> ModalityReading? {
        let lemma = words.tokens[predicate].lemma
        if let modality = ModalityLexicon.predicates[lemma] { return Self.reading(modality, .predicate, predicate) }
        if let modality = ModalityLexicon.passives[lemma], words.isPassive(predicate), !negation.isNegated(predicate) {
            return Self.reading(modality, .predicate, predicate)
        }
        if let subject = words.subject(of: predicate), ModalityLexicon.worries.contains(words.tokens[subject].lemma),
            words.tree.dependents(of: subject).contains(where: { words.tokens[$0].relation.hasPrefix("acl") })
        {
            return Self.reading(.possible, .subject, subject)
        }
        return nil
    }

    private func auxiliary(_ predicate: Int, isReported: Bool) -> ModalityReading? {
        for dependent in words.tree.dependents(of: predicate) {
            let word = words.tokens[dependent]
            let form = word.form.lowercased()
            if word.relation == "aux", let modality = ModalityLexicon.modals[form] {
                return modal(form, modality, predicate, isReported: isReported).map {
                    Self.reading($0, .modal, dependent)
                }
            }
            if word.relation == "advmod", let modality = ModalityLexicon.adverbs[form] {
                return Self.reading(modality, .adverb, dependent)
            }
        }
        return nil
    }

    /// What a modal verb says of its predicate; nil where it states: "could not leave", "could hear", "will run out".
    private func modal(_ form: String, _ modality: Modality, _ predicate: Int, isReported: Bool) -> Modality? {
        let lemma = words.tokens[predicate].lemma
        switch form {
        case "could" where negation.isNegated(predicate) || ModalityLexicon.perceptions.contains(lemma): return nil
        case _ where modality == .planned:
            return ModalityLexicon.happenings.contains(lemma) && !words.isPassive(predicate) ? nil : modality
        // The future as seen from what was said: "said they would appeal".
        case "would" where isReported:
            return ModalityLexicon.happenings.contains(lemma) && !words.isPassive(predicate) ? .possible : .planned
        default: return modality
        }
    }

    private func intention(_ predicate: Int) -> ModalityReading? {
        let dependents = words.tree.dependents(of: predicate)
        if ModalityLexicon.intentions.contains(words.tokens[predicate].lemma),
            dependents.contains(where: { words.tokens[$0].relation == "xcomp" })
        {
            return Self.reading(.planned, .predicate, predicate)
        }
        let adjective = words.subject(of: predicate).flatMap { subject in
            words.tree.dependents(of: subject).first {
                ModalityLexicon.planned.contains(words.tokens[$0].form.lowercased())
                    && words.tokens[$0].relation == "amod"
            }
        }
        return adjective.map { Self.reading(.planned, .subject, $0) }
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
