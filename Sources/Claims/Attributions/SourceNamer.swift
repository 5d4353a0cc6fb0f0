import Documents
import Language

/// Tells by which words of the document a source is called the fullest.
struct SourceNamer {
    /// Things that somebody says something in: whoever was named last as a source is meant by them.
    private static let papers: Set<String> = [
        "announcement", "message", "post", "quote", "release", "report", "statement", "tweet", "update",
    ]
    private static let relatives: Set<String> = ["who", "which", "that", "whom"]

    private let words: AnnotatedText
    private let text: SourceText
    private let entityOf: [Int: Int]
    /// By head of a mention whether it is a name.
    private let isNamed: [Int: Bool]
    /// By the token behind a mention the number of the last that ends there.
    private let mentionEnding: [Int: Int]
    /// The sources that name a person, in order: where each stands, and who it is.
    private let persons: [(head: Int, entity: Int)]
    /// The sources that can give out papers, in order.
    private let issuers: [(head: Int, entity: Int)]
    /// By entity the sexes that its pronouns have.
    private let sexesOf: [Int: Set<String>]

    /// A namer of the sources of `attributions`, those of `words` in `text`.
    init(_ words: AnnotatedText, of text: SourceText, attributions: [AttributionParts]) {
        self.words = words
        self.text = text
        var entityOf: [Int: Int] = [:]
        var sexesOf: [Int: Set<String>] = [:]
        var isNamed: [Int: Bool] = [:]
        var mentionEnding: [Int: Int] = [:]
        for (number, mention) in words.mentions.enumerated() {
            mentionEnding[mention.tokens.upperBound] = number
            entityOf[mention.head] = mention.entity
            isNamed[mention.head] = mention.form == .name
            guard let sex = Self.sexes[words.tokens[mention.head].form.lowercased()] else { continue }
            sexesOf[mention.entity, default: []].insert(sex)
        }
        self.entityOf = entityOf
        self.isNamed = isNamed
        self.mentionEnding = mentionEnding
        self.sexesOf = sexesOf
        let speakers: [(head: Int, entity: Int)] = attributions.compactMap(\.source).compactMap { source in
            let head = words.head(of: source)
            guard let entity = entityOf[head], words.entities[entity].kind != .other else { return nil }
            return (head, entity)
        }
        .sorted { $0.head < $1.head }
        persons = speakers.filter { words.tokens[$0.head].tag != .pronoun && words.entities[$0.entity].kind == .person }
        let announcers = Self.announcers(in: words).compactMap { head in entityOf[head].map { (head: head, entity: $0) }
        }
        let able = (speakers + announcers).filter { !Self.papers.contains(words.tokens[$0.head].lemma) }
            .sorted { $0.head < $1.head }
        let relays = Set(attributions.compactMap { Self.relay($0, of: able.map(\.head), in: words) })
        issuers = able.filter { !relays.contains($0.head) }
    }

    /// By whom something was announced, as "This was announced on Telegram by the mayor" tells.
    private static func announcers(in words: AnnotatedText) -> [Int] {
        words.tokens.indices.filter { token in
            words.tokens[token].form.lowercased() == "by" && words.tokens[token].relation == "case"
        }.compactMap { by -> Int? in
            let sentence = words.sentenceTokens(of: by)
            guard let agent = words.tokens[by].head, let said = sentence.first, by - said <= longestAnnouncement,
                ["this", "it"].contains(words.tokens[said].form.lowercased()),
                words.tokens[said].relation == "nsubj:pass", let verb = words.tokens[said].head, verb < by,
                ["announce", "report", "state"].contains(words.tokens[verb].lemma)
            else { return nil }
            return agent
        }
    }

    /// How many words may stand before whoever announced something: a longer sentence says what it was itself.
    private static let longestAnnouncement = 12

    /// Who closes a sentence with having it from one of the speakers within: "the mayor said, the Herald reports".
    private static func relay(_ parts: AttributionParts, of heads: [Int], in words: AnnotatedText) -> Int? {
        guard let source = parts.source, let content = parts.content.last, content.upperBound <= source.lowerBound,
            words.sentence(of: content.lowerBound) == words.sentence(of: source.lowerBound)
        else { return nil }
        let next = heads.partitioningIndex { $0 >= content.lowerBound }
        return next < heads.count && heads[next] < content.upperBound ? words.head(of: source) : nil
    }

    /// The words of `source` that name whoever says it, without what is told of them besides.
    func nearest(_ source: Range<Int>) -> Range<Int> {
        if let antecedent = antecedent(of: source) { return antecedent }
        let isName = isNamed[words.head(of: source)] ?? false
        var end =
            source.dropFirst().first { token in
                guard !words.isWord(token), token + 1 < source.upperBound else { return false }
                return Self.relatives.union(["whose"]).contains(words.tokens[token + 1].form.lowercased())
                    || isName && words.tokens[token].form == "," && tellsMore(from: token + 1, in: source)
            } ?? source.upperBound
        while end > source.lowerBound + 1, !words.isWord(end - 1), !closesBracket(end - 1, in: source) { end -= 1 }
        return source.lowerBound..<end
    }

    /// Whether what follows a name's comma says who that is, or how old: "Ann Lee, a nurse", "Ann Lee, 34, of Orlo".
    private func tellsMore(from token: Int, in source: Range<Int>) -> Bool {
        let rest = token..<source.upperBound
        if words.tokens[token].tag == .numeral { return true }
        return !rest.contains {
            words.tokens[$0].relation == "conj" && source.contains(words.tokens[$0].head ?? -1)
                && !rest.contains(words.tokens[$0].head ?? -1)
        }
            && rest.contains { words.tokens[$0].tag == .noun }
    }

    /// Whether a bracket is closed there that a source opens: "the Dam Office (DO)".
    private func closesBracket(_ token: Int, in source: Range<Int>) -> Bool {
        words.tokens[token].form == ")" && source.prefix { $0 < token }.contains { words.tokens[$0].form == "(" }
    }

    /// The fullest that the document calls whoever `source` names.
    func name(_ source: Range<Int>) -> String {
        let source = nearest(source)
        var head = words.head(of: source)
        // "Her neighbour, Abu Samer": the name says more.
        if let name = source.first(where: {
            words.tokens[$0].relation == "appos" && words.tokens[$0].head == head && isNamed[$0] ?? false
        }),
            !(isNamed[head] ?? false)
        {
            head = name
        }
        if Self.papers.contains(words.tokens[head].lemma), let issuer = issuer(before: head) {
            return title(of: issuer) ?? text[words.span(withoutArticle(called(source, head)))]
        }
        if let entity = speaker(meantAt: head) ?? entityOf[head], let title = title(of: entity) { return title }
        return text[words.span(withoutArticle(called(source, head)))]
    }

    /// A source without how its words came about: "a trader reached by telephone".
    private func called(_ source: Range<Int>, _ head: Int) -> Range<Int> {
        let end = source.first { token in
            token > head && words.tokens[token].tag == .verb
                && (words.tokens[token].head == head || token == head + 1)
                && Self.circumstances.contains(words.tokens[token].form.lowercased())
        }
        return source.lowerBound..<(end ?? source.upperBound)
    }

    private static let circumstances: Set<String> = ["contacted", "interviewed", "quoted", "reached", "speaking"]

    /// The fullest that the document calls an entity; nil where a word without an end is part of it.
    private func title(of entity: Int) -> String? {
        let span = words.span(words.title(of: words.entities[entity]))
        return span.count <= AttributionFinder.longestSource ? text[span] : nil
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
        let before = [pronoun - 1, pronoun].compactMap { mentionEnding[$0] }.max()
        return before.map { words.mentions[$0].tokens }
    }

    /// The last person that was a source, where the pronoun at `token` may mean him or her: whoever speaks speaks on.
    private func speaker(meantAt token: Int) -> Int? {
        guard let sex = Self.sexes[words.tokens[token].form.lowercased()],
            let last = Self.last(of: persons, before: token),
            words.paragraph(of: token) - words.paragraph(of: last.head) <= Self.farthest
        else { return nil }
        return sexesOf[last.entity, default: []].isSubset(of: [sex]) ? last.entity : nil
    }

    /// How many paragraphs apart somebody may go on speaking.
    private static let farthest = 2
    private static let sexes = ["he": "m", "him": "m", "his": "m", "she": "f", "her": "f"]

    /// Who was the last source before `token` that is no paper itself.
    private func issuer(before token: Int) -> Int? { Self.last(of: issuers, before: token)?.entity }

    /// The last of `speakers`, sorted by where they stand, before `token`.
    private static func last(of speakers: [(head: Int, entity: Int)], before token: Int) -> (head: Int, entity: Int)? {
        let next = speakers.partitioningIndex { $0.head >= token }
        return next > 0 ? speakers[next - 1] : nil
    }

    private func withoutArticle(_ phrase: Range<Int>) -> Range<Int> {
        let isArticle = ["the", "a", "an"].contains(words.tokens[phrase.lowerBound].form.lowercased())
        return phrase.count > 1 && isArticle ? phrase.dropFirst() : phrase
    }
}
