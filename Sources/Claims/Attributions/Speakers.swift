import Documents
import Language

/// Who speaks in a document, in order: whom a pronoun, a paper or a common noun means that is a source.
struct Speakers {
    /// Things that somebody says something in.
    private static let papers: Set<String> = [
        "announcement", "message", "post", "quote", "release", "report", "statement", "tweet", "update",
    ]
    /// Those by which somebody speaks for himself, whether the reader knows them or not: "a statement said".
    private static let messages: Set<String> = ["announcement", "message", "post", "release", "statement", "tweet"]
    /// Nouns that mean any organisation.
    private static let bodies: Set<String> = [
        "agency", "association", "body", "centre", "center", "charity", "company", "developer", "entity", "firm",
        "group",
        "institution", "network", "ngo", "operator", "organisation", "organization", "outlet", "union", "watchdog",
    ]
    private static let definite: Set<String> = ["the", "this", "that", "its", "his", "her", "their"]
    private static let sexes = ["he": "m", "him": "m", "his": "m", "she": "f", "her": "f"]
    /// How many paragraphs apart somebody may go on speaking.
    private static let farthest = 2
    /// How many words may stand before whoever announced something: a longer sentence says what it was itself.
    private static let longestAnnouncement = 12

    /// A source: the word that the others of it describe, and who it is.
    private struct Speaker {
        let head: Int
        let entity: Int
    }

    private let words: AnnotatedText
    private let mentions: MentionMap
    /// The sources that name a person or mean one, in order.
    private let persons: [Speaker]
    /// The sources that name an organisation, in order.
    private let organisations: [Speaker]
    /// The sources that can give out papers, in order.
    private let issuers: [Speaker]
    /// The names of persons that are subjects, in order.
    private let acting: [Speaker]
    /// Whose statement the whole document is.
    private let author: Int?
    /// By entity the sexes that its pronouns have.
    private let sexesOf: [Int: Set<String>]

    /// Those who speak in `attributions`, whose words are `words`.
    init(_ words: AnnotatedText, _ mentions: MentionMap, of attributions: [AttributionParts]) {
        self.words = words
        self.mentions = mentions
        var sexesOf: [Int: Set<String>] = [:]
        for mention in words.mentions {
            guard let sex = Self.sexes[words.tokens[mention.head].form.lowercased()] else { continue }
            sexesOf[mention.entity, default: []].insert(sex)
        }
        self.sexesOf = sexesOf
        func speaker(_ head: Int) -> Speaker? { mentions.entity(at: head).map { Speaker(head: head, entity: $0) } }
        func kind(_ speaker: Speaker) -> NamedEntity.Kind { words.entities[speaker.entity].kind }
        let speakers = attributions.compactMap(\.source).compactMap { speaker(words.head(of: $0)) }
            .filter { kind($0) != .other }.sorted { $0.head < $1.head }
        persons = speakers.filter { words.tokens[$0.head].tag != .pronoun && kind($0) == .person }
        let isSource = Set(attributions.compactMap(\.source).joined())
        organisations = words.mentions.filter { $0.form == .name && isSource.contains($0.head) }
            .compactMap { speaker($0.head) }.filter { kind($0) == .organisation }.sorted { $0.head < $1.head }
        acting = words.mentions.filter { $0.form == .name && words.tokens[$0.head].relation == "nsubj" }
            .compactMap { speaker($0.head) }.filter { kind($0) == .person }.sorted { $0.head < $1.head }
        author = Self.author(of: words).flatMap { mentions.entity(at: $0) }
        let able = (speakers + Self.announcers(in: words).compactMap(speaker))
            .filter { !Self.papers.contains(words.tokens[$0.head].lemma) }.sorted { $0.head < $1.head }
        let heads = able.map(\.head)
        let relays = Set(attributions.compactMap { Self.relay($0, of: heads, in: words) })
        issuers = able.filter { !relays.contains($0.head) }
    }

    /// The number of the entity that the source with the head `token` means.
    func speaker(at token: Int) -> Int? {
        let known = mentions.entity(at: token)
        if Self.papers.contains(words.tokens[token].lemma) { return issuer(of: token) ?? known }
        if Self.sexes[words.tokens[token].form.lowercased()] != nil { return person(meantAt: token) ?? known }
        if isAuthor(token), let author { return author }
        if let known, words.entities[known].mentions.contains(where: { words.mentions[$0].form == .name }) {
            return known
        }
        if isAged(token) || isKnownPerson(token, known) { return person(before: token) ?? known }
        return isBody(token) ? organisation(before: token) ?? known : known
    }

    // MARK: Persons

    /// The first person whom the first sentence names, where it says that what follows is a statement: "Statement of the
    /// Prosecutor, Ann Lee, on the arrest".
    private static func author(of words: AnnotatedText) -> Int? {
        guard let first = words.sentences.first?.tokens,
            first.contains(where: { statements.contains(words.tokens[$0].form.lowercased()) })
        else { return nil }
        return words.names.first { $0.kind == .person && first.contains($0.tokens.lowerBound) }
            .map { words.head(of: $0.tokens) }
    }

    private static let statements: Set<String> = ["statement", "remarks", "speech", "address"]

    /// Whether the document's author means himself: "I", outside of quotation marks.
    private func isAuthor(_ token: Int) -> Bool {
        ["i", "we"].contains(words.tokens[token].form.lowercased()) && words.quoteDepths[token] == 0
    }

    /// The last person that was a source, where the pronoun at `token` may mean him or her: whoever speaks speaks on.
    private func person(meantAt token: Int) -> Int? {
        guard let sex = Self.sexes[words.tokens[token].form.lowercased()], let last = last(of: persons, before: token)
        else { return nil }
        if let introduced = introduced(after: last.head, before: token), mayBe(introduced, sex) {
            return introduced.entity
        }
        // A noun may mean somebody who spoke before: "the diplomat".
        return mayBe(last, sex) ? speaker(at: last.head) ?? last.entity : nil
    }

    private func mayBe(_ speaker: Speaker, _ sex: String) -> Bool {
        sexesOf[speaker.entity, default: []].isSubset(of: [sex])
    }

    /// The person who was the last to do something between two words, by name, in an earlier sentence of the second's
    /// paragraph: whoever was just introduced goes on to speak.
    private func introduced(after first: Int, before token: Int) -> Speaker? {
        let sentence = words.sentenceTokens(of: token).lowerBound
        let next = acting.partitioningIndex { $0.head >= sentence }
        guard next > 0, acting[next - 1].head > first,
            words.paragraph(of: acting[next - 1].head) == words.paragraph(of: token)
        else { return nil }
        return acting[next - 1]
    }

    /// Whether somebody is called by an age alone: "the 47-year-old".
    private func isAged(_ token: Int) -> Bool {
        let phrase = words.phrase(token)
        return Self.definite.contains(words.tokens[phrase.lowerBound].form.lowercased())
            && phrase.contains { words.tokens[$0].form.lowercased().hasSuffix("old") }
    }

    /// Whether a noun means a person whom the text has introduced by other words: "the diplomat", where no diplomat was spoken
    /// of before but in the headline.
    private func isKnownPerson(_ token: Int, _ entity: Int?) -> Bool {
        guard let entity, words.entities[entity].kind == .person, words.tokens[token].pennTag == "NN",
            words.phrase(token).count == 2, words.tokens[token].lemma != "source",
            words.tokens[words.phrase(token).lowerBound].form.lowercased() == "the",
            // Headlines leave articles out.
            let first = words.entities[entity].mentions.lazy.map({ words.mentions[$0].tokens })
                .first(where: { words.tokens[$0.lowerBound].tag == .determiner })
        else { return false }
        return words.tokens[first.lowerBound].form.lowercased() == "the" && first.count == 2
    }

    /// The person who was the last to do or to say something, by name.
    private func person(before token: Int) -> Int? {
        let start = words.phrase(token).lowerBound
        return [last(of: persons, before: start), last(of: acting, before: start)].compactMap { $0 }
            .max { $0.head < $1.head }?.entity
    }

    // MARK: Organisations and papers

    /// Whether a noun means an organisation that the reader knows: "the agency", "it".
    private func isBody(_ token: Int) -> Bool {
        if words.tokens[token].form.lowercased() == "it" { return true }
        let phrase = words.phrase(token)
        return Self.bodies.contains(words.tokens[token].lemma) && phrase.count <= 4
            && !phrase.contains { words.tokens[$0].tag == .properNoun }
            && Self.definite.contains(words.tokens[phrase.lowerBound].form.lowercased())
    }

    private func organisation(before token: Int) -> Int? { last(of: organisations, before: token)?.entity }

    /// Who gave out the paper at `token`: whom it names as its author, or the last source before it that is no paper itself.
    ///
    /// Only of a paper that the reader knows: "a report" is of nobody, "bank statements" are of themselves.
    private func issuer(of token: Int) -> Int? {
        let dependents = words.tree.dependents(of: token)
        if let author = author(among: dependents) { return mentions.entity(at: author) }
        let isKnown = dependents.contains { Self.definite.contains(words.tokens[$0].form.lowercased()) }
        let isMessage = Self.messages.contains(words.tokens[token].lemma) && words.tokens[token].pennTag == "NN"
        let next = issuers.partitioningIndex { $0.head >= token }
        return (isKnown || isMessage) && next > 0 ? issuers[next - 1].entity : nil
    }

    /// Whom a paper names as its author: "the mayor's report", "a report by the mayor", "a report published by the mayor".
    private func author(among dependents: ArraySlice<Int>) -> Int? {
        dependents.lazy.compactMap { word -> Int? in
            switch words.tokens[word].relation {
            case "nmod:poss": words.tokens[word].tag == .pronoun ? nil : word
            case "nmod": words.tree.dependents(of: word).contains { words.tokens[$0].form == "by" } ? word : nil
            case "acl": words.agent(of: word)
            default: nil
            }
        }.first
    }

    /// The last of `speakers`, sorted by where they stand, before `token` and near it.
    private func last(of speakers: [Speaker], before token: Int) -> Speaker? {
        let next = speakers.partitioningIndex { $0.head >= token }
        guard next > 0, words.paragraph(of: token) - words.paragraph(of: speakers[next - 1].head) <= Self.farthest
        else {
            return nil
        }
        return speakers[next - 1]
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

    /// Who closes a sentence with having it from one of the speakers within: "the mayor said, the Herald reports".
    private static func relay(_ parts: AttributionParts, of heads: [Int], in words: AnnotatedText) -> Int? {
        guard let source = parts.source, let content = parts.content.last, content.upperBound <= source.lowerBound,
            words.sentence(of: content.lowerBound) == words.sentence(of: source.lowerBound)
        else { return nil }
        let next = heads.partitioningIndex { $0 >= content.lowerBound }
        return next < heads.count && heads[next] < content.upperBound ? words.head(of: source) : nil
    }
}
