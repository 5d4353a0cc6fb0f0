import Language

/// Decides which words open a proposition of their own, by the relation of a clause to the one it stands in.
struct ClauseCutter {
    /// Conjunctions that set one fact beside another: the others make conditions, reasons and times of one statement.
    private static let contrasts: Set<String> = ["while", "whereas", "although", "though"]

    private let words: AnnotatedText

    /// A cutter of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// How a clause is cut off the one it stands in.
    enum Cut {
        /// It stands by itself.
        case clause
        /// It shares its subject with the clause before: "were seen as heroes and were deployed".
        case sharedSubject(Int)
        /// It tells more of a name or a thing: ", who fled in 2014".
        case relative(Int)
    }

    /// How the clause at `token` is cut off; nil where it is a part of the one that it stands in.
    func cut(at token: Int) -> Cut? {
        let word = words.tokens[token]
        guard let head = word.head, words.isFinite(token) else { return nil }
        switch word.relation {
        case "conj": return conjunct(token, head)
        case "parataxis": return words.subject(of: token) == nil ? nil : .clause
        case "advcl": return isContrast(token) ? .clause : nil
        case "acl:relcl": return addition(token, head)
        default: return nil
        }
    }

    private func conjunct(_ token: Int, _ head: Int) -> Cut? {
        let dependents = words.tree.dependents(of: token)
        // "and just how many were killed", "as was the entrance": parts of the statement before.
        let first = dependents.first { words.isWord($0) && words.tokens[$0].tag != .coordinator } ?? token
        guard !["as", "than", "just"].contains(words.tokens[first].form.lowercased()), !isQuestioned(token) else {
            return nil
        }
        if words.subject(of: token) != nil { return .clause }
        guard let clause = clause(over: head), let subject = words.subject(of: clause),
            words.tokens[subject].relation.hasPrefix("nsubj"),
            clause < token, ownsTense(token), differs(token, clause)
        else { return nil }
        return .sharedSubject(subject)
    }

    /// The nearest finite clause at or over `token`.
    private func clause(over token: Int) -> Int? {
        var next: Int? = token
        while let current = next {
            if words.isFinite(current) { return current }
            next = words.tokens[current].head
        }
        return nil
    }

    /// Whether the clause has a finite verb or auxiliary of its own.
    private func ownsTense(_ token: Int) -> Bool { words.isFinite(token) }

    /// Whether two clauses of one subject differ in voice or tense, so that each states a fact of its own.
    private func differs(_ one: Int, _ other: Int) -> Bool {
        words.isPassive(one) != words.isPassive(other) || isPast(one) != isPast(other)
    }

    private func isPast(_ token: Int) -> Bool {
        words.tokens[token].pennTag == "VBD"
            || words.tree.dependents(of: token).contains {
                words.tokens[$0].pennTag == "VBD" && words.tokens[$0].relation != "punct"
            }
    }

    private func isQuestioned(_ token: Int) -> Bool {
        words.tree.dependents(of: token).contains { dependent in
            ["WRB", "WDT", "WP"].contains(words.tokens[dependent].pennTag)
                || words.tree.dependents(of: dependent).contains { words.tokens[$0].pennTag == "WRB" }
        }
    }

    private func isContrast(_ token: Int) -> Bool {
        guard words.subject(of: token) != nil else { return false }
        let marks = words.tree.dependents(of: token).filter { words.tokens[$0].relation == "mark" }
        let given = marks.contains { words.tokens[$0].form.lowercased() == "given" }
        return given || marks.contains { Self.contrasts.contains(words.tokens[$0].form.lowercased()) }
    }

    /// A relative clause that a comma or a dash sets off adds a fact; one that is not set off says which is meant.
    private func addition(_ token: Int, _ head: Int) -> Cut? {
        let reach = words.tree.reach(of: token)
        var first = reach.lowerBound
        while first < reach.upperBound, !words.isWord(first) { first += 1 }
        let pronoun = words.tokens[first].tag == .adposition ? first + 1 : first
        guard first > 0, pronoun < reach.upperBound, [",", "-", "–", "—", "--"].contains(words.tokens[first - 1].form),
            ["who", "which", "whose", "whom"].contains(words.tokens[pronoun].form.lowercased())
        else { return nil }
        return pronoun > first ? .clause : .relative(head)
    }
}
