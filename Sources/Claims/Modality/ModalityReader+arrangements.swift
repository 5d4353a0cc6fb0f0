import Language

/// What is arranged to come.
extension ModalityReader {
    /// "Classes are to begin", "is due to be published", "is set to leave".
    func arranged(_ predicate: Int) -> ModalityReading? {
        let dependents = words.tree.dependents(of: predicate)
        // "Due to" is one preposition to the tree, also before a verb.
        let due = dependents.first {
            words.tokens[$0].lemma == "due" && ["mark", "case"].contains(words.tokens[$0].relation)
        }
        if let due, words.tokens[predicate].tag == .verb, dependents.contains(where: { words.tokens[$0].lemma == "be" })
        {
            return Self.reading(.planned, .predicate, due)
        }
        if isScheduled(predicate) { return Self.reading(.planned, .predicate, predicate) }
        let lemma = words.tokens[predicate].lemma
        let isArrangedNow = ModalityLexicon.arrangedNow.contains(lemma) && ["VBZ", "VBP"].contains(finite(predicate))
        if isArrangedNow || ModalityLexicon.arranged.contains(lemma),
            dependents.contains(where: { words.tokens[$0].lemma == "be" }),
            dependents.contains(where: { words.tokens[$0].relation == "xcomp" || isDay($0, of: lemma) })
        {
            return Self.reading(.planned, .predicate, predicate)
        }
        guard let to = dependents.first(where: { words.tokens[$0].pennTag == "TO" }),
            let be = dependents.first(where: { words.tokens[$0].lemma == "be" && $0 < to }),
            ["VBZ", "VBP", "VBD"].contains(words.tokens[be].pennTag)
        else { return nil }
        // "The question is how to leave", "the goal is for them to leave"
        // nor "is yet to be paid": it was not.
        let asks = dependents.contains {
            be < $0 && $0 < to && ["how", "for", "yet"].contains(words.tokens[$0].form.lowercased())
        }
        // "Who is to blame"
        guard !asks, !isPurpose(predicate), words.tokens[predicate].lemma != "blame" else { return nil }
        return Self.reading(.planned, .predicate, be)
    }

    /// "Is planned for May 12", "is scheduled for Monday": whether a word names the day for which something is arranged.
    private func isDay(_ token: Int, of lemma: String) -> Bool {
        ["plan", "schedule", "slate", "set"].contains(lemma) && words.tokens[token].relation.hasPrefix("obl")
            && isOpenDay(token)
            && words.tree.dependents(of: token).contains { words.tokens[$0].form.lowercased() == "for" }
    }

    /// "The trial resumes in March", "the council meets on Monday": whether the present tense tells of what begins or ends on a
    /// day that is set.
    private func isScheduled(_ predicate: Int) -> Bool {
        let word = words.tokens[predicate]
        let dependents = words.tree.dependents(of: predicate)
        // "She starts work on Monday"
        guard ["VBZ", "VBP"].contains(word.pennTag), ModalityLexicon.schedules.contains(word.lemma),
            !dependents.contains(where: { words.tokens[$0].relation == "obj" })
        else { return false }
        // What stands before the verb tells as often of what was: "In March the war begins".
        return dependents.contains { $0 > predicate && words.tokens[$0].relation.hasPrefix("obl") && isOpenDay($0) }
    }

    /// Whether a word names a day or a month, of no year and not of each week: "in March", "on 27 March", and not "in March 2022".
    private func isOpenDay(_ token: Int) -> Bool {
        let parts = words.tree.dependents(of: token)
        let names = ([token] + parts).map { words.tokens[$0].form.lowercased() }
        let isDay = names.contains { DateVocabulary.weekdays[$0] != nil } || names[0] == "tomorrow"
        let isMonth = names.contains { DateVocabulary.months[$0.filter { $0 != "." }] != nil }
        return (isDay || isMonth)
            && !parts.contains { part in
                let form = words.tokens[part].form
                return form.utf8.count == 4 && Int(form) != nil
                    || ModalityLexicon.habits.contains(words.tokens[part].lemma)
            }
    }

    /// "Its task is to train them", "our fight is to change it": what something is, and not what it is to do.
    private func isPurpose(_ predicate: Int) -> Bool {
        guard let subject = words.subject(of: predicate) else { return false }
        let noun = words.tokens[subject]
        if ModalityLexicon.purposes.contains(noun.lemma) { return true }
        let hasOwner = words.tree.dependents(of: subject).contains {
            ["nmod", "nmod:poss"].contains(words.tokens[$0].relation)
        }
        // "The mission is to leave Mali": one that people are sent on acts as they do.
        if noun.lemma == "mission" { return hasOwner }
        return noun.relation == "nsubj:outer" && noun.tag != .properNoun && !noun.pennTag.hasSuffix("S")
            && (noun.tag != .noun || !isActor(predicate))
    }
}
