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
        let source = withoutPlace(source)
        let head = words.head(of: source)
        let isName = isNamed[head] ?? false
        let clause = clause(of: head, in: source)
        var end =
            source.dropFirst().first { token in
                if token == clause { return true }
                guard !words.isWord(token), token + 1 < source.upperBound else { return false }
                return Self.relatives.union(["whose"]).contains(words.tokens[token + 1].form.lowercased())
                    || words.tokens[token].form == ","
                        && (isName ? tellsMore(from: token + 1, in: source) : isDescription(at: token + 1, of: head))
            } ?? source.upperBound
        while end > source.lowerBound + 1, !words.isWord(end - 1), !closesBracket(end - 1, in: source) { end -= 1 }
        return source.lowerBound..<end
    }

    /// A source without the phrase before it that says where it is said: "In a statement, the mayor".
    private func withoutPlace(_ source: Range<Int>) -> Range<Int> {
        guard words.tokens[source.lowerBound].tag == .adposition,
            let comma = source.dropLast().last(where: { words.tokens[$0].form == "," })
        else { return source }
        return comma + 1..<source.upperBound
    }

    /// Where the first clause begins that tells which `head` is meant: "a man who was freed", "witnesses interviewed in May".
    private func clause(of head: Int, in source: Range<Int>) -> Int? {
        words.tree.dependents(of: head).lazy.filter { words.tokens[$0].relation.hasPrefix("acl") }
            .map { words.tree.reach(of: $0).lowerBound }.first { $0 > head && source.contains($0) }
    }

    /// Whether an apposition begins there that only says what `head` is: "its leader, a former policeman".
    private func isDescription(at token: Int, of head: Int) -> Bool {
        ["a", "an"].contains(words.tokens[token].form.lowercased()) && token > head
            && words.tokens[token].head.map { words.tokens[$0].relation == "appos" } ?? false
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
        let nearest = nearest(source)
        var head = words.head(of: nearest)
        if !(isNamed[head] ?? false), let name = personNamed(beside: head, in: source) { head = name }
        let entity =
            Self.papers.contains(words.tokens[head].lemma)
            ? issuer(of: head) ?? entityOf[head] : speaker(meantAt: head) ?? entityOf[head]
        return entity.flatMap(title) ?? text[words.span(withoutArticle(nearest))]
    }

    /// The name, within `source`, of the person that `head` says something of: "her neighbour, Abu Samer", "its leader, a
    /// former policeman known as Ti Roch".
    private func personNamed(beside head: Int, in source: Range<Int>) -> Int? {
        source.first { token in
            guard token > head, isNamed[token] ?? false, let entity = entityOf[token],
                words.entities[entity].kind == (entityOf[head].map { words.entities[$0].kind } ?? .person),
                let above = words.tokens[token].head, source.contains(above)
            else { return false }
            return words.tokens[token].relation == "appos" && above == head
                || words.tree.dependents(of: token).contains {
                    words.tokens[$0].relation == "case" && words.tokens[$0].form.lowercased() == "as"
                } && Self.naming.contains(words.tokens[above].lemma)
        }
    }

    private static let naming: Set<String> = ["call", "know", "identify", "name"]

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
        if let named = entityOf[token], isIntroduced(named, after: last.head, before: token) { return named }
        return sexesOf[last.entity, default: []].isSubset(of: [sex]) ? last.entity : nil
    }

    /// Whether a person is named between two words of one paragraph, in a sentence before that of the second: whoever was just
    /// introduced goes on to speak.
    private func isIntroduced(_ entity: Int, after first: Int, before token: Int) -> Bool {
        let sentence = words.sentenceTokens(of: token)
        return words.entities[entity].kind == .person
            && words.entities[entity].mentions.contains { number in
                let mention = words.mentions[number]
                return mention.form == .name && mention.head > first && mention.head < sentence.lowerBound
                    && words.paragraph(of: mention.head) == words.paragraph(of: token)
            }
    }

    /// How many paragraphs apart somebody may go on speaking.
    private static let farthest = 2
    private static let sexes = ["he": "m", "him": "m", "his": "m", "she": "f", "her": "f"]

    /// Who gave out the paper at `token`: whom it names as its author, or the last source before it that is no paper itself,
    /// where it is one that the reader knows. "A report" is of nobody, "bank statements" are of themselves.
    private func issuer(of token: Int) -> Int? {
        let dependents = words.tree.dependents(of: token)
        let author = dependents.first { noun in
            words.tokens[noun].relation == "nmod:poss" && words.tokens[noun].tag != .pronoun
                || words.tokens[noun].relation == "nmod"
                    && words.tree.dependents(of: noun).contains { words.tokens[$0].form.lowercased() == "by" }
        }
        if let author { return entityOf[author] }
        let isKnown = dependents.contains {
            ["the", "this", "that", "its", "his", "her", "their"].contains(words.tokens[$0].form.lowercased())
        }
        let isMessage = Self.messages.contains(words.tokens[token].lemma) && words.tokens[token].pennTag == "NN"
        return isKnown || isMessage
            ? Self.last(of: issuers, before: token)?.entity : nil
    }

    /// Papers by which somebody speaks for himself, whether the reader knows them or not: "a statement said".
    private static let messages: Set<String> = ["announcement", "message", "post", "release", "statement", "tweet"]

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
