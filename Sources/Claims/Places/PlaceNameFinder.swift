import Language

/// Finds the words of a text that name places.
///
/// The model's names come first. Where it took a place for something else, or for no name, the gazetteer decides
/// together with the grammar; and what a text mostly uses as a place is one throughout.
struct PlaceNameFinder {
    /// The smallest town that is a place although the model says organisation.
    private static let largeTown = 200_000.0
    /// The smallest town that is a place although the model says that it is no name.
    private static let knownTown = 10_000.0
    /// The most tokens that a name of the gazetteer is looked for in.
    private static let longestName = 6

    private let text: AnnotatedText
    private let lookup: PlaceLookup
    private let shape: PlaceNameShape
    private let kinds: [NamedEntity.Kind?]

    /// A finder in `text`, whose tokens `lookup` knows.
    init(_ text: AnnotatedText, _ lookup: PlaceLookup) {
        self.text = text
        self.lookup = lookup
        var kinds = [NamedEntity.Kind?](repeating: nil, count: text.tokens.count)
        for name in text.names {
            for token in name.tokens { kinds[token] = name.kind }
        }
        self.kinds = kinds
        shape = PlaceNameShape(text, lookup)
    }

    /// The names, in order; none overlaps another.
    func names() -> [PlaceName] {
        var found: [PlaceName] = []
        var doubtful: [PlaceName] = []
        var isPlace: [[UInt8]: Int] = [:]
        for entity in text.names {
            for tokens in shape.pieces(of: entity.tokens) {
                let name = shape.name(around: tokens)
                if entity.kind == .place || isCertain(name, entity.kind) {
                    if !isPartOfAnother(name) { found.append(name) }
                    isPlace[lookup.name(tokens), default: 0] += 1
                } else if entity.kind != .person {
                    isPlace[lookup.name(tokens), default: 0] -= 1
                    doubtful.append(PlaceName(tokens))
                }
            }
        }
        found += doubtful.filter { isPlace[lookup.name($0.tokens), default: 0] > 0 && !isPartOfAnother($0) }
        found += unlabelled()
        return disjoint(found)
    }

    /// The names without those that stand in a longer one.
    private func disjoint(_ names: [PlaceName]) -> [PlaceName] {
        var kept: [PlaceName] = []
        let inOrder = names.sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
        for name in inOrder where name.tokens.lowerBound >= kept.last?.tokens.upperBound ?? 0 { kept.append(name) }
        return kept
    }

    // MARK: What the model took for something else

    /// Whether what the model took for something of `kind` is a place all the same.
    private func isCertain(_ name: PlaceName, _ kind: NamedEntity.Kind) -> Bool {
        guard kind != .person else { return false }
        if name.precision == .site {
            let last = text.tokens[shape.lastWord(of: name.core)].form.lowercased()
            return !PlaceWords.houses.contains(last) || isWhereSomethingIs(name.core)
        }
        let head = text.tokens[name.core.upperBound - 1]
        guard head.tag == .properNoun || head.tag == .noun, lookup.peoples(name.core.upperBound - 1).isEmpty else {
            return false
        }
        return lookup.places(name.core).contains { entry in
            entry.kind != .town || (entry.population ?? 0) >= Self.largeTown
        }
    }

    /// Whether a preposition of place stands before the phrase that `tokens` are in.
    private func isWhereSomethingIs(_ tokens: Range<Int>) -> Bool {
        var token = shape.head(of: tokens)
        for _ in 0..<3 {
            let prepositions = text.tree.dependents(of: token).filter { text.tokens[$0].relation == "case" }
            if prepositions.contains(where: { PlaceWords.locatives.contains(text.tokens[$0].form.lowercased()) }) {
                return true
            }
            guard ["compound", "flat", "nmod:desc", "conj", "appos"].contains(text.tokens[token].relation),
                let above = text.tokens[token].head
            else { return false }
            token = above
        }
        return false
    }

    // MARK: What the model took for no name

    private func unlabelled() -> [PlaceName] {
        var found: [PlaceName] = []
        var token = 0
        while token < text.tokens.count {
            if let match = match(at: token) {
                let name = shape.name(around: match)
                if !isPartOfAnother(name) { found.append(name) }
                token = match.upperBound
            } else {
                token += 1
            }
        }
        return found
    }

    /// The longest name of the gazetteer that begins at `token`, if the model saw no name there and the grammar agrees.
    private func match(at token: Int) -> Range<Int>? {
        guard kinds[token] == nil, text.tokens[token].tag == .properNoun, shape.isCapitalised(token) else { return nil }
        var end = token + 1
        while end < shape.sentenceEnd(token), end - token < Self.longestName, kinds[end] == nil { end += 1 }
        while end > token, !shape.isCapitalised(end - 1) { end -= 1 }
        while end > token {
            let tokens = token..<end
            let entries = lookup.places(tokens)
            let isArea = entries.contains { $0.kind != .town }
            if isArea && end - token > 1 || (isArea || entries.contains(where: isKnown)) && fits(tokens) { return tokens }
            end -= 1
        }
        return nil
    }

    private func isKnown(_ entry: GazetteerEntry) -> Bool { (entry.population ?? 0) >= Self.knownTown }

    private func fits(_ tokens: Range<Int>) -> Bool {
        text.tokens[shape.head(of: tokens)].relation == "nmod:poss" || isWhereSomethingIs(tokens)
    }

    // MARK: Names in names

    /// Whether a name stands in a name of something else, in a title or in an adjective.
    private func isPartOfAnother(_ name: PlaceName) -> Bool {
        if PlaceWords.seats.contains(String(decoding: lookup.name(name.core), as: UTF8.self)) { return true }
        return shape.isInAdjective(name.tokens) || isBeforeItsOwner(name.tokens) || isBehindItsOwner(name.tokens)
    }

    /// "Kyiv Independent", "U.S. President".
    private func isBeforeItsOwner(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        guard next < shape.sentenceEnd(tokens.lowerBound), shape.isCapitalised(next) else { return false }
        let head = shape.head(of: tokens)
        guard ["compound", "flat", "nmod:desc", "amod", "nmod:unmarked"].contains(text.tokens[head].relation),
            let above = text.tokens[head].head, above >= next
        else { return false }
        return kinds[next] == .organisation || kinds[next] == .person || kinds[next] == .other && !isPeople(next)
            || PlaceWords.offices.contains(text.tokens[next].lemma.lowercased())
    }

    private func isPeople(_ token: Int) -> Bool { !lookup.peoples(token).isEmpty }

    /// "National Guard of Ukraine", "the President of the Russian Federation".
    private func isBehindItsOwner(_ tokens: Range<Int>) -> Bool {
        var before = tokens.lowerBound - 1
        if before >= 0, text.tokens[before].form.lowercased() == "the" { before -= 1 }
        guard before > 0, text.tokens[before].form == "of" else { return false }
        let owner = text.tokens[before - 1]
        if kinds[before - 1] == .organisation { return !isArea(before - 1) }
        return PlaceWords.offices.contains(owner.lemma.lowercased()) && !owner.pennTag.hasSuffix("S")
    }

    private func isArea(_ token: Int) -> Bool {
        let word = text.tokens[token].form.lowercased()
        return PlaceWords.regions.contains(word) || PlaceWords.towns.contains(word) || PlaceWords.sites.contains(word)
    }
}
