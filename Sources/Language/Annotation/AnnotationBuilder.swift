import Documents

/// Gathers what is decoded of a text, stretch by stretch.
struct AnnotationBuilder {
    /// The most words that a sentence may have; a longer one is cut, so that work within a sentence stays bounded.
    static let longestSentence = 512

    /// What was gathered so far.
    private(set) var text = AnnotatedText()

    private let words: [Word]
    private let source: SourceText
    private let isParagraphStart: [Bool]
    private let knownSentences: [Bool]?
    private let lemmatizer = Lemmatizer()
    private var paragraph = -1

    /// A builder for the `words` of `text`; `sentences` tells for each whether one begins with it, where that is known.
    init(_ words: [Word], of text: SourceText, sentences: [Bool]?) {
        self.words = words
        source = text
        knownSentences = sentences
        isParagraphStart = words.indices.map { $0 == 0 || words[$0].gap == .paragraph }
        self.text.tokens.reserveCapacity(words.count)
    }

    /// The number of the first word that is not annotated yet.
    var next: Int { text.tokens.count }

    /// For each word of `range` whether nothing goes on from the word before.
    func restarts(_ range: Range<Int>) -> [Bool] {
        range.map { $0 == range.lowerBound || isParagraphStart[$0] }
    }

    /// The sentences of the words of `range`; `starts` is what the model says of each of its words.
    func sentences(_ range: Range<Int>, starts: [Bool]) -> [Range<Int>] {
        let starts =
            knownSentences == nil
            ? SentenceMender(words, of: source).mended(starts, range, isParagraphStart: isParagraphStart) : starts
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for word in range.dropFirst() {
            let begins = knownSentences?[word] ?? (starts[word - range.lowerBound] || isParagraphStart[word])
            guard begins || word - start >= Self.longestSentence else { continue }
            found.append(start..<word)
            start = word
        }
        if start < range.upperBound { found.append(start..<range.upperBound) }
        return found
    }

    /// Appends the next words, a `sentence`, with what `token` says of each by its number.
    mutating func append(
        sentence: Range<Int>,
        continuesAttribution: Bool,
        token: (Int) -> (tag: UniversalTag, pennTag: String, head: Int?, relation: String)
    ) {
        if paragraph < 0 || isParagraphStart[sentence.lowerBound] { paragraph += 1 }
        text.sentences.append(
            AnnotatedSentence(tokens: sentence, continuesAttribution: continuesAttribution, paragraph: paragraph)
        )
        for word in sentence {
            let (tag, pennTag, head, relation) = token(word)
            let span = words[word].span
            let form = source[span]
            text.tokens.append(
                AnnotatedToken(
                    span: span,
                    form: form,
                    lemma: lemmatizer.lemma(of: form, tag: tag, pennTag: pennTag),
                    tag: tag,
                    pennTag: pennTag,
                    head: head,
                    relation: relation
                )
            )
        }
        TreeMender.mend(&text.tokens, sentence)
    }

    /// Appends names and parts of attributions; what these belong to is told by its number in the same list.
    mutating func append(names: [NamedEntity], roles: [RoleSpan], innerRoles: [RoleSpan]) {
        text.names += names
        text.roles += roles.map { $0.moved(by: text.roles.count) }
        text.innerRoles += innerRoles.map { $0.moved(by: text.innerRoles.count) }
    }
}

extension RoleSpan {
    /// The same in a list whose first `count` are others.
    fileprivate func moved(by count: Int) -> RoleSpan {
        RoleSpan(tokens: tokens, role: role, belongsTo: belongsTo.map { $0 + count })
    }
}
