import Documents

/// Finds what a text speaks of: names, noun phrases and pronouns of the third person.
struct MentionFinder {
    /// Dependents that belong to a phrase: what stands in apposition, in a relative clause or beside it does not.
    private static let ownRelations: Set<String> = [
        "det", "det:predet", "amod", "compound", "nummod", "nmod", "nmod:poss", "nmod:desc", "flat", "flat:foreign",
        "fixed", "goeswith",
    ]
    /// Relations of words that head no phrase of their own.
    private static let innerRelations: Set<String> = [
        "compound", "flat", "flat:foreign", "fixed", "nmod:desc", "goeswith", "amod", "discourse", "nmod:unmarked",
        "obl:unmarked",
    ]
    private static let definite: Set<String> = ["the", "this", "that", "these", "those"]

    private let text: AnnotatedText
    private let names: NameFinder
    private let sentenceOf: [Int]
    private let isNamed: [Bool]
    private let isSource: [Bool]
    private let depths: [Int]

    /// A finder in `text`, whose trees and quotations are known.
    init(_ text: AnnotatedText) {
        self.text = text
        names = NameFinder(text)
        var sentenceOf = [Int](repeating: 0, count: text.tokens.count)
        for (number, sentence) in text.sentences.enumerated() {
            for token in sentence.tokens { sentenceOf[token] = number }
        }
        var isNamed = [Bool](repeating: false, count: text.tokens.count)
        for name in text.names where name.kind != .other {
            for token in name.tokens { isNamed[token] = true }
        }
        var isSource = [Bool](repeating: false, count: text.tokens.count)
        for role in text.roles + text.innerRoles where role.role == .source {
            for token in role.tokens { isSource[token] = true }
        }
        self.sentenceOf = sentenceOf
        self.isNamed = isNamed
        self.isSource = isSource
        depths = text.quoteDepths
    }

    /// All candidates, by their first tokens, the longer of two that begin together first.
    func candidates() -> [MentionCandidate] {
        var found: [MentionCandidate] = []
        var heads: Set<Int> = []
        let names = self.names.names()
        let persons = names.map { $0.kind == .person ? titled($0.tokens) : nil }
        // A word for what somebody is may be a name by the model: the person's name comes first.
        for candidate in persons.compactMap(\.self) where heads.insert(candidate.head).inserted {
            found.append(candidate)
        }
        for (name, title) in zip(names, persons) where title == nil {
            guard let candidate = named(name.tokens, name.kind), heads.insert(candidate.head).inserted else { continue }
            found.append(candidate)
        }
        let surnames = Set(found.compactMap { $0.kind == .person && $0.name.count > 1 ? $0.name.last : nil })
        for token in text.tokens.indices where !heads.contains(token) {
            if !isNamed[token], let name = surname(token, among: surnames) {
                found.append(name)
            } else if let pronoun = pronoun(token) {
                found.append(pronoun)
            } else if !isNamed[token], let noun = nominal(token) {
                found.append(noun)
            }
        }
        found += found.compactMap(group)
        return found.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
        }
    }

    // MARK: Names

    /// A person's name with the noun before it that says what he or she is, and of what: "the mayor of Orlo Ivo Marek".
    private func titled(_ name: Range<Int>) -> MentionCandidate? {
        guard let role = names.role(before: name) else { return nil }
        let lemma = text.tokens[role].lemma.lowercased()
        let words = PersonalName.withoutArticles(words(of: name))
        return candidate(
            start(of: role..<name.upperBound, from: phrase(role).lowerBound)..<name.upperBound,
            role,
            .name,
            kind: .person,
            name: words,
            roles: [NounClass.role(lemma)],
            gender: Gender.ofWord[lemma] ?? Gender(ofName: words),
            core: role..<name.upperBound
        )
    }

    private func named(_ tokens: Range<Int>, _ kind: NamedEntity.Kind) -> MentionCandidate? {
        var head = text.head(of: tokens)
        while text.tokens[head].relation.hasPrefix("flat"), let above = text.tokens[head].head { head = above }
        let whole = min(head, tokens.lowerBound)..<max(head + 1, tokens.upperBound)
        guard whole.count <= tokens.count + 2 else { return nil }
        let words = words(of: withoutTitles(whole))
        guard let last = words.last else { return nil }
        let kind = OrganisationName.isCompany(words) ? .organisation : isNamedLikePerson(words) ? .person : kind
        // What is only written has no kind: "the Criminal Code".
        if kind != .person, OrganisationName.isPaper(headed: text.tokens[head].lemma.lowercased()) {
            return nominal(head)
        }
        // A word for what somebody is, written large: "the Ombudsman".
        if words.count == 1, NounClass(lemma: last) != nil { return nominal(head) }
        let reach = phrase(head, within: Self.relations(of: kind))
        // Behind a person's name nothing but an organisation belongs to it; behind an organisation's "of Ukraine" does.
        let end =
            switch kind {
            case .organisation: max(min(reach.upperBound, agent(of: head) ?? reach.upperBound), whole.upperBound)
            case .person: home(of: head, named: whole) ?? whole.upperBound
            default: whole.upperBound
            }
        var first = start(of: whole, from: reach.lowerBound)
        if kind == .person, let role = names.role(explainedBy: whole) {
            let explained = self.phrase(role)
            let article = text.tokens[explained.lowerBound]
            if article.form.lowercased() == "the", article.head == role { first = explained.lowerBound }
        }
        let phrase = first..<end
        let descriptions = phrase.filter { !whole.contains($0) || $0 < whole.upperBound - 1 }.filter(isCommon)
        return candidate(
            phrase,
            head,
            .name,
            kind: kind,
            name: kind == .person ? PersonalName.withoutArticles(words) : words,
            roles: descriptions.map { NounClass.role(text.tokens[$0].lemma.lowercased()) },
            gender: kind == .person ? titleGender(phrase) ?? Gender(ofName: words) : nil,
            core: whole
        )
    }

    /// Where an agent begins behind the word `head`: who announced it on Telegram is no part of Telegram's name.
    private func agent(of head: Int) -> Int? {
        text.tree.dependents(of: head).first { word in
            word > head && text.tree.dependents(of: word).contains { text.tokens[$0].form.lowercased() == "by" }
        }
        .map { text.tree.reach(of: $0).lowerBound }
    }

    /// Where the organisation ends that a person's name is followed by: "Ivo Marek of the Orlo Dam Office".
    private func home(of head: Int, named whole: Range<Int>) -> Int? {
        guard whole.count > 1, whole.upperBound < text.tokens.count, text.tokens[whole.upperBound].form == "of",
            let home = text.tokens[whole.upperBound].head, text.tokens[home].head == head,
            text.tokens[home].relation == "nmod",
            let name = text.names[text.names.partitioningIndex { $0.tokens.upperBound > home }...].first,
            name.kind == .organisation, name.tokens.contains(home),
            (whole.upperBound + 1..<name.tokens.lowerBound).allSatisfy({ text.tokens[$0].tag == .determiner })
        else { return nil }
        let reach = phrase(home)
        return max(reach.upperBound, name.tokens.upperBound)
    }

    /// Where the words begin, from `first` on, that stand before `name` and all under it: branches of trees may cross.
    private func start(of name: Range<Int>, from first: Int) -> Int {
        var start = min(first, name.lowerBound)
        func stranger() -> Int? {
            (start..<name.lowerBound).last { token in
                text.tokens[token].head.map { !(start..<name.upperBound).contains($0) } ?? true
            }
        }
        while let token = stranger() { start = token + 1 }
        return start
    }

    /// Whether a first name and another word make a name: the model takes some persons for organisations.
    private func isNamedLikePerson(_ words: [String]) -> Bool {
        words.count == 2 && Gender.ofFirstName[words[0]] != nil && NounClass(lemma: words[1]) == nil
    }

    /// A word that the model took for no name, but that is the surname of somebody whom the text names.
    private func surname(_ token: Int, among surnames: Set<String>) -> MentionCandidate? {
        let form = text.tokens[token].form
        guard form.utf8.count > 3, form.first?.isUppercase ?? false, surnames.contains(form.lowercased()) else {
            return nil
        }
        return named(token..<token + 1, .person)
    }

    private func withoutTitles(_ tokens: Range<Int>) -> Range<Int> {
        var tokens = tokens
        while tokens.count > 1, isTitle(tokens.lowerBound) { tokens = tokens.dropFirst() }
        while tokens.count > 1, text.tokens[tokens.upperBound - 1].pennTag == "POS" { tokens = tokens.dropLast() }
        return tokens
    }

    private func isTitle(_ token: Int) -> Bool {
        let word = withoutStop(token)
        return PersonalName.isTitle(text.tokens[token].form) || word == "the"
            || (NounClass(lemma: word) != nil && text.tokens[token].relation == "nmod:desc")
    }

    /// The words of `tokens` in lower case; what stands close together is one: "Lvova-Belova".
    private func words(of tokens: Range<Int>) -> [String] {
        var words: [String] = []
        var end: Int?
        for token in tokens {
            let form = text.tokens[token].form.lowercased()
            if ["\"", "\u{201C}", "\u{201D}", "'s", "\u{2019}s", "(", ")", ","].contains(form) { continue }
            let isGlued = end == text.tokens[token].span.start
            end = text.tokens[token].span.end
            if isGlued, let last = words.popLast() { words.append(last + form) } else { words.append(form) }
        }
        return words
    }

    private func titleGender(_ phrase: Range<Int>) -> Gender? {
        for token in phrase {
            if let gender = Gender.ofWord[withoutStop(token)] { return gender }
        }
        return nil
    }

    /// A word in lower case, without the full stop of an abbreviation.
    private func withoutStop(_ token: Int) -> String {
        let word = text.tokens[token].form.lowercased()
        return word.hasSuffix(".") ? String(word.dropLast()) : word
    }

    private func isCommon(_ token: Int) -> Bool { NounClass(lemma: text.tokens[token].lemma.lowercased()) == .person }

    // MARK: Nouns and pronouns

    private func nominal(_ token: Int) -> MentionCandidate? {
        let word = text.tokens[token]
        guard word.tag == .noun || word.tag == .properNoun, !Self.innerRelations.contains(word.relation),
            // What somebody is said to be is no mention of its own: "Kirby is the spokesman".
            !text.tree.dependents(of: token).contains(where: { text.tokens[$0].relation == "cop" })
        else { return nil }
        let lemma = word.lemma.lowercased()
        let kind: NamedEntity.Kind? =
            switch NounClass(lemma: lemma) {
            case .person: .person
            case .organisation: .organisation
            case nil: nil
            }
        return candidate(
            phrase(token),
            token,
            .nominal,
            kind: kind,
            roles: [NounClass.role(lemma)],
            gender: kind == .person ? Gender.ofWord[lemma] : nil
        )
    }

    private func pronoun(_ token: Int) -> MentionCandidate? {
        let word = text.tokens[token]
        guard word.tag == .pronoun, word.pennTag == "PRP" || word.pennTag == "PRP$", word.relation != "expl" else {
            return nil
        }
        let form = word.form.lowercased()
        let gender = Gender.ofWord[form]
        guard gender != nil || Self.neuter.contains(form) || Self.plural.contains(form) else { return nil }
        return candidate(token..<token + 1, token, .pronoun, kind: gender == nil ? nil : .person, gender: gender)
    }

    private static let neuter: Set<String> = ["it", "its", "itself"]
    private static let plural: Set<String> = ["they", "them", "their", "theirs", "themselves"]

    /// Several that are named together: "Kostin and Wille".
    private func group(_ first: MentionCandidate) -> MentionCandidate? {
        guard first.form != .pronoun else { return nil }
        let others = text.tree.dependents(of: first.head).filter {
            text.tokens[$0].relation == "conj" && [.noun, .properNoun].contains(text.tokens[$0].tag)
        }
        guard let last = others.last else { return nil }
        let end = max(phrase(last).upperBound, first.tokens.upperBound)
        return candidate(
            first.tokens.lowerBound..<end,
            first.head,
            .nominal,
            kind: first.kind,
            roles: [],
            isGroup: true
        )
    }

    // MARK: Phrases

    /// A noun with what describes it by one of these relations, without what joins it to others.
    private func phrase(_ head: Int, within relations: Set<String> = ownRelations) -> Range<Int> {
        var reach = text.tree.reach(of: head) { dependent in
            let word = text.tokens[dependent]
            if word.head == head { return !relations.contains(word.relation) }
            return word.relation == "acl:relcl" || word.relation == "parataxis"
        }
        while reach.lowerBound < head, ["cc", "case"].contains(text.tokens[reach.lowerBound].relation),
            // "At least 16" is a number.
            !["least", "most"].contains(text.tokens[reach.lowerBound + 1].form.lowercased())
        {
            reach = reach.dropFirst()
        }
        return withoutLoneMark(reach, head)
    }

    /// A phrase without the quotation mark at its start or end whose other half stands elsewhere.
    private func withoutLoneMark(_ phrase: Range<Int>, _ head: Int) -> Range<Int> {
        let marks = phrase.filter { QuotationMark(text.tokens[$0].form) != nil && text.tokens[$0].pennTag != "POS" }
        guard marks.count == 1, let mark = marks.first else { return phrase }
        if mark == phrase.lowerBound { return mark < head ? phrase.dropFirst() : phrase }
        return mark == phrase.upperBound - 1 && mark > head ? phrase.dropLast() : phrase
    }

    /// The relations of what belongs to a name: a person has no "of", and a place is not what is said of it.
    private static func relations(of kind: NamedEntity.Kind) -> Set<String> {
        switch kind {
        case .person: ownRelations.subtracting(["nmod"])
        case .place: ["det", "flat", "flat:foreign", "fixed", "goeswith"]
        default: ownRelations
        }
    }

    /// The word that a name without a comma before it stands with, else `head` itself: "carmaker Volvo".
    private func described(_ head: Int) -> Int {
        guard text.tokens[head].relation == "appos", let above = text.tokens[head].head, above == head - 1 else {
            return head
        }
        return above
    }

    private func candidate(
        _ tokens: Range<Int>,
        _ head: Int,
        _ form: Mention.Form,
        kind: NamedEntity.Kind?,
        name: [String] = [],
        roles: [String] = [],
        gender: Gender? = nil,
        core: Range<Int>? = nil,
        isGroup: Bool = false
    ) -> MentionCandidate {
        let word = text.tokens[head]
        let first = text.tokens[tokens.lowerBound]
        let modifiers = tokens.filter { token in
            token != head && text.tokens[token].pennTag != "POS"
                && ![.determiner, .adposition, .punctuation].contains(text.tokens[token].tag)
        }.map { text.tokens[$0].form.lowercased() }
        return MentionCandidate(
            tokens: tokens,
            head: head,
            form: form,
            core: core ?? head..<head + 1,
            sentence: sentenceOf[head],
            kind: kind,
            name: name,
            nameHead: name.isEmpty ? "" : word.form.lowercased(),
            roles: roles,
            modifiers: modifiers,
            gender: gender,
            isPlural: isGroup
                || (form == .pronoun
                    ? Self.plural.contains(word.form.lowercased()) : form == .nominal && word.pennTag.hasSuffix("S")),
            isDefinite: Self.definite.contains(first.form.lowercased()) || first.relation == "nmod:poss",
            isSubject: text.tokens[described(head)].relation.hasPrefix("nsubj"),
            isSource: isSource[head],
            quoteDepth: depths[head],
            governor: word.head,
            isPossessive: word.relation == "nmod:poss",
            isOwned: first.pennTag == "PRP$",
            isGroup: isGroup
        )
    }
}
