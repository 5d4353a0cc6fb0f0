import Documents
import Language

/// Who speaks in a document, in order: whom a pronoun, a paper or a common noun means that is a source.
struct Speakers {
    /// Things that somebody says something in.
    private static let papers = messages.union(["bulletin", "circular", "quote", "report", "study", "survey", "update"])
    /// Those by which somebody speaks for himself, whether the reader knows them or not: "a statement said".
    private static let messages: Set<String> = [
        "announcement", "communique", "communiqué", "message", "post", "release", "statement", "tweet",
    ]
    /// Nouns that mean any organisation.
    private static let bodies: Set<String> = [
        "agency", "association", "body", "centre", "center", "charity", "company", "developer", "entity", "firm",
        "group",
        "institution", "network", "ngo", "operator", "organisation", "organization", "outlet", "union", "watchdog",
    ]
    private static let definite: Set<String> = ["the", "this", "that", "its", "his", "her", "their"]
    private static let sexes: [String: Gender] = [
        "he": .male, "him": .male, "his": .male, "she": .female, "her": .female,
    ]
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
    /// The organisation that a line without a verb names, as mastheads and signatures do.
    private let house: Int?
    /// The sources that "it" can mean, in order: bodies and papers, and "it" itself.
    private let things: [(head: Int, source: Range<Int>)]
    /// The names of organisations that are no outlets, in order.
    private let named: [Speaker]

    /// Those who speak in `attributions`, whose words are `words`.
    init(_ words: AnnotatedText, _ mentions: MentionMap, of attributions: [AttributionParts]) {
        self.words = words
        self.mentions = mentions
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
        things = attributions.compactMap(\.source).map { (words.head(of: $0), $0) }
            .filter { Self.isThing($0.head, in: words, mentions) }.sorted { $0.head < $1.head }
        named = words.mentions.filter { $0.form == .name && !Self.isOutlet($0.tokens, in: words) }
            .compactMap { speaker($0.head) }.filter { kind($0) == .organisation }.sorted { $0.head < $1.head }
        house = Self.house(of: words, mentions)
        author = Self.author(of: words).flatMap { mentions.entity(at: $0) }
        let able = (speakers + Self.announcers(in: words).compactMap(speaker))
            .filter { !Self.papers.contains(words.tokens[$0.head].lemma) }.sorted { $0.head < $1.head }
        let heads = able.map(\.head)
        let relays = Set(attributions.compactMap { Self.relay($0, of: heads, in: words) })
        issuers = able.filter { !relays.contains($0.head) }
    }

    /// What a source means.
    enum Meaning {
        /// An entity, by its number.
        case entity(Int)
        /// The same as an earlier source.
        case source(Range<Int>)
        /// Whoever put the document out; where nothing else tells who that is, perhaps this entity.
        case publisher(Int?)
    }

    /// What the source with the head `token` means; nil where the text calls it by nothing else.
    func meaning(of token: Int, in source: Range<Int>) -> Meaning? {
        if words.tokens[token].form.lowercased() == "it", let thing = thing(before: token, within: Self.farthest) {
            return .source(thing)
        }
        if isAuthor(token), author == nil { return .publisher(house) }
        let known = mentions.entity(at: token)
        if isBody(token), !source.contains(where: { words.tokens[$0].tag == .properNoun }), !isNamed(known) {
            return body(token, known)
        }
        return speaker(at: token).map { .entity($0) }
    }

    /// The number of the entity that the source with the head `token` means.
    private func speaker(at token: Int) -> Int? {
        let known = mentions.entity(at: token)
        if Self.papers.contains(words.tokens[token].lemma) { return issuer(of: token) ?? known }
        if Self.sexes[words.tokens[token].form.lowercased()] != nil { return person(meantAt: token) ?? known }
        if isAuthor(token), let author { return author }
        if isNamed(known) { return known }
        return isAged(token) || isKnownPerson(token, known) ? person(before: token) ?? known : known
    }

    /// Whether the text calls an entity by a name.
    private func isNamed(_ entity: Int?) -> Bool { entity.map { mentions.namings(of: $0) > 0 } ?? false }

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

    /// The organisation in a line without a verb that the text names the most, of several the first.
    private static func house(of words: AnnotatedText, _ mentions: MentionMap) -> Int? {
        let named = words.mentions.lazy.filter { mention in
            mention.form == .name && words.entities[mention.entity].kind == .organisation
                && !words.sentenceTokens(of: mention.head).contains {
                    [.verb, .auxiliary].contains(words.tokens[$0].tag)
                }
        }.map(\.entity)
        return named.reduce(nil) { best, entity in
            best.map { mentions.namings(of: entity) > mentions.namings(of: $0) ? entity : $0 } ?? entity
        }
    }

    private static let statements: Set<String> = ["statement", "remarks", "speech", "address"]

    /// Whether the document's author means himself: "I", outside of quotation marks.
    private func isAuthor(_ token: Int) -> Bool {
        ["i", "our", "us", "we"].contains(words.tokens[token].form.lowercased()) && words.quoteDepths[token] == 0
    }

    /// The last person that was a source, where the pronoun at `token` may mean him or her: whoever speaks speaks on.
    private func person(meantAt token: Int) -> Int? {
        guard let sex = Self.sexes[words.tokens[token].form.lowercased()],
            let last = last(of: persons, before: token, where: { mayBe($0, sex) })
        else { return nil }
        if let introduced = introduced(after: last.head, before: token), mayBe(introduced, sex) {
            return introduced.entity
        }
        // A noun may mean somebody who spoke before: "the diplomat".
        return speaker(at: last.head) ?? last.entity
    }

    private func mayBe(_ speaker: Speaker, _ sex: Gender) -> Bool {
        words.entities[speaker.entity].gender.map { $0 == sex } ?? true
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

    /// Whether a noun means an organisation that the reader knows: "the agency".
    private func isBody(_ token: Int) -> Bool {
        let phrase = words.phrase(token)
        return Self.bodies.contains(words.tokens[token].lemma) && words.tokens[token].pennTag != "NNS"
            && phrase.count <= 4
            && !phrase.contains { words.tokens[$0].tag == .properNoun }
            && Self.definite.contains(words.tokens[phrase.lowerBound].form.lowercased())
    }

    /// What a noun for any organisation means: what the text has called so, else the last in its paragraph that spoke, or that
    /// was named; else the last before.
    private func body(_ token: Int, _ known: Int?) -> Meaning? {
        if let known, isIntroduced(known, before: token) { return .entity(known) }
        if let thing = thing(before: token, within: 0) { return .source(thing) }
        let paragraph = words.paragraph(of: token)
        if let last = last(of: named, before: token), words.paragraph(of: last.head) == paragraph {
            return .entity(last.entity)
        }
        if let thing = thing(before: token, within: Self.farthest) { return .source(thing) }
        let last = last(of: organisations, before: token)
        return (last?.entity ?? known).map { .entity($0) }
    }

    /// Whether the text has said before in more words what it calls so: "the network operator" of "the operator".
    private func isIntroduced(_ entity: Int, before token: Int) -> Bool {
        words.entities[entity].mentions.lazy.map { words.mentions[$0] }.contains { mention in
            mention.head < token && words.tokens[mention.head].lemma == words.tokens[token].lemma
                && mention.tokens.count > words.phrase(token).count
        }
    }

    /// The last source before `token`, at most so many paragraphs away, that "it" can mean and that is no outlet.
    private func thing(before token: Int, within paragraphs: Int) -> Range<Int>? {
        let next = things.partitioningIndex { $0.head >= token }
        guard next > 0, things[next - 1].source.upperBound <= token,
            words.paragraph(of: token) - words.paragraph(of: things[next - 1].head) <= paragraphs
        else { return nil }
        return things[next - 1].source
    }

    /// Whether a source is one body or one paper, or "it".
    private static func isThing(_ head: Int, in words: AnnotatedText, _ mentions: MentionMap) -> Bool {
        let token = words.tokens[head]
        if token.form.lowercased() == "it" { return true }
        if words.tokens[words.phrase(head).lowerBound].pennTag == "WP$" { return false }
        guard ["NN", "NNP", "NNPS"].contains(token.pennTag), NounClass(lemma: token.lemma.lowercased()) != .person,
            words.name(at: head)?.kind != .person
        else { return false }
        let kind = mentions.entity(at: head).map { words.entities[$0].kind }
        return kind != .person && !isOutlet(words.phrase(head), in: words)
    }

    private static func isOutlet(_ name: Range<Int>, in words: AnnotatedText) -> Bool {
        NewsOutlets.isOutlet(name.lazy.map { words.tokens[$0].form })
    }

    /// Who gave out the paper at `token`: whom it names as its author, or the last source before it that is no paper itself.
    ///
    /// Only of a paper that the reader knows: "a report" is of nobody, "bank statements" are of themselves.
    private func issuer(of token: Int) -> Int? {
        let dependents = words.tree.dependents(of: token)
        if let author = author(among: dependents) { return mentions.entity(at: author) }
        let isKnown = dependents.contains { Self.definite.contains(words.tokens[$0].form.lowercased()) }
        // "An army statement" says whose it is.
        let isMessage =
            Self.messages.contains(words.tokens[token].lemma) && words.tokens[token].pennTag == "NN"
            && !dependents.contains {
                words.tokens[$0].relation == "compound" && NounClass(lemma: words.tokens[$0].lemma.lowercased()) != nil
            }
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

    /// The last of `speakers`, sorted by where they stand, before `token` and near it, that fits.
    private func last(
        of speakers: [Speaker],
        before token: Int,
        where fits: (Speaker) -> Bool = { _ in true }
    ) -> Speaker? {
        let next = speakers.partitioningIndex { $0.head >= token }
        let paragraph = words.paragraph(of: token)
        return speakers[..<next].reversed().lazy
            .prefix { paragraph - words.paragraph(of: $0.head) <= Self.farthest }.first(where: fits)
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
            + words.sentences.compactMap { words.saidAccordingTo($0.tokens).map { words.head(of: $0) } }
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
