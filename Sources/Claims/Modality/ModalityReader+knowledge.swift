import Language

/// What is said not to be known.
extension ModalityReader {
    /// "It is not known who", "We cannot say how many", "whether they were shot".
    func unknown(_ predicate: Int) -> ModalityReading? {
        let dependents = words.tree.dependents(of: predicate)
        if let mark = dependents.first(where: {
            words.tokens[$0].relation == "mark" && words.tokens[$0].form.lowercased() == "whether"
        }) {
            return Self.reading(.unknown, .question, mark)
        }
        // "would not say who": it was refused.
        if isRefusal(predicate) { return nil }
        let known = knowing(predicate)
        let isNegated = negation.isNegated(predicate)
        if isUnfound(known), isNegated { return Self.reading(.unknown, .predicate, known) }
        guard isNegated || ModalityLexicon.unfindable.contains(words.tokens[predicate].lemma),
            !isKeptBack(known, under: predicate), isOfUnknown(known, under: predicate)
        else { return nil }
        return Self.reading(.unknown, .predicate, known)
    }

    /// The word for knowing: the predicate, or what is under its adjective: "We are unable to confirm", "It is hard to say how".
    private func knowing(_ predicate: Int) -> Int {
        guard ModalityLexicon.findable.contains(words.tokens[predicate].lemma) else { return predicate }
        return words.tree.dependents(of: predicate).first {
            ["xcomp", "advcl", "csubj", "ccomp", "acl"].contains(words.tokens[$0].relation)
        } ?? predicate
    }

    /// Whether somebody knows and does not tell: "The board has not said who", "They were not told where".
    private func isKeptBack(_ known: Int, under predicate: Int) -> Bool {
        switch words.tokens[known].lemma {
        case "say":
            known == predicate && !words.tree.dependents(of: predicate).contains { words.tokens[$0].pennTag == "MD" }
        case "tell": words.isPassive(known)
        default: false
        }
    }

    /// Whether what is not known is a question, a measure or all that there is to know, and no fact that some did not know.
    private func isOfUnknown(_ known: Int, under predicate: Int) -> Bool {
        let lemma = words.tokens[known].lemma
        if ModalityLexicon.measures.contains(lemma), known != predicate { return true }
        guard ModalityLexicon.knowledge.contains(lemma) || ModalityLexicon.measures.contains(lemma) else {
            return false
        }
        let clauses = words.tree.dependents(of: known).filter { clause in
            ["ccomp", "xcomp", "csubj", "advcl", "obj", "nsubj:pass"].contains(words.tokens[clause].relation)
        }
        func form(_ token: Int) -> String { words.tokens[token].form.lowercased() }
        let asks = clauses.contains { clause in
            words.tree.reach(of: clause).prefix(2).contains { ModalityLexicon.questions.contains(form($0)) }
        }
        // "Some do not know that they are Yazidi": which they are.
        let isFact = clauses.contains {
            words.tokens[$0].relation != "nsubj:pass" && form(words.tree.reach(of: $0).lowerBound) == "that"
        }
        return asks || ModalityLexicon.bareKnowledge.contains(lemma) && !isFact
    }

    /// "The source has not been identified"; of somebody that would tell what was not done.
    private func isUnfound(_ predicate: Int) -> Bool {
        ModalityLexicon.findings.contains(words.tokens[predicate].lemma) && words.isPassive(predicate)
            && words.subject(of: predicate).map { ModalityLexicon.matters.contains(words.tokens[$0].lemma) } ?? false
    }

    /// "He would not say": whether somebody refuses an answer.
    func isRefusal(_ predicate: Int) -> Bool {
        ModalityLexicon.answers.contains(words.tokens[predicate].lemma) && negation.isNegated(predicate)
            && words.tree.dependents(of: predicate).contains { words.tokens[$0].form.lowercased() == "would" }
    }
}
