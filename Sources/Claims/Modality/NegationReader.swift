import Language

/// Reads whether a proposition is grammatically negative, by the tree of its clause.
struct NegationReader {
    private static let negators: Set<String> = [
        "not", "n't", "n’t", "never", "no", "nobody", "none", "nothing", "neither", "nor", "cannot", "nowhere",
    ]
    /// Words that negate what they stand before: "no ambulance", "not a single ambulance", "hardly any".
    private static let determiners: Set<String> = ["no", "not", "neither", "hardly", "n't"]
    /// Words before which a negator only narrows, or says nothing of the clause: "not only", "no more than", "no doubt".
    private static let narrowing: Set<String> = [
        "only", "less", "fewer", "more", "just", "merely", "doubt", "wonder", "matter",
    ]

    private let words: AnnotatedText

    /// A reader of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// Whether the clause of `predicate` is negative.
    func isNegated(_ predicate: Int) -> Bool { negator(of: predicate) != nil }

    /// "She did not rule out going": whether the clause leaves something open, and denies nothing.
    func isOpen(_ predicate: Int) -> Bool {
        words.tokens[predicate].lemma == "rule" && word(negating: predicate) != nil
            && words.tree.dependents(of: predicate).contains {
                words.tokens[$0].relation == "compound:prt" && words.tokens[$0].form.lowercased() == "out"
            }
    }

    /// The word that makes the clause of `predicate` negative.
    func negator(of predicate: Int) -> Int? {
        if isOpen(predicate) { return nil }
        return word(negating: predicate) ?? clauseBehindColon(predicate).flatMap { word(negating: $0) }
    }

    /// "Northern front: no attacks were made": what is told of a heading, where that is the top of the sentence.
    private func clauseBehindColon(_ heading: Int) -> Int? {
        let dependents = words.tree.dependents(of: heading)
        guard words.tokens[heading].tag == .noun, !dependents.contains(where: { words.tokens[$0].relation == "cop" })
        else { return nil }
        return dependents.first { clause in
            let start = words.tree.reach(of: clause).lowerBound
            return ["parataxis", "appos", "acl", "ccomp"].contains(words.tokens[clause].relation)
                && words.tokens[clause].tag == .verb && start > heading
                && (start - 1...start).contains { words.tokens[$0].form == ":" }
        }
    }

    private func word(negating predicate: Int) -> Int? {
        for dependent in words.tree.dependents(of: predicate) {
            if isNegator(dependent, Self.negators) { return dependent }
            let relation = words.tokens[dependent].relation
            let isPart = relation.hasPrefix("nsubj") || ["obj", "obl", "advmod"].contains(relation)
            guard isPart else { continue }
            if let inner = words.tree.dependents(of: dependent).first(where: { isNegator($0, Self.determiners) }) {
                return inner
            }
        }
        return nil
    }

    private func isNegator(_ token: Int, _ negators: Set<String>) -> Bool {
        guard negators.contains(words.tokens[token].form.lowercased()) else { return false }
        // "I have three children and nowhere to go": a second thing beside what is so.
        if token > 0, ["nowhere", "nothing"].contains(words.tokens[token].form.lowercased()),
            !words.tokens[token].relation.hasPrefix("nsubj"),
            ["and", "or"].contains(words.tokens[token - 1].form.lowercased())
        {
            return false
        }
        let next = token + 1 < words.tokens.count ? words.tokens[token + 1].form.lowercased() : ""
        return !Self.narrowing.contains(next)
    }
}
