import Language

/// Finds the words of a text that name places.
///
/// The model's names come first. Where it took a place for something else, or for no name, the gazetteer decides
/// together with the grammar; and what a text mostly uses as a place is one throughout.
struct PlaceNameFinder {
    /// The smallest town that is a place although the model says otherwise, in a country of which nothing else speaks.
    private static let largeTown = 200_000.0
    /// The smallest town that is a place although the model says otherwise.
    private static let knownTown = 10_000.0
    /// The most tokens that a name of the gazetteer is looked for in.
    private static let longestName = 6

    private let text: AnnotatedText
    private let lookup: PlaceLookup
    private let shape: PlaceNameShape
    private let kinds: [NamedEntity.Kind?]
    /// Whether a token goes on with the model's name of the token before.
    private let goesOn: [Bool]
    /// The model's names; one that ends with "of" goes on.
    private let entities: [(tokens: Range<Int>, kind: NamedEntity.Kind)]
    /// The countries that the text names, or whose people it names.
    private let countries: Set<String>
    /// By name how often the model took it for a place, less how often for something else.
    private let labels: [[UInt8]: Int]
    private let other: PlaceNameOther
    /// The words of persons' names of several words.
    private let personWords: Set<String>

    /// A finder in `text`, whose tokens `lookup` knows.
    init(_ text: AnnotatedText, _ lookup: PlaceLookup) {
        self.text = text
        self.lookup = lookup
        kinds = text.nameKinds
        var goesOn = [Bool](repeating: false, count: text.tokens.count)
        for token in text.names.lazy.flatMap({ $0.tokens.dropFirst() }) { goesOn[token] = true }
        self.goesOn = goesOn
        shape = PlaceNameShape(text, lookup)
        other = PlaceNameOther(text, lookup)
        entities = Self.joined(text)
        labels = entities.reduce(into: [:]) { labels, entity in
            labels[lookup.name(entity.tokens), default: 0] += entity.kind == .place ? 1 : -1
        }
        countries = Self.countries(text, lookup)
        personWords = Set(
            text.names.filter { $0.kind == .person && $0.tokens.count > 1 && lookup.places($0.tokens).isEmpty }
                .flatMap { $0.tokens.map { text.tokens[$0].form } }
        )
    }

    /// The model's names, of which it cuts some: "Democratic Republic of" and "Congo".
    private static func joined(_ text: AnnotatedText) -> [(tokens: Range<Int>, kind: NamedEntity.Kind)] {
        var joined: [(tokens: Range<Int>, kind: NamedEntity.Kind)] = []
        for name in text.names {
            if let last = joined.last, last.kind == name.kind, name.tokens.lowerBound - last.tokens.upperBound < 2,
                text.tokens[last.tokens.upperBound - 1].form == "of",
                (last.tokens.upperBound..<name.tokens.lowerBound).allSatisfy({ text.tokens[$0].form == "the" })
            {
                joined[joined.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
            } else {
                joined.append((name.tokens, name.kind))
            }
        }
        return joined
    }

    private static func countries(_ text: AnnotatedText, _ lookup: PlaceLookup) -> Set<String> {
        var countries: Set<String> = []
        for token in text.tokens.indices where text.tokens[token].form.first?.isUppercase ?? false {
            countries.formUnion(lookup.peoples(token))
            let named = lookup.places(token..<token + 1).filter { $0.kind == .country }.compactMap(\.code)
            if named.count == 1 { countries.formUnion(named) }
        }
        for name in text.names where name.kind == .place {
            let possible = Set(lookup.places(name.tokens).compactMap(\.country))
            if possible.count == 1 { countries.formUnion(possible) }
        }
        return countries
    }

    /// The names, in order; none overlaps another.
    func names() -> [PlaceName] {
        var found: [PlaceName] = []
        var doubtful: [PlaceName] = []
        var isPlace: [[UInt8]: Int] = [:]
        for entity in entities {
            for tokens in shape.pieces(of: entity.tokens) {
                let name = shape.name(around: tokens)
                if entity.kind == .place
                    ? !isNoName(tokens) && !isMostlyOther(tokens) : isCertain(name, entity.kind)
                {
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
        let inOrder = names.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
        }
        for name in inOrder where name.tokens.lowerBound >= kept.last?.tokens.upperBound ?? 0 { kept.append(name) }
        return kept
    }

    // MARK: What the model took for something else

    /// Whether what the model took for a place is none: a sort of place ("Republic"), a people ("Yazidis"), a sign.
    private func isNoName(_ tokens: Range<Int>) -> Bool {
        if other.isOther(tokens) { return true }
        guard tokens.count == 1, let token = tokens.first else { return false }
        let word = text.tokens[token].form.lowercased()
        if PlaceWords.precision(of: word) != nil || PlaceWords.times.contains(word) { return true }
        guard lookup.places(tokens).isEmpty else { return false }
        return !lookup.peoples(token).isEmpty || text.tokens[token].pennTag == "NNPS"
            || personWords.contains(text.tokens[token].form)
    }

    /// Whether a name that no list has is mostly something else in the text, as an organisation is beside countries.
    private func isMostlyOther(_ tokens: Range<Int>) -> Bool {
        labels[lookup.name(tokens), default: 0] < 0 && lookup.places(tokens).isEmpty
    }

    /// Whether what the model took for something of `kind` is a place all the same.
    private func isCertain(_ name: PlaceName, _ kind: NamedEntity.Kind) -> Bool {
        // "Red Cross hospital": a small noun behind makes no place of an organisation.
        let hasSmallNoun = name.core.upperBound < name.tokens.upperBound && !shape.isCapitalised(name.core.upperBound)
        if other.isOther(name.core) { return false }
        if name.precision == .site, !hasSmallNoun, name.core.count > 1, kind != .person { return isSite(name.core) }
        let last = name.core.upperBound - 1
        guard text.tokens[last].tag == .properNoun || text.tokens[last].tag == .noun, lookup.peoples(last).isEmpty,
            !isNoName(name.core),
            kind != .person || !name.core.contains(where: { personWords.contains(text.tokens[$0].form) })
        else { return false }
        let isSomewhere = isWhereSomethingIs(name.core)
        return lookup.places(name.core).contains { entry in
            let isSpokenOf = entry.country.map(countries.contains) ?? (kind != .person)
            switch entry.kind {
            case .country: return kind != .person || isSomewhere
            case .region: return isSpokenOf
            default:
                return (entry.population ?? 0) >= (isSpokenOf ? Self.knownTown : Self.largeTown)
                    && (isSpokenOf || isSomewhere)
            }
        }
    }

    /// Whether an organisation named for a building or an installation is spoken of as the place that it is at.
    private func isSite(_ tokens: Range<Int>) -> Bool {
        let last = text.tokens[shape.lastWord(of: tokens)].form.lowercased()
        if PlaceWords.institutions.contains(last) { return isWhereSomethingIs(tokens) }
        guard PlaceWords.houses.contains(last) else { return true }
        return !["nsubj", "obl:agent"].contains(text.tokens[text.head(of: tokens)].relation)
    }

    /// Whether a preposition of place stands before the phrase that `tokens` are in.
    private func isWhereSomethingIs(_ tokens: Range<Int>) -> Bool {
        var token = text.head(of: tokens)
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
            if let ends = ends(at: token) {
                found += ends.map { PlaceName($0) }
                token = ends.last?.upperBound ?? token + 1
            } else if let match = match(at: token) ?? listed(at: token) {
                let name = shape.name(around: match)
                if !isPartOfAnother(name) { found.append(name) }
                token = match.upperBound
            } else {
                token += 1
            }
        }
        return found
    }

    /// "The Sake–Minova road": both ends of a way.
    private func ends(at token: Int) -> [Range<Int>]? {
        guard token + 3 < shape.sentenceEnd(token), ["-", "–", "—"].contains(text.tokens[token + 1].form),
            PlaceWords.ways.contains(text.tokens[token + 3].form), [token, token + 2].allSatisfy(isPlainName)
        else { return nil }
        return [token..<token + 1, token + 2..<token + 3]
    }

    private func isPlainName(_ token: Int) -> Bool {
        shape.isCapitalised(token) && text.tokens[token].tag == .properNoun && !isNoName(token..<token + 1)
    }

    /// The longest name of the gazetteer that begins at `token`, if the model saw no other name there and the grammar agrees.
    ///
    /// Areas of several words are found also where the model saw names in them: "Donetsk People's Republic".
    private func match(at token: Int) -> Range<Int>? {
        guard shape.isCapitalised(token) else { return uncapitalised(at: token) }
        guard kinds[token] != nil || text.tokens[token].tag == .properNoun else { return nil }
        var end = min(token + Self.longestName, shape.sentenceEnd(token))
        while end > token {
            let tokens = token..<end
            if shape.isCapitalised(end - 1), !cutsName(tokens) {
                let entries = lookup.places(tokens)
                let isArea = entries.contains { $0.kind != .town }
                if isArea && tokens.count > 1 { return tokens }
                if tokens.allSatisfy({ kinds[$0] == nil }), !isNoName(tokens),
                    isArea || entries.contains(where: isKnown),
                    fits(tokens)
                {
                    return tokens
                }
            }
            end -= 1
        }
        return nil
    }

    /// A country of two words in small letters, as some write an enemy's: "the russian federation".
    private func uncapitalised(at token: Int) -> Range<Int>? {
        let tokens = token..<token + 2
        guard tokens.upperBound <= shape.sentenceEnd(token), PlaceWords.regions.contains(text.tokens[token + 1].lemma),
            lookup.places(tokens).contains(where: { $0.kind == .country })
        else { return nil }
        return tokens
    }

    /// "The villages of Aitaroun and Markaba": a name that no list has, beside one that the model took for a place.
    private func listed(at token: Int) -> Range<Int>? {
        guard shape.isCapitalised(token), text.tokens[token].tag == .properNoun, !goesOn[token],
            text.tokens[token].relation == "conj", let head = text.tokens[token].head, kinds[head] == .place,
            lookup.peoples(token).isEmpty, !isNoName(token..<token + 1),
            kinds[token] == nil || text.tokens[head].head.map(isSortOfTown) ?? false
        else { return nil }
        var end = token + 1
        while end < shape.sentenceEnd(token), shape.isCapitalised(end), kinds[end] == kinds[token],
            text.tokens[end].tag == .properNoun
        {
            end += 1
        }
        return token..<end
    }

    private func isSortOfTown(_ token: Int) -> Bool {
        PlaceWords.towns.contains(text.tokens[token].lemma) || PlaceWords.regions.contains(text.tokens[token].lemma)
    }

    /// Whether `tokens` begin or end within a name of the model's.
    private func cutsName(_ tokens: Range<Int>) -> Bool {
        goesOn[tokens.lowerBound] || tokens.upperBound < goesOn.count && goesOn[tokens.upperBound]
    }

    private func isKnown(_ entry: GazetteerEntry) -> Bool { (entry.population ?? 0) >= Self.knownTown }

    private func fits(_ tokens: Range<Int>) -> Bool {
        text.tokens[text.head(of: tokens)].relation == "nmod:poss" || isWhereSomethingIs(tokens)
    }

    // MARK: Names in names

    /// Whether a name stands in a name of something else, in a title or in an adjective.
    private func isPartOfAnother(_ name: PlaceName) -> Bool {
        if PlaceWords.seats.contains(String(decoding: lookup.name(name.core), as: UTF8.self)) { return true }
        return shape.isInAdjective(name.tokens) || isBeforeItsOwner(name.tokens) || isBehindItsOwner(name.tokens)
    }

    /// Whether what is named begins with the place: "Kyiv Independent", "Ukraine President".
    private func isBeforeItsOwner(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        guard next < shape.sentenceEnd(tokens.lowerBound) else { return false }
        if PlaceWords.bodies.contains(text.tokens[next].lemma.lowercased()) { return true }
        // "St Mary's College"
        if text.tokens[next].pennTag == "POS", next + 1 < shape.sentenceEnd(tokens.lowerBound),
            shape.isCapitalised(next + 1),
            PlaceWords.precision(of: text.tokens[next + 1].form.lowercased()) == .site
        {
            return true
        }
        guard shape.isCapitalised(next) else { return false }
        let head = text.head(of: tokens)
        guard ["compound", "flat", "nmod:desc", "amod", "nmod:unmarked"].contains(text.tokens[head].relation),
            let above = text.tokens[head].head, above >= next
        else { return false }
        return kinds[next] == .organisation || kinds[next] == .person || kinds[next] == .other && !isPeople(next)
            || PlaceWords.offices.contains(text.tokens[next].lemma.lowercased())
    }

    private func isPeople(_ token: Int) -> Bool { !lookup.peoples(token).isEmpty }

    /// Whether what is named ends with the place: "National Guard of Ukraine", "the President of the Russian Federation".
    private func isBehindItsOwner(_ tokens: Range<Int>) -> Bool {
        var before = tokens.lowerBound - 1
        if before >= 0, text.tokens[before].form.lowercased() == "the" { before -= 1 }
        guard before > 0, text.tokens[before].form == "of" else { return false }
        let owner = text.tokens[before - 1]
        if kinds[before - 1] == .organisation { return !isArea(before - 1) }
        // "Islamic State of Iraq", of whose name the model saw the first word.
        if before > 1, shape.isCapitalised(before - 1),
            kinds[before - 2] == .other || kinds[before - 2] == .organisation
        {
            return true
        }
        return PlaceWords.offices.contains(owner.lemma.lowercased()) && !owner.pennTag.hasSuffix("S")
    }

    private func isArea(_ token: Int) -> Bool {
        PlaceWords.precision(of: text.tokens[token].form.lowercased()) != nil
    }
}
