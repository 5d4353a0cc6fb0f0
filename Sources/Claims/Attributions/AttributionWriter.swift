import Documents
import Language

/// Writes attributions out: whole, as they stand, and as the hops of claims.
struct AttributionWriter {
    private let words: AnnotatedText
    private let text: SourceText
    private let namer: SourceNamer
    /// By token the number of the date that it is part of.
    private let dateAt: [Int: Int]
    private let dates: [DateMention]

    /// A writer of the attributions of `analysis`, whose words stand in `text`, which `publisher` put out.
    init(
        _ analysis: Analysis,
        _ mentions: MentionMap,
        of text: SourceText,
        by publisher: String?,
        attributions: [AttributionParts]
    ) {
        words = analysis.words
        self.text = text
        namer = SourceNamer(words, mentions, of: text, by: publisher, attributions: attributions)
        dates = analysis.dates
        var dateAt: [Int: Int] = [:]
        for (number, date) in analysis.dates.enumerated() {
            for token in words.tokens(in: Span(date.start, date.end)) { dateAt[token] = number }
        }
        self.dateAt = dateAt
    }

    /// An attribution as it stands in the text.
    func attribution(_ parts: AttributionParts) -> Attribution {
        Attribution(
            source: parts.source.map(passage),
            resolved: parts.source.map(namer.name),
            cue: parts.cue.map(passage),
            content: parts.content.map(passage)
        )
    }

    /// An utterance as a hop: its source without what is told of it besides, its cue without the day.
    func hop(_ utterance: Utterance) -> Hop {
        Hop(
            source: utterance.source.map { passage(namer.nearest($0)) },
            resolved: utterance.source.map(namer.name),
            cue: utterance.cue.map { passage(core(of: $0)) }
        )
    }

    /// The dates that say when something was said, or of when its source is: those that hang on the cue or on the source, and are
    /// no part of a content.
    ///
    /// A cue that goes on after another takes that one's: "testified on Thursday that he was there and conceded that he ran".
    func dates(of utterance: Utterance) -> [DateMention] {
        guard let cue = utterance.cue else { return [] }
        let own = dates(of: utterance, hangingOn: cue)
        if own.isEmpty, let first = cueBefore(cue) { return dates(of: utterance, hangingOn: first..<first + 1) }
        return own
    }

    private func dates(of utterance: Utterance, hangingOn cue: Range<Int>) -> [DateMention] {
        let sentence = words.sentenceTokens(of: cue.lowerBound)
        let content = utterance.content.filter { $0.overlaps(sentence) }
        let source = utterance.source.flatMap { words.tops(of: $0).first }
        var found: [Int] = []
        for token in sentence where !content.contains(where: { $0.contains(token) }) {
            guard let number = dateAt[token], found.last != number, hangs(token, on: cue, or: source) else { continue }
            found.append(number)
        }
        return found.map { dates[$0] }
    }

    /// The verb that `cue` goes on after, with the same subject.
    private func cueBefore(_ cue: Range<Int>) -> Int? {
        cue.first { words.tokens[$0].relation == "conj" && words.subject(of: $0) == nil }
            .flatMap { words.tokens[$0].head }
    }

    /// Whether `token` stands in `cue` or under it, or under the top of its source.
    private func hangs(_ token: Int, on cue: Range<Int>, or source: Int?) -> Bool {
        for current in words.path(upFrom: token).prefix(Self.deepest) {
            if cue.contains(current) || current == source { return true }
            if isApart(current) { return false }
        }
        return false
    }

    /// Whether what hangs on `token` tells of something else than when a thing was said: of a person's past in a clause or an
    /// apposition, of another statement in a clause beside.
    private func isApart(_ token: Int) -> Bool {
        let word = words.tokens[token]
        switch word.relation {
        case "acl": return !Self.occasions.contains(word.lemma)
        case "advcl": return !isOccasion(token)
        case "conj", "ccomp", "parataxis": return word.tag == .verb
        default: return word.relation.hasPrefix("acl") || word.relation == "appos"
        }
    }

    /// How papers come out and where people speak: "a motion filed on 3 June", "Lee, speaking in Tarn on Monday".
    private static let occasions: Set<String> = [
        "address", "air", "broadcast", "date", "file", "issue", "post", "publish", "release", "speak", "submit",
        "write",
    ]

    /// "Sentencing him on Monday, the judge said": the occasion on which something was said.
    private func isOccasion(_ clause: Int) -> Bool {
        words.tokens[clause].pennTag == "VBG"
            && (clause == words.sentenceTokens(of: clause).lowerBound
                || Self.occasions.contains(words.tokens[clause].lemma))
    }

    /// How many words lie between a date and the cue that it hangs on, at the most.
    private static let deepest = 6

    /// A cue without the marks and the date at its end: "said" in "said on Monday:".
    private func core(of cue: Range<Int>) -> Range<Int> {
        var end = cue.dropFirst().first { dateAt[$0] != nil } ?? cue.upperBound
        if end < cue.upperBound {
            while end > cue.lowerBound + 1, [.adposition, .adverb, .determiner].contains(words.tokens[end - 1].tag) {
                end -= 1
            }
        }
        while end > cue.lowerBound + 1, !words.isWord(end - 1) { end -= 1 }
        return cue.lowerBound..<end
    }

    private func passage(_ tokens: Range<Int>) -> Passage { text.passage(words.span(tokens)) }
}
