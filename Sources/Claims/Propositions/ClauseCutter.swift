import Documents
import Language

/// Decides which words open a proposition of their own, by the relation of a clause to the one it stands in.
struct ClauseCutter {
    /// Conjunctions that set one fact beside another: the others make conditions, reasons and times of one statement.
    private static let contrasts: Set<String> = ["while", "whereas", "although", "though"]
    /// Dashes, as which a hyphen often stands.
    static let dashes: Set<String> = ["-", "–", "—", "--"]

    private let words: AnnotatedText

    /// A cutter of `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// How a clause is cut off the one it stands in.
    enum Cut {
        /// It is joined to another clause and has a subject of its own.
        case ownSubject
        /// It stands beside another clause: "It was, he knew, too late".
        case aside
        /// A conjunction sets it beside another fact: "while".
        case contrast
        /// It is a relative clause that needs no other words: ", for which".
        case relativePhrase
        /// It shares its subject with the clause before: "were seen as heroes and were deployed".
        case sharedSubject(Int)
        /// It tells more of a name or a thing: ", who fled in 2014".
        case relative(Range<Int>)
    }

    /// How the clause at `token` is cut off; nil where it is a part of the one that it stands in.
    func cut(at token: Int) -> Cut? {
        let word = words.tokens[token]
        guard let head = word.head, words.isFinite(token) else { return nil }
        if isBehindSemicolon(token, head) { return .ownSubject }
        switch word.relation {
        case "conj": return conjunct(token, head)
        case "parataxis": return words.subject(of: token) == nil || isSubordinate(token) ? nil : .aside
        case "advcl": return isContrast(token) ? .contrast : isRelativePhrase(token) ? .relativePhrase : nil
        case "acl:relcl": return addition(token, head)
        default: return nil
        }
    }

    /// Whether a semicolon parts a clause and its subject from the clause before, whatever the tree takes it for.
    private func isBehindSemicolon(_ token: Int, _ head: Int) -> Bool {
        guard head < token, !words.tokens[token].relation.hasPrefix("acl"), !isSubordinate(token),
            let subject = words.subject(of: token), head < subject, subject < token
        else { return false }
        return (head..<subject).contains { words.tokens[$0].form == ";" }
    }

    private func conjunct(_ token: Int, _ head: Int) -> Cut? {
        let dependents = words.tree.dependents(of: token)
        // "and just how many were killed", "as was the entrance": parts of the statement before.
        let first = dependents.first { words.isWord($0) && words.tokens[$0].tag != .coordinator } ?? token
        guard !["as", "than", "just"].contains(words.tokens[first].form.lowercased()), !isQuestioned(token) else {
            return nil
        }
        guard !isWithin(head), !isConditional(head) else { return nil }
        if words.subject(of: token) != nil { return .ownSubject }
        guard let clause = clause(over: head), let subject = words.subject(of: clause),
            words.tokens[subject].relation.hasPrefix("nsubj"),
            clause < token,
            isFact(token) || isNumbered(token) && isNumbered(clause)
        else { return nil }
        return .sharedSubject(subject)
    }

    /// Whether the clauses that `token` is joined to tell more of a word or of another clause.
    private func isWithin(_ token: Int) -> Bool {
        let first = firstConjunct(of: token)
        let relation = words.tokens[first].relation
        return relation.hasPrefix("acl") || relation.hasPrefix("advcl") && !isContrast(first)
    }

    /// Whether what `token` states holds on a condition only, which may bear on the clauses beside it.
    func isConditional(_ token: Int) -> Bool { condition(of: token) != nil }

    /// The word that makes a condition of what `token` states: "if", "unless".
    func condition(of token: Int) -> Int? {
        for clause in words.tree.dependents(of: token) where words.tokens[clause].relation.hasPrefix("advcl") {
            let mark = words.tree.dependents(of: clause).first {
                words.tokens[$0].relation == "mark" && ["if", "unless"].contains(words.tokens[$0].form.lowercased())
            }
            // "Even if", "as if": the statement does not hang on it.
            guard let mark else { continue }
            let isEven = mark > 0 && ["even", "as"].contains(words.tokens[mark - 1].form.lowercased())
            if !isEven { return mark }
        }
        return nil
    }

    /// Whether `token` is joined to a clause that is the object of a verb: "confirmed that nine died and that ten fled".
    func isUnderVerb(_ token: Int) -> Bool {
        let first = firstConjunct(of: token)
        return first != token && ["ccomp", "xcomp"].contains(words.tokens[first].relation)
    }

    /// The first of the words that `token` is joined to; itself where it is joined to none.
    private func firstConjunct(of token: Int) -> Int {
        var first = token
        while words.tokens[first].relation == "conj", let head = words.tokens[first].head { first = head }
        return first
    }

    /// The nearest finite clause at or over `token`.
    private func clause(over token: Int) -> Int? {
        words.path(upFrom: token).first(where: words.isFinite)
    }

    /// Whether a clause is long enough to state a fact of its own: "came and went" is one.
    private func isFact(_ token: Int) -> Bool {
        words.tree.reach(of: token).count(where: words.isWord) >= Self.shortestFact
    }

    private static let shortestFact = 4

    /// Whether a clause is an item of a list that each have a number of their own: "facilitated seven and denied 22".
    private func isNumbered(_ token: Int) -> Bool {
        words.tree.dependents(of: token).contains { dependent in
            words.tokens[dependent].relation == "obj"
                && (words.tokens[dependent].tag == .numeral
                    || words.tree.dependents(of: dependent).contains { words.tokens[$0].relation == "nummod" })
        }
    }

    private func isQuestioned(_ token: Int) -> Bool {
        words.tree.dependents(of: token).contains { dependent in
            ["WRB", "WDT", "WP"].contains(words.tokens[dependent].pennTag)
                || dependent < token
                    && words.tree.dependents(of: dependent).contains { words.tokens[$0].pennTag == "WRB" }
        }
    }

    /// Whether a conjunction makes the clause a reason, a condition or a time of another.
    func isSubordinate(_ token: Int) -> Bool {
        words.tree.dependents(of: token).contains { dependent in
            words.tokens[dependent].relation == "mark"
                && !Self.contrasts.union(["that"]).contains(words.tokens[dependent].form.lowercased())
        }
    }

    private func isContrast(_ token: Int) -> Bool {
        guard words.subject(of: token) != nil else { return false }
        let marks = words.tree.dependents(of: token).filter { words.tokens[$0].relation == "mark" }
        let isGiven = marks.contains { $0 > 0 && words.tokens[$0 - 1].form.lowercased() == "given" }
        return isGiven || marks.contains { Self.contrasts.contains(words.tokens[$0].form.lowercased()) }
    }

    /// The words that a relative clause behind the mark at `end` tells more of.
    private func antecedent(before end: Int, of head: Int) -> Range<Int> {
        let phrase = words.tree.reach(of: head) { dependent in
            dependent >= end || dependent < head && words.tokens[dependent].relation == "punct"
                || words.tokens[dependent].relation == "case" && words.tokens[dependent].head == head
                || ["acl:relcl", "appos", "parataxis", "cc", "conj"].contains(words.tokens[dependent].relation)
        }
        if phrase.upperBound == end, phrase.contains(head), phrase.count <= Self.longestAntecedent { return phrase }
        // The tree takes another word for it, or an apposition stands between: the name right before the mark.
        let place = words.names.partitioningIndex { $0.tokens.upperBound >= end }
        if place < words.names.count, words.names[place].tokens.upperBound == end { return words.names[place].tokens }
        return head..<max(head + 1, min(end, head + Self.longestAntecedent))
    }

    private static let longestAntecedent = 12

    /// A relative clause that a comma or a dash sets off adds a fact; one that is not set off says which is meant.
    private func addition(_ token: Int, _ head: Int) -> Cut? {
        guard let opening = opening(of: token) else { return nil }
        // "Were taken to Tarn, who had lived in Orlo": it tells more of somebody before, and needs the words between.
        if words.tokens[opening.pronoun].form.lowercased() == "who", words.name(at: opening.first - 2)?.kind == .place {
            return nil
        }
        // "for which he will answer" is a fact of its own; "of which 24 were shot down" needs what it is a part of.
        if words.tokens[opening.first].form.lowercased() == "when" { return .relativePhrase }
        let isPart = words.tokens[opening.first].form.lowercased() == "of"
        return opening.pronoun > opening.first && !isPart
            ? .relativePhrase : .relative(antecedent(before: opening.first - 1, of: head))
    }

    /// Whether a clause begins as ", for which" does.
    private func isRelativePhrase(_ token: Int) -> Bool {
        opening(of: token).map { $0.pronoun > $0.first } ?? false
    }

    /// The first word and the relative pronoun of a relative clause that a mark sets off.
    private func opening(of token: Int) -> (first: Int, pronoun: Int)? {
        let reach = words.tree.reach(of: token)
        guard let first = reach.first(where: words.isWord), first > 0 else { return nil }
        // ", for which", ", some of whom"
        let isPart = first + 1 < reach.upperBound && words.tokens[first + 1].form.lowercased() == "of"
        let pronoun = isPart ? first + 2 : words.tokens[first].tag == .adposition ? first + 1 : first
        let mark = words.tokens[first - 1].form
        guard mark == "," || Self.dashes.contains(mark), pronoun < reach.upperBound,
            ["who", "which", "whose", "whom", "where", "when"].contains(words.tokens[pronoun].form.lowercased())
        else { return nil }
        return (first, pronoun)
    }
}
