import Language

/// Finds what is said "according to" somebody, in somebody's view or the like, by grammar alone: the phrase names the source of
/// its clause.
struct AccordingToFinder {
    private let words: AnnotatedText
    private let phrases: SourcePhraseFinder

    /// A finder in `words`.
    init(_ words: AnnotatedText) {
        self.words = words
        phrases = SourcePhraseFinder(words)
    }

    /// The utterances whose cue is none of `others`.
    func utterances(besides others: [Utterance]) -> [Utterance] {
        let known = others.cueTokens
        return words.tokens.indices.compactMap { token in
            guard let phrase = phrases.phrase(at: token), !phrase.cue.contains(where: known.contains) else {
                return nil
            }
            return utterance(phrase)
        }
    }

    private func utterance(_ phrase: SourcePhrase) -> Utterance? {
        let token = phrase.tokens.lowerBound
        let sentence = withinQuotation(token, words.sentenceTokens(of: token))
        guard phrase.tokens.upperBound <= sentence.upperBound, let above = words.tokens[phrase.noun].head else {
            return nil
        }
        let predicate = clause(around: phrase.noun, under: above, at: token) ?? whole(above, at: token)
        // What somebody quotes of nobody in particular he says himself: "according to the information received".
        guard words.quoteDepths[token] == 0 || phrase.source.contains(where: isSomebodys) else { return nil }
        // What stands under the predicate without the phrase, its conjunction and the marks at the ends.
        let clause = words.tree.reach(of: predicate) { dependent in
            dependent == phrase.noun || ["mark", "punct", "cc"].contains(words.tokens[dependent].relation)
        }
        let begins = predicate < token || words.subject(of: predicate).map { $0 < token } ?? false
        let before = begins ? clause.clamped(to: sentence.lowerBound..<token) : token..<token
        let after = clause.clamped(to: phrase.tokens.upperBound..<sentence.upperBound)
        let content = [before, after].filter { $0.contains(where: words.isWord) }.map { words.withoutMarks($0) }
        guard !content.isEmpty else { return nil }
        return Utterance(
            source: phrase.source,
            cue: phrase.cue,
            content: content,
            modality: .asserted,
            steps: [AttributionStep(.accordingTo)]
        )
    }

    private func isSomebodys(_ token: Int) -> Bool {
        words.tokens[token].pennTag == "PRP$" || words.name(at: token).map { $0.kind != .place } ?? false
    }

    /// The words of a sentence around `token` that stand in the same quotation, where it stands in one: what somebody quotes of
    /// others goes no farther.
    private func withinQuotation(_ token: Int, _ sentence: Range<Int>) -> Range<Int> {
        let depths = words.quoteDepths
        let first = (sentence.lowerBound..<token).last { depths[$0] < depths[token] }.map { $0 + 1 }
        let end = (token..<sentence.upperBound).first { depths[$0] < depths[token] }
        return (first ?? sentence.lowerBound)..<(end ?? sentence.upperBound)
    }

    /// The predicate over all that stands before the phrase and its comma, which the tree may give to the last clause alone:
    /// "Nine died, some of whom were children, according to doctors".
    private func whole(_ predicate: Int, at token: Int) -> Int {
        guard token > 0, words.tokens[token - 1].form == "," else { return predicate }
        var top = predicate
        while let head = words.tokens[top].head, head < token,
            !["ccomp", "parataxis"].contains(words.tokens[top].relation)
        {
            top = head
        }
        return words.isFinite(top) ? top : predicate
    }

    /// "He noted that according to doctors, nine died", "She left when, according to them, it rained": the phrase is of the
    /// clause that it stands within, or before, though the tree may take it for one of the verb before.
    private func clause(around noun: Int, under verb: Int, at token: Int) -> Int? {
        func begins(_ predicate: Int) -> Bool {
            let clause = words.tree.reach(of: predicate) { $0 == noun || words.tokens[$0].relation == "punct" }
            return words.isFinite(predicate) && clause.lowerBound < token
        }
        guard verb < token else { return begins(verb) ? verb : nil }
        return words.tree.dependents(of: verb).first { dependent in
            dependent > token && dependent != noun && (words.tokens[dependent].relation == "ccomp" || begins(dependent))
        }
    }
}
