import Documents

/// Finds where the names of a text begin and end: the model's, joined and parted where grammar and marks make it certain.
struct NameFinder {
    /// The most words that say what somebody is before a name.
    private static let longest = 20

    private let text: AnnotatedText

    /// A finder in `text`, whose trees are known.
    init(_ text: AnnotatedText) {
        self.text = text
    }

    /// The names of persons, organisations and places, in order.
    func names() -> [(tokens: Range<Int>, kind: NamedEntity.Kind)] {
        var found: [(tokens: Range<Int>, kind: NamedEntity.Kind)] = []
        for name in text.names where name.kind != .other {
            if let last = found.last,
                goesOn(last.tokens, with: name.tokens)
                    || last.kind == .person && name.kind == .person
                        && (isNicknamed(last.tokens, name.tokens) || isTitle(last.tokens, of: name.tokens))
            {
                found[found.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
            } else {
                found.append((name.tokens, name.kind))
            }
        }
        return found.flatMap(parted)
    }

    /// Whether a name that ends with a preposition or an article goes on.
    private func goesOn(_ name: Range<Int>, with next: Range<Int>) -> Bool {
        name.upperBound == next.lowerBound
            && [.adposition, .determiner].contains(text.tokens[name.upperBound - 1].tag)
    }

    /// Whether one name is only the title of the other: "Cllr" before "Ivo Marek".
    private func isTitle(_ name: Range<Int>, of next: Range<Int>) -> Bool {
        name.count == 1 && name.upperBound == next.lowerBound && PersonalName.isTitle(text.tokens[name.lowerBound].form)
    }

    /// A person's name with the titles before it.
    func withTitles(_ name: Range<Int>) -> Range<Int> {
        var first = name.lowerBound
        while first > 0, text.tokens[first - 1].relation == "nmod:desc",
            PersonalName.isTitle(text.tokens[first - 1].form),
            text.sentence(of: first - 1) == text.sentence(of: first)
        {
            first -= 1
        }
        return first..<name.upperBound
    }

    /// Whether nothing but the marks around a nickname parts the two halves of a name: "Ivo "Dot" Marek".
    private func isNicknamed(_ name: Range<Int>, _ next: Range<Int>) -> Bool {
        let between = name.upperBound..<next.lowerBound
        let head = text.head(of: next)
        return between.count == 1 && QuotationMark(text.tokens[name.upperBound].form) != nil
            && ["appos", "flat"].contains(text.tokens[head].relation)
            && text.tokens[head].head.map(name.contains) ?? false
    }

    /// An organisation and the person who heads it, where the model took both for one: "the head of the Orlo Dam
    /// Administration Ivo Marek".
    private func parted(
        _ tokens: Range<Int>,
        _ kind: NamedEntity.Kind
    ) -> [(tokens: Range<Int>, kind: NamedEntity.Kind)] {
        let first = tokens.dropFirst().first { token in
            guard Gender.ofFirstName[text.tokens[token].form.lowercased()] != nil,
                let above = text.tokens[token].head, above < token,
                // The tree may hang the person on the organisation.
                let head = tokens.contains(above) ? text.tokens[above].head : above, head < tokens.lowerBound
            else { return false }
            let rest = token + 1..<tokens.upperBound
            return isPerson(head) && !rest.isEmpty
                && rest.allSatisfy { text.tokens[$0].relation == "flat" && text.tokens[$0].head == token }
        }
        if kind != .person, let name = personNamed(in: tokens) { return [(name, .person)] }
        guard kind != .person, let first else { return [(tokens, kind)] }
        return [(tokens.lowerBound..<first, kind), (first..<tokens.upperBound, .person)]
    }

    /// The person at the end of what the model took for the name of an organisation, behind what he or she is: "Human Rights
    /// Ombudsman Ivo Marek".
    private func personNamed(in tokens: Range<Int>) -> Range<Int>? {
        let first = tokens.dropFirst().first { token in
            Gender.ofFirstName[text.tokens[token].form.lowercased()] != nil
                && NounClass(lemma: text.tokens[token - 1].form.lowercased()) == .person
        }
        return first.flatMap { 2...3 ~= tokens.upperBound - $0 ? $0..<tokens.upperBound : nil }
    }

    /// The noun before a person's name that says what he or she is, with what of: "head of the dam Ivo Marek".
    func role(before name: Range<Int>) -> Int? {
        let head = text.head(of: name)
        guard ["nmod", "flat", "appos", "nmod:desc"].contains(text.tokens[head].relation),
            let above = text.tokens[head].head, above < name.lowerBound,
            let role = isPerson(above) ? above : text.tokens[above].relation == "nmod" ? text.tokens[above].head : nil,
            role + 1 < name.lowerBound, name.lowerBound - role <= Self.longest,
            isPerson(role), text.tokens[role + 1].tag == .adposition,
            !text.tree.dependents(of: head).contains(where: { text.tokens[$0].relation == "case" && $0 < head }),
            (role + 1..<name.lowerBound).allSatisfy({ isUnder(role, $0, before: name.upperBound) })
        else { return nil }
        return role
    }

    private func isPerson(_ token: Int) -> Bool { NounClass(lemma: text.tokens[token].lemma.lowercased()) == .person }

    /// Whether a word that is no mark between words hangs on `role` by words before `end`.
    private func isUnder(_ role: Int, _ token: Int, before end: Int) -> Bool {
        guard text.tokens[token].tag != .punctuation || text.tokens[token].form == "-" else { return false }
        var above = text.tokens[token].head
        while let token = above, token > role, token < end { above = text.tokens[token].head }
        return above == role
    }

    /// The noun before a comma and a name that says who it is that is named: "the head of the dam, Ivo Marek".
    func role(explainedBy name: Range<Int>) -> Int? {
        let name = withTitles(name)
        let head = text.head(of: name)
        guard text.tokens[head].relation == "appos", let role = text.tokens[head].head, role < name.lowerBound - 1,
            name.lowerBound - role <= Self.longest, text.tokens[name.lowerBound - 1].form == ",",
            isPerson(role),
            (role + 1..<name.lowerBound - 1).allSatisfy({ isUnder(role, $0, before: name.lowerBound - 1) })
        else { return nil }
        return role
    }
}
