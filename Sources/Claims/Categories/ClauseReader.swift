import Language

/// Reads what stands around a verb or noun: whom it is done to and by whom, whatever the voice and the construction.
struct ClauseReader {
    /// How many dependents of a word are looked at, so that an endless list takes no endless time.
    private static let widest = 64
    private static let clausal: Set<String> = ["root", "ccomp", "advcl", "acl:relcl", "parataxis", "csubj"]
    private static let modifying: Set<String> = [
        "amod", "compound", "compound:prt", "advmod", "nummod", "nmod:desc", "flat", "obl:unmarked", "nmod:unmarked",
    ]
    /// Nouns that count others: what is meant stands behind their "of".
    private static let counting: Set<String> = [
        "number", "dozen", "hundred", "thousand", "ten", "million", "group", "majority", "part", "most", "many", "some",
        "one", "lot", "handful", "total", "half", "more", "hundreds", "score", "series", "wave", "type", "kind", "body",
        "percent", "cent", "%", "third", "quarter", "none", "all", "few", "several",
    ]
    /// Verbs that only carry a noun: who carries out a strike strikes.
    private static let carrying: Set<String> = [
        "carry", "conduct", "launch", "commit", "perpetrate", "make", "deliver", "mount", "stage", "take", "continue",
        "start", "wage", "inflict", "order", "execute", "do",
    ]
    private static let persons: Set<String> = [
        "he", "she", "they", "we", "i", "you", "who", "whom", "everyone", "anyone",
    ]

    private let text: AnnotatedText
    /// The lemma of each token, in lower case.
    let lemmas: [String]
    private let kinds: [NamedEntity.Kind?]
    /// For each token the word that its clause hangs on.
    let clauses: [Int]
    private let clauseWords: [Int: Set<String>]
    /// For each token the number of its sentence.
    let sentences: [Int]
    private let sentenceWords: [Set<String>]
    /// For each pronoun the head of what it stands for.
    private let antecedents: [Int: Int]

    /// A reader of `text`.
    init(_ text: AnnotatedText) {
        self.text = text
        lemmas = text.tokens.map { $0.lemma.lowercased() }
        kinds = text.nameKinds
        clauses = Self.clauses(text)
        var clauseWords: [Int: Set<String>] = [:]
        for (token, clause) in clauses.enumerated() { clauseWords[clause, default: []].insert(lemmas[token]) }
        self.clauseWords = clauseWords
        sentences = text.sentences.enumerated().flatMap { number, sentence in sentence.tokens.map { _ in number } }
        let lemmas = lemmas
        sentenceWords = text.sentences.map { sentence in Set(sentence.tokens.map { lemmas[$0] }) }
        var antecedents: [Int: Int] = [:]
        for entity in text.entities where text.mentions[entity.fullest].form != .pronoun {
            for number in entity.mentions where text.mentions[number].form == .pronoun {
                antecedents[text.mentions[number].head] = text.mentions[entity.fullest].head
            }
        }
        self.antecedents = antecedents
    }

    /// For each token the word that its clause hangs on.
    private static func clauses(_ text: AnnotatedText) -> [Int] {
        var clauses = [Int?](repeating: nil, count: text.tokens.count)
        for token in text.tokens.indices {
            var path: [Int] = []
            var next = token
            while clauses[next] == nil {
                path.append(next)
                let word = text.tokens[next]
                guard let head = word.head, !clausal.contains(word.relation),
                    !(word.relation == "conj" && word.tag == .verb)
                else {
                    clauses[next] = next
                    break
                }
                next = head
            }
            for word in path { clauses[word] = clauses[next] }
        }
        return clauses.enumerated().map { $0.element ?? $0.offset }
    }

    /// Whether one of the condition's words stands in its place around `token`.
    func holds(_ condition: CategoryPattern.Condition, at token: Int) -> Bool {
        let words = condition.words
        switch condition.place {
        case .object: return objects(of: token).contains { fits($0, words) }
        case .subject: return subjects(of: token).contains { fits($0, words) }
        case .preposition(let prepositions): return phrases(of: token, with: prepositions).contains { fits($0, words) }
        case .modifier: return modifiers(of: token).contains { fits($0, words) }
        case .head:
            guard Self.modifying.contains(text.tokens[token].relation), let head = text.tokens[token].head else {
                return false
            }
            return fits(head, words)
        case .clause: return stands(words, in: clauseWords[clauses[token]] ?? [])
        case .sentence: return stands(words, in: sentenceWords[sentences[token]])
        }
    }

    private func stands(_ sets: [WordSet], in lemmas: Set<String>) -> Bool {
        // Over the few words of the text, not over the many of the taxonomy.
        sets.contains { words in
            lemmas.contains { lemma in
                words.lemmas.contains(lemma)
                    || words.compounds[lemma]?.contains { $0.allSatisfy(lemmas.contains) } ?? false
            }
        }
    }

    // MARK: Words

    /// Whether the phrase with the head `token`, or one that it stands for or is joined to, is of one of `sets`.
    private func fits(_ token: Int, _ sets: [WordSet]) -> Bool {
        meant(by: token).contains { head in
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
            case .person: kinds[token] == .person || Self.persons.contains(lemmas[token])
            case .people: kinds[token] == .other && text.tokens[token].pennTag.hasSuffix("S")
            case .organisation: kinds[token] == .organisation
            case .place: kinds[token] == .place
            case .number: text.tokens[token].tag == .numeral
            }
        }
    }

    /// The heads that `token` means: itself or what it stands for, what it counts, what is joined to these.
    private func meant(by token: Int) -> [Int] {
        var heads = [token]
        let word = text.tokens[token]
        if word.tag == .pronoun || word.tag == .determiner {
            if word.pennTag.hasPrefix("W"), let antecedent = relativeAntecedent(token) { heads.append(antecedent) }
            if let antecedent = antecedents[token] { heads.append(antecedent) }
        }
        var next = 0
        while next < heads.count, heads.count < Self.widest {
            let head = heads[next]
            next += 1
            for dependent in dependents(of: head) {
                let relation = text.tokens[dependent].relation
                let isCounted =
                    relation.hasPrefix("nmod")
                    && (Self.counting.contains(lemmas[head]) || text.tokens[head].tag == .numeral)
                    && preposition(dependent) == "of"
                let isJoined = relation == "conj" && text.tokens[dependent].tag != .verb || relation == "appos"
                if isCounted || isJoined
                    || relation == "nmod" && ["including", "like", "as"].contains(preposition(dependent))
                {
                    heads.append(dependent)
                }
            }
        }
        return heads
    }

    /// What "who" stands for: the noun that its clause describes.
    private func relativeAntecedent(_ token: Int) -> Int? {
        text.path(upFrom: token).dropFirst().prefix(4).first { text.tokens[$0].relation == "acl:relcl" }
            .flatMap { text.tokens[$0].head }
    }

    private func dependents(of token: Int) -> ArraySlice<Int> { text.tree.dependents(of: token).prefix(Self.widest) }

    private func dependents(of token: Int, _ relations: Set<String>) -> [Int] {
        dependents(of: token).filter { relations.contains(text.tokens[$0].relation) }
    }

    /// The preposition before a phrase; of several words the first.
    private func preposition(_ token: Int) -> String {
        dependents(of: token).first { text.tokens[$0].relation == "case" }.map { lemmas[$0] } ?? ""
    }

    // MARK: Places

    private func isVerbal(_ token: Int) -> Bool { [.verb, .auxiliary].contains(text.tokens[token].tag) }

    private func isPassive(_ token: Int) -> Bool {
        let word = text.tokens[token]
        if !dependents(of: token, ["aux:pass", "nsubj:pass"]).isEmpty { return true }
        if word.relation == "conj", let head = word.head, isVerbal(head),
            dependents(of: token, ["nsubj", "obj"]).isEmpty
        {
            return word.pennTag == "VBN" && isPassive(head)
        }
        return word.pennTag == "VBN" && ["acl", "amod", "advcl", "xcomp"].contains(word.relation)
            && dependents(of: token, ["aux", "obj"]).isEmpty
    }

    private func objects(of token: Int) -> [Int] {
        guard isVerbal(token) else { return nounObjects(of: token) }
        let misread = misreadObjects(of: token)
        if !misread.isEmpty { return misread }
        let word = text.tokens[token]
        var found = dependents(of: token, ["obj", "iobj", "nsubj:pass"])
        if isPassive(token) {
            if ["acl", "amod"].contains(word.relation), let head = word.head { found.append(head) }
            if found.isEmpty { found += inheritedSubjects(of: token) }
            return found
        }
        if word.relation == "acl:relcl", let head = word.head, found.isEmpty { return [head] }
        if found.isEmpty {
            // "kidnapped and deported children": what comes last is the object of both.
            for joined in dependents(of: token, ["conj"]) where isVerbal(joined) {
                found += dependents(of: joined, ["obj"])
            }
            if found.isEmpty, word.relation == "conj", let head = word.head, isVerbal(head) {
                return dependents(of: head, ["obj"])
            }
        }
        return found
    }

    /// What stands bare behind a verb that the parser took for a participle: "soldiers executed at least 19 civilians".
    private func misreadObjects(of token: Int) -> [Int] {
        guard dependents(of: token, ["aux:pass"]).isEmpty, !dependents(of: token, ["nsubj:pass"]).isEmpty else {
            return []
        }
        return dependents(of: token, ["obl"]).filter {
            $0 > token && dependents(of: $0, ["case", "mark"]).isEmpty && text.tokens[$0].tag == .noun
        }
    }

    private func nounObjects(of token: Int) -> [Int] {
        var found = dependents(of: token, ["compound", "nmod:poss"])
        found += dependents(of: token).filter { text.tokens[$0].relation.hasPrefix("nmod") && preposition($0) == "of" }
        if found.isEmpty || text.tokens[token].relation == "conj" {
            found += dependents(of: token, ["amod"])
        }
        // "abduction or removal of children": the phrase behind the last belongs to all, and one behind the first too.
        let joined =
            dependents(of: token, ["conj"])
            + (text.tokens[token].relation == "conj" ? [text.tokens[token].head].compactMap { $0 } : [])
        for other in joined where !isVerbal(other) {
            found += dependents(of: other).filter {
                text.tokens[$0].relation.hasPrefix("nmod") && preposition($0) == "of"
            }
        }
        // "to transfer": a participle or adjective says it of its noun.
        if text.tokens[token].tag == .adjective, let head = text.tokens[token].head { found.append(head) }
        return found
    }

    private func subjects(of token: Int) -> [Int] {
        let word = text.tokens[token]
        guard isVerbal(token) else {
            if word.tag == .adjective {
                let own = dependents(of: token, ["nsubj", "nsubj:pass"])
                return own.isEmpty ? [word.head].compactMap { $0 } : own
            }
            var found = dependents(of: token, ["nmod:poss", "amod", "compound"])
            found += dependents(of: token).filter {
                text.tokens[$0].relation.hasPrefix("nmod") && preposition($0) == "by"
            }
            if let head = word.head, word.relation == "obj", Self.carrying.contains(lemmas[head]) {
                found += subjects(of: head)
            }
            return found
        }
        if !misreadObjects(of: token).isEmpty { return dependents(of: token, ["nsubj:pass"]) }
        if isPassive(token) {
            return dependents(of: token, ["obl:agent"])
                + dependents(of: token, ["obl"]).filter { preposition($0) == "by" }
        }
        let own = dependents(of: token, ["nsubj"])
        if !own.isEmpty { return own }
        if word.relation == "acl", let head = word.head, word.pennTag == "VBG" { return [head] }
        return inheritedSubjects(of: token)
    }

    /// The subject of the verb that `token` is joined to or depends on.
    private func inheritedSubjects(of token: Int) -> [Int] {
        var next = token
        for _ in 0..<4 {
            let word = text.tokens[next]
            guard ["conj", "xcomp", "advcl", "ccomp"].contains(word.relation), let head = word.head,
                isVerbal(head) || word.relation == "xcomp"
            else { return [] }
            // "forced them to leave", "kept convoys from entering".
            if word.relation == "xcomp" || isWith(next, ["from"]) {
                let controlled = dependents(of: head, ["obj", "iobj"])
                if !controlled.isEmpty { return controlled }
            }
            let subjects = dependents(of: head, ["nsubj", "nsubj:pass"])
            if !subjects.isEmpty { return subjects }
            next = head
        }
        return []
    }

    private func phrases(of token: Int, with prepositions: Set<String>) -> [Int] {
        var found = dependents(of: token).filter { dependent in
            let relation = text.tokens[dependent].relation
            return (isOblique(dependent) || relation == "advcl" || relation == "acl") && isWith(dependent, prepositions)
        }
        // What stands behind the object belongs to the verb as often as to the object: the parser cannot know.
        for object in dependents(of: token, ["obj", "nsubj:pass", "xcomp"]) {
            found += dependents(of: object).filter { isOblique($0) && isWith($0, prepositions) }
        }
        // "crimes by occupiers against civilians": so it does behind the noun before.
        if !isVerbal(token) {
            let others = prepositions.subtracting(["of"])
            for other in dependents(of: token) {
                let relation = text.tokens[other].relation
                guard relation.hasPrefix("nmod") || relation == "acl" else { continue }
                found += dependents(of: other).filter { isOblique($0) && isWith($0, others) }
            }
        }
        if text.tokens[token].relation == "conj", let head = text.tokens[token].head, found.isEmpty {
            found += dependents(of: head).filter {
                ($0 > token || isVerbal(token)) && isOblique($0) && isWith($0, prepositions)
            }
        }
        return found
    }

    private func isOblique(_ token: Int) -> Bool {
        text.tokens[token].relation.hasPrefix("obl") || text.tokens[token].relation.hasPrefix("nmod")
    }

    private func isWith(_ token: Int, _ prepositions: Set<String>) -> Bool {
        dependents(of: token).contains {
            ["case", "mark"].contains(text.tokens[$0].relation) && prepositions.contains(lemmas[$0])
        }
    }

    private func modifiers(of token: Int) -> [Int] {
        var found = dependents(of: token, Self.modifying)
        if text.tokens[token].relation == "amod" || text.tokens[token].relation == "compound" { return found }
        for modifier in found { found += dependents(of: modifier, ["conj", "compound", "amod"]) }
        return found
    }
}
