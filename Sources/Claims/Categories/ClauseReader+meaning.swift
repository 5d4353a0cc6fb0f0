import Language

/// What a phrase means: whom it counts, names or stands for.
extension ClauseReader {
    /// Nouns that count others, or are a part or a crowd of them: what is meant stands behind their "of".
    private static let counting: Set<String> = [
        "number", "dozen", "hundred", "thousand", "ten", "million", "group", "majority", "part", "most", "many", "some",
        "one", "lot", "handful", "total", "half", "more", "hundreds", "score", "series", "wave", "type", "kind", "body",
        "percent", "cent", "%", "third", "quarter", "none", "all", "few", "several", "dozens", "scores", "thousands",
        "tens",
        "member", "pair", "couple", "bunch", "crowd", "batch", "load", "section", "portion", "bulk", "rest",
        "remainder",
        "end", "side", "edge", "centre", "center", "heart", "row", "string", "swathe", "remains",
    ]
    /// Parts that a thing can be said to have: "the town's northern edge".
    private static let parts: Set<String> = [
        "part", "half", "section", "end", "side", "edge", "centre", "center", "heart", "bulk", "rest", "outskirts",
        "outskirt",
    ]
    /// Pronouns of persons, and words that stand for them where they stand alone: "most were released".
    private static let persons: Set<String> = [
        "he", "she", "they", "we", "i", "you", "who", "whom", "everyone", "anyone", "everybody", "anybody", "someone",
        "somebody", "those", "other", "others", "most", "many", "several", "both", "whoever",
    ]

    /// Whether one of `heads`, which mean the same, is of one of `sets`.
    func fits(_ heads: [Int], _ sets: [WordSet]) -> Bool {
        heads.contains { head in
            if sets.contains(where: { $0.lemmas.contains(lemmas[head]) || isOfKind(head, $0.kinds) }) { return true }
            let before = modifiers(of: head).map { lemmas[$0] }
            return sets.contains { words in
                before.contains(where: words.lemmas.contains)
                    || words.compounds[lemmas[head]]?.contains { $0.allSatisfy(before.contains) } ?? false
            }
        }
    }

    private func isOfKind(_ token: Int, _ wanted: Set<WordSet.Kind>) -> Bool {
        wanted.contains { kind in
            switch kind {
            case .any: true
            case .person: kinds[token] == .person || isPersonal(token)
            case .people: kinds[token] == .other && text.tokens[token].pennTag.hasSuffix("S")
            case .organisation: kinds[token] == .organisation
            case .place: kinds[token] == .place
            case .number: text.tokens[token].tag == .numeral
            }
        }
    }

    /// The heads that `token` means, each with those that mean the same: itself or what it stands for and what it
    /// counts, then what is joined to these.
    func meant(by token: Int) -> [[Int]] {
        var groups = [[token]]
        let word = text.tokens[token]
        if word.tag == .pronoun || word.tag == .determiner {
            if word.pennTag.hasPrefix("W"), let antecedent = relativeAntecedent(token) { groups[0].append(antecedent) }
            if let antecedent = antecedents[token] { groups[0].append(antecedent) }
        }
        var group = 0
        var count = 1
        while group < groups.count {
            var next = 0
            while next < groups[group].count, count < Self.widest {
                let head = groups[group][next]
                next += 1
                for dependent in dependents(of: head) {
                    switch share(dependent, of: head) {
                    case .same: groups[group].append(dependent)
                    case .other: groups.append([dependent])
                    case nil: continue
                    }
                    count += 1
                }
            }
            group += 1
        }
        return groups
    }

    /// Whether a pronoun or the like stands for persons: "most", and not "most" of "most of the houses".
    private func isPersonal(_ token: Int) -> Bool {
        Self.persons.contains(lemmas[token])
            && [.pronoun, .determiner, .adjective, .noun].contains(text.tokens[token].tag)
            && !dependents(of: token).contains { share($0, of: token) == .same }
    }

    /// What a dependent of a noun has of its meaning.
    private enum Share {
        /// It means the same: "hundreds of children", "Karimov, a driver".
        case same
        /// It stands beside it: "soldiers and drivers".
        case other
    }

    /// What `dependent` has of the meaning of its head; nil for nothing.
    private func share(_ dependent: Int, of head: Int) -> Share? {
        let word = text.tokens[dependent]
        if word.relation == "conj" { return word.tag == .verb ? nil : .other }
        if word.relation == "appos" { return .same }
        if word.relation == "nmod:poss" { return Self.parts.contains(lemmas[head]) ? .same : nil }
        guard word.relation.hasPrefix("nmod") else { return nil }
        let isCounting = Self.counting.contains(lemmas[head]) || text.tokens[head].tag == .numeral
        if isCounting, preposition(dependent) == "of" { return .same }
        return word.relation == "nmod" && ["including", "like", "as"].contains(preposition(dependent)) ? .other : nil
    }

    /// What "who" stands for: the noun that its clause describes.
    private func relativeAntecedent(_ token: Int) -> Int? {
        text.path(upFrom: token).dropFirst().prefix(4).first { text.tokens[$0].relation == "acl:relcl" }
            .flatMap { text.tokens[$0].head }
    }
}
