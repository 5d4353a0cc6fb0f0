import Documents
import Language

/// Who may say something, by where the words for it begin.
extension AnnotatedText {
    /// The source that the model has from `token` on.
    func source(from token: Int) -> Range<Int>? {
        [roles, innerRoles].lazy.compactMap { roles in
            let next = roles.partitioningIndex { $0.tokens.lowerBound >= token }
            return next < roles.count && roles[next].tokens.lowerBound == token && roles[next].role == .source
                ? roles[next].tokens.clamped(to: sentenceTokens(of: token)) : nil
        }.first
    }

    /// The noun phrase that begins with `token`, as the model has it for a source, else as the tree has it; with the name that
    /// stands right behind: "the newspaper Orlo Post".
    func nounPhrase(from token: Int) -> Range<Int>? {
        if let source = source(from: token) { return source }
        var noun = token
        while let head = tokens[noun].head, head > noun,
            ["det", "amod", "compound", "flat", "nummod", "nmod:poss", "nmod:desc"].contains(tokens[noun].relation)
        {
            noun = head
        }
        guard [.noun, .properNoun, .pronoun].contains(tokens[noun].tag) else { return nil }
        let phrase = token..<max(noun + 1, phrase(noun).upperBound)
        guard phrase.upperBound < tokens.count,
            let name = name(at: phrase.upperBound - 1) ?? name(at: phrase.upperBound)
        else { return phrase }
        return token..<max(phrase.upperBound, name.tokens.upperBound)
    }

    /// A phrase without the "'s" at its end.
    func withoutPossessive(_ phrase: Range<Int>) -> Range<Int> {
        phrase.count > 1 && tokens[phrase.upperBound - 1].pennTag == "POS" ? phrase.dropLast() : phrase
    }

    /// Who is named in "That is according to the mayor", where a sentence says so of what stands before it.
    func saidAccordingTo(_ sentence: Range<Int>) -> Range<Int>? {
        let start = sentence.lowerBound
        guard sentence.count > 4, ["this", "that", "it"].contains(tokens[start].form.lowercased()),
            tokens[start + 1].lemma == "be" || tokens[start + 1].tag == .auxiliary,
            tokens[start + 2].form == "according", tokens[start + 3].form == "to"
        else { return nil }
        return nounPhrase(from: start + 4)
    }
}
