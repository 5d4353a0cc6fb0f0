import Documents
import Language

/// The words of one sentence, as numbers are read from them: in lower case, with what the model says of each.
///
/// Words are told by their numbers in the document; beyond the sentence stands the empty word.
struct SentenceWords {
    /// The sentence's tokens.
    let range: Range<Int>
    private let text: AnnotatedText
    private let lower: [String]
    /// For each token of the document the name that it is part of.
    private let names: [NamedEntity?]

    /// The words of all of `text`, as the sentence of `range`.
    init(_ text: AnnotatedText) {
        self.text = text
        range = text.tokens.indices
        lower = text.tokens.map { Self.plain($0.form) }
        var names = [NamedEntity?](repeating: nil, count: text.tokens.count)
        for name in text.names {
            for token in name.tokens { names[token] = name }
        }
        self.names = names
    }

    private init(_ words: SentenceWords, range: Range<Int>) {
        self.range = range
        text = words.text
        lower = words.lower
        names = words.names
    }

    /// The same text's words within `range`.
    func sentence(_ range: Range<Int>) -> SentenceWords {
        SentenceWords(self, range: range)
    }

    private static func plain(_ form: String) -> String {
        form.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) } ? form : form.lowercased()
    }

    /// The word in lower case.
    subscript(token: Int) -> String { range.contains(token) ? lower[token] : "" }

    /// Whether these words stand from `token` on.
    func stand(_ words: [String], at token: Int) -> Bool {
        token >= range.lowerBound && token + words.count <= range.upperBound
            && words.indices.allSatisfy { words[$0] == lower[token + $0] }
    }

    /// What the model says of a word of the sentence.
    func token(_ number: Int) -> AnnotatedToken? { range.contains(number) ? text.tokens[number] : nil }

    /// The universal part of speech of a word of the sentence.
    func tag(_ token: Int) -> UniversalTag? { self.token(token)?.tag }

    /// The Penn tag of a word of the sentence.
    func pennTag(_ token: Int) -> String { self.token(token)?.pennTag ?? "" }

    /// The relation of a word of the sentence to its head.
    func relation(_ token: Int) -> String { self.token(token)?.relation ?? "" }

    /// The head of a word of the sentence.
    func head(_ token: Int) -> Int? { self.token(token)?.head }

    /// The words that stand under a word of the sentence, in order.
    func dependents(of token: Int) -> ArraySlice<Int> { text.tree.dependents(of: token) }

    /// The tokens of the name that a word of the sentence is part of.
    func name(_ token: Int) -> Range<Int>? { range.contains(token) ? names[token]?.tokens : nil }

    /// Whether a word of the sentence is part of a person's name.
    func isPerson(_ token: Int) -> Bool { range.contains(token) && names[token]?.kind == .person }

    /// The mention whose head is a pronoun of the sentence, and those of the same entity before it, the nearest first.
    func antecedents(of pronoun: Int) -> some Sequence<Mention> {
        let place = text.mentions.partitioningIndex { $0.tokens.lowerBound >= pronoun }
        let mention = place < text.mentions.count ? text.mentions[place] : nil
        let isMeant = mention?.head == pronoun
        let all = isMeant ? mention.map { text.entities[$0.entity].mentions } ?? [] : []
        let before = all.partitioningIndex { $0 >= place }
        return all[..<before].reversed().lazy.map { text.mentions[$0] }
    }

    /// A word of the document, of any sentence.
    func word(ofDocument token: Int) -> AnnotatedToken { text.tokens[token] }

    /// Whether nothing stands between a word of the sentence and the one before it.
    func isGlued(_ token: Int) -> Bool {
        guard range.contains(token), token > range.lowerBound else { return false }
        return text.tokens[token - 1].span.end == text.tokens[token].span.start
    }

    /// How many bytes stand between a word of the sentence and the one before it.
    func gap(before token: Int) -> Int {
        guard range.contains(token), token > range.lowerBound else { return 0 }
        return text.tokens[token].span.start - text.tokens[token - 1].span.end
    }

    /// Whether a word of the sentence begins with a capital.
    func isCapital(_ token: Int) -> Bool {
        guard let first = self.token(token)?.form.unicodeScalars.first else { return false }
        return first.properties.isUppercase
    }

    /// Whether a word of the sentence begins with a digit.
    func isDigits(_ token: Int) -> Bool {
        guard let first = self.token(token)?.form.utf8.first else { return false }
        return 0x30...0x39 ~= first
    }

    /// Whether a word of the sentence is a hyphen or a dash.
    func isDash(_ token: Int) -> Bool {
        switch self[token] {
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": true
        default: false
        }
    }

    /// Whether a hyphen without spaces joins a word of the sentence to the next.
    func isHyphen(_ token: Int) -> Bool { isDash(token) && isGlued(token) && isGlued(token + 1) }

    /// Whether a noun or name stands there.
    func isNoun(_ token: Int) -> Bool {
        let tag = tag(token)
        return tag == .noun || tag == .properNoun
    }

    /// From the first byte of these tokens to the end of the last.
    func span(_ tokens: Range<Int>) -> Span { text.span(tokens) }
}
