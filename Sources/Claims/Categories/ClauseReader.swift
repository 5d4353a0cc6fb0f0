import Language

/// Reads what stands around a verb or noun: whom it is done to and by whom, whatever the voice and the construction.
struct ClauseReader {
    /// How many dependents of a word are looked at, so that an endless list takes no endless time.
    static let widest = 64
    private static let clausal: Set<String> = ["root", "ccomp", "advcl", "acl:relcl", "parataxis", "csubj"]
    private static let modifying: Set<String> = [
        "amod", "compound", "compound:prt", "advmod", "nummod", "nmod:desc", "flat", "obl:unmarked", "nmod:unmarked",
    ]
    /// Verbs that only carry a noun: who carries out a strike strikes.
    private static let carrying: Set<String> = [
        "carry", "conduct", "launch", "commit", "perpetrate", "make", "deliver", "mount", "stage", "take", "continue",
        "start", "wage", "inflict", "order", "execute", "do",
    ]
    /// Verbs that say of their subject what a noun behind them does to it: "towns suffered shelling".
    private static let undergoing: Set<String> = [
        "suffer", "sustain", "endure", "face", "undergo", "experience", "receive", "witness", "see",
    ]
    /// Prepositions that lead from a deed to whom or what it is done to.
    private static let aiming: Set<String> = ["on", "upon", "against"]

    let text: AnnotatedText
    /// The lemma of each token, in lower case.
    let lemmas: [String]
    let kinds: [NamedEntity.Kind?]
    /// For each token the word that its clause hangs on.
    let clauses: [Int]
    private let clauseWords: [Int: Set<String>]
    /// For each token the number of its sentence.
    let sentences: [Int]
    private let sentenceWords: [Set<String>]
    /// For each pronoun the head of what it stands for.
    let antecedents: [Int: Int]

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
        let candidates: [Int]
        switch condition.place {
        case .object: candidates = objects(of: token)
        case .subject: candidates = subjects(of: token)
        case .preposition(let prepositions): candidates = phrases(of: token, with: prepositions)
        case .modifier: candidates = modifiers(of: token)
        case .head:
            guard Self.modifying.contains(text.tokens[token].relation), let head = text.tokens[token].head else {
                return false
            }
            candidates = [head]
        case .clause: return stands(condition.words, in: clauseWords[clauses[token]] ?? [])
        case .sentence: return stands(condition.words, in: sentenceWords[sentences[token]])
        }
        return candidates.contains { candidate in
            meant(by: candidate).contains { fits($0, condition.words) && !fits($0, condition.exceptions) }
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

    // MARK: The tree

    func dependents(of token: Int) -> ArraySlice<Int> { text.tree.dependents(of: token).prefix(Self.widest) }

    func dependents(of token: Int, _ relations: Set<String>) -> [Int] {
        dependents(of: token).filter { relations.contains(text.tokens[$0].relation) }
    }

    /// The preposition before a phrase; of several words the first.
    func preposition(_ token: Int) -> String {
        dependents(of: token).first { text.tokens[$0].relation == "case" }.map { lemmas[$0] } ?? ""
    }

    // MARK: Places

    private func isVerbal(_ token: Int) -> Bool { [.verb, .auxiliary].contains(text.tokens[token].tag) }

    private func isPassive(_ token: Int) -> Bool {
        let word = text.tokens[token]
        if isMisread(token) { return false }
        if !dependents(of: token, ["aux:pass", "nsubj:pass"]).isEmpty { return true }
        if word.relation == "conj", let head = word.head, isVerbal(head),
            dependents(of: token, ["nsubj", "obj"]).isEmpty
        {
            return word.pennTag == "VBN" && isPassive(head)
        }
        return word.pennTag == "VBN" && ["acl", "amod", "advcl", "xcomp"].contains(word.relation)
            && dependents(of: token, ["aux", "obj"]).isEmpty
    }

    /// Whether the parser took an active verb for a participle: "gunmen killed nine people".
    private func isMisread(_ token: Int) -> Bool {
        dependents(of: token, ["aux:pass"]).isEmpty && !dependents(of: token, ["nsubj:pass"]).isEmpty
            && (text.tokens[token].pennTag == "VBD" || !bareObjects(of: token).isEmpty)
    }

    /// What stands bare behind a verb, whatever the parser made of it: "soldiers executed at least 19 civilians".
    private func bareObjects(of token: Int) -> [Int] {
        dependents(of: token, ["obj", "obl"]).filter {
            $0 > token && dependents(of: $0, ["case", "mark"]).isEmpty && text.tokens[$0].tag == .noun
        }
    }

    private func objects(of token: Int) -> [Int] {
        guard isVerbal(token) else { return nounObjects(of: token) }
        if isMisread(token) { return bareObjects(of: token) }
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

    private func nounObjects(of token: Int) -> [Int] {
        var found = dependents(of: token, ["compound", "nmod:poss"])
        found += dependents(of: token).filter { text.tokens[$0].relation.hasPrefix("nmod") && preposition($0) == "of" }
        found += phrases(of: token, with: Self.aiming) + undergoers(of: token)
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

    /// Who undergoes what the noun `token` tells: "the town came under shelling", "was under fire", "was subjected to raids".
    private func undergoers(of token: Int) -> [Int] {
        if isWith(token, ["under"]) {
            let own = dependents(of: token, ["nsubj"])
            if !own.isEmpty { return own }
        }
        guard let head = text.tokens[token].head, isVerbal(head) else { return [] }
        let lemma = lemmas[head]
        let isUndergone =
            text.tokens[token].relation == "obj" && Self.undergoing.contains(lemma)
            || isOblique(token)
                && (isWith(token, ["under"]) && lemma == "come" || isWith(token, ["to"]) && lemma == "subject")
        return isUndergone ? dependents(of: head, ["nsubj", "nsubj:pass"]) : []
    }

    /// The verb that only carries the noun `token`: "carried out" of "carried out strikes" and of "strikes were carried out".
    private func carrier(of token: Int) -> Int? {
        let word = text.tokens[token]
        guard let head = word.head, ["obj", "nsubj:pass"].contains(word.relation), Self.carrying.contains(lemmas[head])
        else { return nil }
        return head
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
            // "strikes carried out by the army" too.
            let carried = dependents(of: token, ["acl"]).filter { Self.carrying.contains(lemmas[$0]) }
            for verb in carried + [carrier(of: token)].compactMap({ $0 }) { found += subjects(of: verb) }
            return found
        }
        if isMisread(token) { return dependents(of: token, ["nsubj:pass"]) }
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
            // "carried out strikes at noon on the port": so it does behind a verb that only carries the noun.
            if let carrier = carrier(of: token), !others.isEmpty {
                found += dependents(of: carrier).filter { isOblique($0) && isWith($0, others) }
            }
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

    func modifiers(of token: Int) -> [Int] {
        var found = dependents(of: token, Self.modifying)
        if text.tokens[token].relation == "amod" || text.tokens[token].relation == "compound" { return found }
        for modifier in found { found += dependents(of: modifier, ["conj", "compound", "amod"]) }
        return found
    }
}
