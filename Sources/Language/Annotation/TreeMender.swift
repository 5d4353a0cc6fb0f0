/// Mends trees where the parser is known to err and the words make certain what is right.
enum TreeMender {
    /// Mends the tree of the words of `sentence`.
    static func mend(_ tokens: inout [AnnotatedToken], _ sentence: Range<Int>) {
        for number in sentence.dropLast() {
            mendShortened(&tokens, number, in: sentence)
            mendAmong(&tokens, number, in: sentence)
        }
    }

    /// "Three people were killed and 19 wounded": the number is the subject of the participle behind it.
    ///
    /// The participle's auxiliary was left out; the parser may join both to the verb before, as things that were killed, or have
    /// the number count the participle.
    private static func mendShortened(_ tokens: inout [AnnotatedToken], _ number: Int, in sentence: Range<Int>) {
        let participle = number + 1
        guard tokens[number].tag == .numeral, tokens[participle].pennTag == "VBN",
            tokens[participle].tag == .verb, tokens[participle].relation == "conj",
            let verb = tokens[participle].head, verb < number, tokens[verb].tag == .verb,
            tokens[number].relation == "conj" && tokens[number].head == verb
                || tokens[number].relation == "nummod" && tokens[number].head == participle
        else { return }
        tokens[number].head = participle
        tokens[number].relation = "nsubj:pass"
        for token in sentence where tokens[token].relation == "cc" && tokens[token].head == number {
            tokens[token].head = participle
        }
        for token in participle + 1..<sentence.upperBound
        where tokens[token].head == verb && tokens[token].tag == .pronoun && tokens[token].relation == "obl" {
            tokens[token].head = participle
        }
    }

    /// "… and 19 wounded, among them two children": who is named behind "among them" belongs to the same clause.
    private static func mendAmong(_ tokens: inout [AnnotatedToken], _ among: Int, in sentence: Range<Int>) {
        guard tokens[among + 1].tag == .pronoun, ["among", "including"].contains(tokens[among].form.lowercased()),
            let clause = tokens[among + 1].head, clause < among
        else { return }
        let end = (among + 2..<sentence.upperBound).first { tokens[$0].tag == .punctuation } ?? sentence.upperBound
        for token in among + 2..<max(among + 2, end)
        where ["conj", "parataxis"].contains(tokens[token].relation) && tokens[token].head.map({ $0 < clause }) ?? false
        {
            tokens[token].head = clause
        }
    }
}
