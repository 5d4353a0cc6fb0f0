import Language

/// Reads whether a proposition is grammatically negative, by the tree of its clause.
struct NegationReader {
    private static let negators: Set<String> = [
        "not", "n't", "n’t", "never", "no", "nobody", "none", "nothing", "neither", "nor", "cannot", "nowhere",
    ]
    /// Words that negate what they stand before: "no ambulance", "not a single ambulance", "hardly any".
    private static let determiners: Set<String> = ["no", "not", "neither", "hardly", "n't"]
    /// Words before which a negator only narrows, or says nothing of the clause: "not only", "no more than", "no doubt".
    private static let narrowing: Set<String> = ["only", "less", "fewer", "more", "just", "doubt", "wonder", "matter"]

    private let words: AnnotatedText

    /// A reader of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// Whether the clause of `predicate` is negative.
    func isNegated(_ predicate: Int) -> Bool { negator(of: predicate) != nil }

    /// The word that makes the clause of `predicate` negative.
    func negator(of predicate: Int) -> Int? {
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
