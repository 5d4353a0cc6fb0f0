import Documents
import Language

/// Tells by which words of the document a source is called the fullest.
struct SourceNamer {
    /// How many words that say what a person is may stand before the name: more are a description.
    private static let longestRole = 6
    /// How many words a description has that stands for a name.
    private static let longestDescription = 12

    private let words: AnnotatedText
    private let text: SourceText
    private let mentions: MentionMap
    private let speakers: Speakers
    private let publisher: String?
    private let trimmer: SourceTrimmer
    /// By the entities that the text calls by no name the longest of the sources that mean them.
    private let descriptions: [Int: Range<Int>]

    /// A namer of the sources of `attributions`, those of `words` in `text`, which `publisher` put out.
    init(
        _ words: AnnotatedText,
        _ mentions: MentionMap,
        of text: SourceText,
        by publisher: String?,
        attributions: [AttributionParts]
    ) {
        self.words = words
        self.text = text
        self.mentions = mentions
        self.publisher = publisher
        speakers = Speakers(words, mentions, of: attributions)
        let trimmer = SourceTrimmer(words, mentions)
        self.trimmer = trimmer
        var descriptions: [Int: Range<Int>] = [:]
        for source in attributions.compactMap(\.source) {
            let nearest = trimmer.nearest(source)
            guard let entity = mentions.entity(at: words.head(of: nearest)), mentions.namings(of: entity) == 0,
                nearest.count <= Self.longestDescription, nearest.count > descriptions[entity]?.count ?? 1
            else { continue }
            descriptions[entity] = nearest
        }
        self.descriptions = descriptions
    }

    /// The words of `source` that name whoever says it, without what is told of them besides.
    func nearest(_ source: Range<Int>) -> Range<Int> { trimmer.nearest(source) }

    /// The fullest that the document calls whoever `source` names.
    func name(_ source: Range<Int>) -> String {
        let nearest = nearest(source)
        var head = words.head(of: nearest)
        if words.name(at: head)?.kind != .person, let name = personNamed(beside: head, in: source) { head = name }
        switch speakers.meaning(of: head, in: nearest) {
        case .publisher(let house):
            return publisher ?? house.flatMap(title) ?? text[words.span(nearest)]
        case .source(let other):
            return name(other)
        case .entity(let entity):
            if !isOneOfMany(head, entity), let title = title(of: entity) { return title }
        case nil:
            break
        }
        return text[words.span(withoutArticle(described(nearest, in: source)))]
    }

    /// What somebody is who is only counted: "a Nordic charity" of "one of them, a Nordic charity".
    private func described(_ nearest: Range<Int>, in source: Range<Int>) -> Range<Int> {
        let head = words.head(of: nearest)
        guard [.numeral, .pronoun].contains(words.tokens[head].tag),
            let noun = words.tree.dependents(of: head).first(where: {
                words.tokens[$0].relation == "appos" && source.contains($0)
            })
        else { return nearest }
        return words.phrase(noun)
    }

    /// Whether several are meant, and the entity is one whom the text names: "the experts" are not Ivo Marek.
    private func isOneOfMany(_ head: Int, _ entity: Int) -> Bool {
        words.tokens[head].pennTag == "NNS" && words.entities[entity].kind == .person
            && mentions.namings(of: entity) > 0
    }

    // MARK: Persons

    /// The name, within `source`, of the person that `head` says something of: "her neighbour, Abu Samer", "its leader, a
    /// former policeman known as Ti Roch".
    private func personNamed(beside head: Int, in source: Range<Int>) -> Int? {
        source.first { $0 > head && isNaming($0, of: head, in: source) }
            // Where the tree hangs it elsewhere: the person between commas, or behind what he or she is.
            ?? source.first { token in
                guard let mention = mentions.mention(at: token), mention.form == .name, token >= head,
                    words.entities[mention.entity].kind == .person, mention.tokens.lowerBound > source.lowerBound
                else { return false }
                let end = mention.tokens.upperBound
                return token > head && words.tokens[mention.tokens.lowerBound - 1].form == ","
                    ? (end >= source.upperBound || !words.isWord(end)) && !isWithinClause(token, of: head)
                    : followsTitle(mention.tokens, of: head, in: source)
            }
    }

    /// Whether a verb stands between `token` and `head` in the tree: "a review attributed to the director, Ann Lee".
    private func isWithinClause(_ token: Int, of head: Int) -> Bool {
        words.path(upFrom: token).prefix { $0 != head }.contains { words.tokens[$0].tag == .verb && head < $0 }
    }

    /// Whether the name at `token` is in apposition to `head`, or what that one is known as.
    private func isNaming(_ token: Int, of head: Int, in source: Range<Int>) -> Bool {
        guard mentions.isName(token), let entity = mentions.entity(at: token), let above = words.tokens[token].head,
            source.contains(above)
        else { return false }
        let kind = mentions.entity(at: head).map { words.entities[$0].kind }
        // A name that stands for a person is one, whatever the model takes it for: "a nurse, Tesfaye".
        let named = words.entities[entity].kind
        guard named == kind ?? .person || kind == .person && named != .organisation else { return false }
        return words.tokens[token].relation == "appos" && above == head
            || words.tree.dependents(of: token).contains {
                words.tokens[$0].relation == "case" && words.tokens[$0].form.lowercased() == "as"
            } && Self.naming.contains(words.tokens[above].lemma)
    }

    private static let naming: Set<String> = ["call", "know", "identify", "name"]

    /// Whether a person's name stands right behind a title, or at the end of a source behind what that person is: "Cllr Ann
    /// Lee", "Orlo Republic “youth minister” Ivo Marek".
    private func followsTitle(_ name: Range<Int>, of head: Int, in source: Range<Int>) -> Bool {
        let before = words.tokens[name.lowerBound - 1]
        if before.form == "." { return name.lowerBound - 2 == head }
        return (name.lowerBound - 1 == head || name.upperBound == source.upperBound)
            && [.noun, .properNoun, .punctuation].contains(before.tag) && before.pennTag != "POS"
            && ![",", ";", ":"].contains(before.form)
    }

    // MARK: Titles

    /// The fullest that the document calls an entity; nil where a word without an end is part of it.
    private func title(of entity: Int) -> String? {
        var title = descriptions[entity].map(withoutArticle) ?? words.title(of: words.entities[entity])
        if words.entities[entity].kind == .person,
            let name = title.lazy.compactMap(words.name).first(where: { $0.kind == .person }),
            name.tokens.lowerBound - title.lowerBound > Self.longestRole, name.tokens.upperBound <= title.upperBound
        {
            title = name.tokens.lowerBound..<title.upperBound
        }
        if words.entities[entity].kind == .organisation { title = withoutApposition(title) }
        let span = words.span(title)
        return span.count <= AttributionFinder.longestSource ? text[span] : nil
    }

    /// The name of an organisation without what it is, where a comma stands between: "the UN's aid office, Ocha".
    private func withoutApposition(_ title: Range<Int>) -> Range<Int> {
        guard let comma = title.first(where: { words.tokens[$0].form == "," }),
            let name = title.lazy.compactMap(words.name).first(where: {
                $0.kind == .organisation && ($0.tokens.upperBound <= comma || $0.tokens.lowerBound == comma + 1)
            })
        else { return title }
        return name.tokens.clamped(to: title)
    }

    private func withoutArticle(_ phrase: Range<Int>) -> Range<Int> {
        let isArticle = ["the", "a", "an"].contains(words.tokens[phrase.lowerBound].form.lowercased())
        return phrase.count > 1 && isArticle ? phrase.dropFirst() : phrase
    }
}
