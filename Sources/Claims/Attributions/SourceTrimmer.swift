import Language

/// Trims a source to the words that name who says it, without what is told of that one besides.
struct SourceTrimmer {
    private static let relatives: Set<String> = ["who", "which", "that", "whom"]

    private let words: AnnotatedText
    private let mentions: MentionMap

    /// A trimmer of the sources in `words`.
    init(_ words: AnnotatedText, _ mentions: MentionMap) {
        self.words = words
        self.mentions = mentions
    }

    /// The words of `source` that name whoever says it, without what is told of them besides.
    func nearest(_ source: Range<Int>) -> Range<Int> {
        if let antecedent = antecedent(of: source) { return antecedent }
        let source = withoutPlace(source)
        let head = noun(of: source)
        let isName = mentions.isName(head)
        let circumstance = circumstance(of: head, in: source)
        var end =
            source.dropFirst().first { token in
                if token == circumstance { return true }
                guard !words.isWord(token), token + 1 < source.upperBound else { return false }
                return Self.relatives.union(["whose"]).contains(words.tokens[token + 1].form.lowercased())
                    || words.tokens[token].form == ","
                        && (isName ? tellsMore(from: token + 1, in: source) : isDescription(at: token + 1, of: head))
            } ?? source.upperBound
        while end > source.lowerBound + 1, !words.isWord(end - 1), !closesBracket(end - 1, in: source) { end -= 1 }
        return source.lowerBound..<end
    }

    /// The word that the others of a source describe; the tree may hang it on the participle behind it.
    private func noun(of source: Range<Int>) -> Int {
        let head = words.head(of: source)
        guard words.tokens[head].tag == .verb else { return head }
        return source.first { [.noun, .properNoun, .pronoun].contains(words.tokens[$0].tag) } ?? head
    }

    /// A source without the phrase before it that says where it is said: "In a statement, the mayor".
    private func withoutPlace(_ source: Range<Int>) -> Range<Int> {
        guard words.tokens[source.lowerBound].tag == .adposition,
            let comma = source.dropLast().first(where: { words.tokens[$0].form == "," })
        else { return source }
        return comma + 1..<source.upperBound
    }

    /// Where it is told how the words of `head` came about: "a trader reached by telephone", "images taken on Monday".
    private func circumstance(of head: Int, in source: Range<Int>) -> Int? {
        source.first { token in
            guard token > head, words.tokens[token].tag == .verb else { return false }
            let form = words.tokens[token].form.lowercased()
            return Self.circumstances.contains(form)
                || Self.origins.contains(form) && source.contains(token + 1)
                    && words.tokens[token + 1].tag == .adposition && words.tokens[token + 1].form != "by"
        }
    }

    private static let circumstances: Set<String> = ["contacted", "interviewed", "quoted", "reached", "speaking"]
    /// When and where a paper or a picture was made or shown; by whom is part of what it is.
    private static let origins: Set<String> = [
        "circulated", "dated", "obtained", "posted", "recorded", "released", "seen", "shared", "taken",
    ]

    /// Whether an apposition begins there that only says what `head` is: "its leader, a former policeman"; or a participle
    /// does: "a review, unsigned".
    private func isDescription(at token: Int, of head: Int) -> Bool {
        guard token > head else { return false }
        return ["VBN", "VBG", "JJ"].contains(words.tokens[token].pennTag)
            && ["acl", "amod"].contains(words.tokens[token].relation)
            || ["a", "an"].contains(words.tokens[token].form.lowercased())
                && words.tokens[token].head.map { words.tokens[$0].relation == "appos" } ?? false
    }

    /// Whether what follows a name's comma says who that is, or how old, and not whom else: "Ann Lee, a nurse", "Ann Lee, 34, of
    /// Orlo".
    private func tellsMore(from token: Int, in source: Range<Int>) -> Bool {
        let rest = token..<source.upperBound
        if words.tokens[token].tag == .numeral { return true }
        let isListed = rest.contains {
            words.tokens[$0].relation == "conj" && source.contains(words.tokens[$0].head ?? -1)
                && !rest.contains(words.tokens[$0].head ?? -1)
        }
        return (!isListed || !isActorsName(token)) && rest.contains { words.tokens[$0].tag == .noun }
    }

    /// Whether `token` is part of the name of a person or an organisation.
    private func isActorsName(_ token: Int) -> Bool {
        words.name(at: token).map { [.person, .organisation].contains($0.kind) } ?? false
    }

    /// Whether a bracket is closed there that a source opens: "the Dam Office (DO)".
    private func closesBracket(_ token: Int, in source: Range<Int>) -> Bool {
        words.tokens[token].form == ")" && source.prefix { $0 < token }.contains { words.tokens[$0].form == "(" }
    }

    /// What a relative pronoun that is a source stands for: "satellite imagery, which showed".
    private func antecedent(of source: Range<Int>) -> Range<Int>? {
        let pronoun = source.lowerBound
        guard source.count == 1, Self.relatives.contains(words.tokens[pronoun].form.lowercased()) else { return nil }
        if let verb = words.tokens[pronoun].head, words.tokens[verb].relation == "acl:relcl",
            let noun = words.tokens[verb].head, noun < pronoun
        {
            return words.phrase(noun).clamped(to: 0..<pronoun)
        }
        // Right before it, or before a comma between the two.
        return mentions.ending(at: pronoun)?.tokens ?? mentions.ending(at: pronoun - 1)?.tokens
    }
}
