import Documents
import Language

/// Tells by which words of the document a source is called the fullest.
struct SourceNamer {
    /// Things that somebody says something in: whoever was named last as a source is meant by them.
    private static let papers: Set<String> = [
        "announcement", "message", "post", "release", "report", "statement", "tweet", "update",
    ]
    private static let relatives: Set<String> = ["who", "which", "that", "whom"]

    private let words: AnnotatedText
    private let text: SourceText
    private let entityOf: [Int: Int]
    /// The sources that name somebody, in order: where each stands, and who it is.
    private let speakers: [(head: Int, entity: Int)]

    /// A namer of the sources of `attributions`, those of `words` in `text`.
    init(_ words: AnnotatedText, of text: SourceText, attributions: [AttributionParts]) {
        self.words = words
        self.text = text
        var entityOf: [Int: Int] = [:]
        for mention in words.mentions { entityOf[mention.head] = mention.entity }
        self.entityOf = entityOf
        speakers = attributions.compactMap(\.source).compactMap { source in
            let head = words.tops(of: source)[0]
            guard let entity = entityOf[head], words.entities[entity].kind != .other else { return nil }
            return (head, entity)
        }
        .sorted { $0.head < $1.head }
    }

    /// The words of `source` that name whoever says it, without what is told of them besides.
    func nearest(_ source: Range<Int>) -> Range<Int> {
        var end =
            source.dropFirst().first { token in
                !words.isWord(token) && token + 1 < source.upperBound
                    && Self.relatives.union(["whose"]).contains(words.tokens[token + 1].form.lowercased())
            } ?? source.upperBound
        while end > source.lowerBound + 1, !words.isWord(end - 1) { end -= 1 }
        return source.lowerBound..<end
    }

    /// The fullest that the document calls whoever `source` names.
    func name(_ source: Range<Int>) -> String {
        let source = nearest(source)
        var head = words.tops(of: source)[0]
        if source.count == 1, Self.relatives.contains(words.tokens[head].form.lowercased()),
            let verb = words.tokens[head].head, words.tokens[verb].relation == "acl:relcl",
            let antecedent = words.tokens[verb].head
        {
            head = antecedent
        }
        if Self.papers.contains(words.tokens[head].lemma), let issuer = issuer(before: head) {
            return text[words.span(words.title(of: words.entities[issuer]))]
        }
        if let speaker = speaker(meantAt: head) { return text[words.span(words.title(of: words.entities[speaker]))] }
        if let entity = entityOf[head] { return text[words.span(words.title(of: words.entities[entity]))] }
        return text[words.span(withoutArticle(source))]
    }

    /// The last person that was a source, where the pronoun at `token` may mean him or her: whoever speaks speaks on.
    private func speaker(meantAt token: Int) -> Int? {
        guard let sex = Self.sexes[words.tokens[token].form.lowercased()],
            let last = speakers.last(where: { $0.head < token && !Self.isPronoun(words.tokens[$0.head]) }),
            words.entities[last.entity].kind == .person,
            words.sentences[words.sentence(of: token)].paragraph
                - words.sentences[words.sentence(of: last.head)].paragraph <= Self.farthest
        else { return nil }
        let others = words.entities[last.entity].mentions.filter { words.mentions[$0].form == .pronoun }
            .compactMap { Self.sexes[words.tokens[words.mentions[$0].head].form.lowercased()] }
        return others.contains { $0 != sex } ? nil : last.entity
    }

    private static func isPronoun(_ word: AnnotatedToken) -> Bool { word.tag == .pronoun }

    /// How many paragraphs apart somebody may go on speaking.
    private static let farthest = 2
    private static let sexes = ["he": "m", "him": "m", "his": "m", "she": "f", "her": "f"]

    /// Who was the last source before `token` that is no paper itself.
    private func issuer(before token: Int) -> Int? {
        speakers.last { $0.head < token && !Self.papers.contains(words.tokens[$0.head].lemma) }?.entity
    }

    private func withoutArticle(_ phrase: Range<Int>) -> Range<Int> {
        let isArticle = ["the", "a", "an"].contains(words.tokens[phrase.lowerBound].form.lowercased())
        return phrase.count > 1 && isArticle ? phrase.dropFirst() : phrase
    }
}
