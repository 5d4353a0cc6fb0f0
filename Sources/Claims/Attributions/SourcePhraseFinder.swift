import Language

/// Finds the phrases that name the source of a clause without a verb, by their small words and where they stand.
struct SourcePhraseFinder {
    /// What somebody thinks, as nouns for it tell.
    static let views: Set<String> = [
        "account", "analysis", "assessment", "conclusion", "estimate", "estimation", "judgement", "judgment", "opinion",
        "reading", "telling", "verdict", "version", "view",
    ]
    /// Those that are somebody's where "of" follows: an assessment of damage is of no one's.
    private static let viewsOf: Set<String> = ["judgement", "judgment", "opinion", "view"]
    /// What somebody tells or counts.
    private static let accounts: Set<String> = [
        "account", "admission", "calculation", "count", "estimate", "figure", "reckoning", "tally",
    ]

    private let words: AnnotatedText

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
    }

    /// The phrase that begins with `token`.
    func phrase(at token: Int) -> SourcePhrase? {
        switch words.tokens[token].form.lowercased() {
        case "according": accordingTo(token)
        case "in": view(token)
        case "by": account(token)
        case "per": per(token)
        default: nil
        }
    }

    /// "According to the mayor".
    private func accordingTo(_ token: Int) -> SourcePhrase? {
        let sentence = words.sentenceTokens(of: token)
        guard token + 2 < sentence.upperBound, words.tokens[token + 1].form == "to",
            let noun = words.tokens[token].head, noun > token
        else { return nil }
        let phrase = words.tree.reach(of: noun) {
            ["punct", "acl:relcl", "parataxis"].contains(words.tokens[$0].relation)
        }
        let named = words.source(from: token + 2)?.upperBound ?? token
        let source = (token + 2)..<min(max(token + 3, phrase.upperBound, named), sentence.upperBound)
        return SourcePhrase(tokens: token..<source.upperBound, noun: noun, source: source, cue: token..<token + 2)
    }

    /// "In the mayor's view", "in the view of the mayor".
    private func view(_ token: Int) -> SourcePhrase? {
        guard let noun = noun(Self.views, behind: token), standsApart(token) else { return nil }
        let dependents = words.tree.dependents(of: noun)
        if let owner = dependents.first(where: { words.tokens[$0].relation == "nmod:poss" && $0 < noun }) {
            let source = words.withoutPossessive(words.tree.reach(of: owner).clamped(to: token + 1..<noun))
            return end(noun).map { SourcePhrase(tokens: token..<$0, noun: noun, source: source, cue: noun..<noun + 1) }
        }
        guard Self.viewsOf.contains(words.tokens[noun].lemma), noun > token + 1, noun + 1 < words.tokens.count,
            words.tokens[noun + 1].form == "of", let owner = words.tokens[noun + 1].head, owner > noun
        else { return nil }
        let source = words.phrase(owner).clamped(to: noun + 2..<words.tokens.count)
        return end(source.upperBound - 1).map {
            SourcePhrase(tokens: token..<$0, noun: noun, source: source, cue: noun..<noun + 1)
        }
    }

    /// "By the government's own account": what somebody counts or owns up to is its source.
    private func account(_ token: Int) -> SourcePhrase? {
        guard let noun = noun(Self.accounts, behind: token), standsApart(token), let end = end(noun),
            words.tree.dependents(of: noun).contains(where: { words.tokens[$0].relation == "nmod:poss" && $0 < noun })
        else { return nil }
        return SourcePhrase(tokens: token..<end, noun: noun, source: token + 1..<end, cue: token..<token + 1)
    }

    /// "Per the ministry's page": where no number is meant for each of many.
    private func per(_ token: Int) -> SourcePhrase? {
        let sentence = words.sentenceTokens(of: token)
        guard token + 1 < sentence.upperBound, standsApart(token),
            words.tokens[token + 1].tag == .determiner || words.tokens[token + 1].tag == .properNoun,
            let source = words.nounPhrase(from: token + 1), let end = end(source.upperBound - 1)
        else { return nil }
        return SourcePhrase(
            tokens: token..<end,
            noun: words.head(of: source),
            source: source,
            cue: token..<token + 1
        )
    }

    /// The noun, one of `nouns`, that the preposition at `token` stands before.
    private func noun(_ nouns: Set<String>, behind token: Int) -> Int? {
        guard let noun = words.tokens[token].head, noun > token, nouns.contains(words.tokens[noun].lemma) else {
            return nil
        }
        return noun
    }

    /// Whether a phrase opens its sentence, or a mark stands before it.
    private func standsApart(_ token: Int) -> Bool {
        let first = words.sentenceTokens(of: token).lowerBound
        return token == first || !words.isWord(token - 1)
            || token == first + 1 && words.tokens[first].tag == .coordinator
    }

    /// Behind `last`, where a mark or the end of the sentence closes the phrase.
    private func end(_ last: Int) -> Int? {
        let end = words.sentenceTokens(of: last).upperBound
        return last + 1 == end || !words.isWord(last + 1) ? last + 1 : nil
    }
}
