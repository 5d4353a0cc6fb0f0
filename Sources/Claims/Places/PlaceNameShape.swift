import Documents
import Language

/// How far the words of a place's name reach.
struct PlaceNameShape {
    private static let marks: Set<String> = ["\"", "'", "“", "”", "‘", "’", "«", "»", "„", "(", ")", ","]

    private let text: AnnotatedText
    private let lookup: PlaceLookup
    private let sentenceEnds: [Int]

    /// The names of `text`, whose tokens `lookup` knows.
    init(_ text: AnnotatedText, _ lookup: PlaceLookup) {
        self.text = text
        self.lookup = lookup
        sentenceEnds = text.sentences.flatMap { sentence in sentence.tokens.map { _ in sentence.tokens.upperBound } }
    }

    /// The end of the sentence of `token`.
    func sentenceEnd(_ token: Int) -> Int { sentenceEnds[token] }

    /// Whether `token` begins with a capital.
    func isCapitalised(_ token: Int) -> Bool { text.tokens[token].form.first?.isUppercase ?? false }

    /// The last of `tokens` that is a word written large, before "of" and before a quotation mark.
    func lastWord(of tokens: Range<Int>) -> Int {
        let head = tokens.prefix {
            !["of", "for"].contains(text.tokens[$0].form) && !isMark($0) || $0 == tokens.lowerBound
        }
        return head.last(where: isCapitalised) ?? tokens.upperBound - 1
    }

    /// The names in what the model took for one: without marks and articles, cut at "and", at commas and at hyphens.
    func pieces(of tokens: Range<Int>) -> [Range<Int>] {
        let whole = withoutSharedKind(trimmed(tokens))
        guard !whole.isEmpty else { return [] }
        let cuts = whole.filter { ["and", "or", ",", "/", "&"].contains(text.tokens[$0].form.lowercased()) }
        if !cuts.isEmpty, lookup.places(whole).isEmpty { return pieces(whole, cutAt: cuts) }
        // "al-Nur" is one name, though towns are called Al and Nur.
        let hyphens = whole.filter { hyphen in
            isHyphen(hyphen)
                && !(hyphen > 0 && PlaceWords.arabicArticles.contains(text.tokens[hyphen - 1].form.lowercased()))
        }
        guard !hyphens.isEmpty, lookup.places(whole).isEmpty else { return [whole] }
        let parts = pieces(whole, cutAt: hyphens)
        return parts.allSatisfy { !lookup.places($0).isEmpty } ? parts : [whole]
    }

    /// Without what several share: "Donetsk and Luhansk Regions".
    private func withoutSharedKind(_ tokens: Range<Int>) -> Range<Int> {
        guard let last = tokens.last, tokens.count > 1, isSharedKind(last, of: tokens) else { return tokens }
        return tokens.dropLast()
    }

    /// Whether a noun behind the second of two names tells what both are, and is in the name of neither.
    private func isSharedKind(_ noun: Int, of name: Range<Int>) -> Bool {
        name.lowerBound > 0 && ["and", "&"].contains(text.tokens[name.lowerBound - 1].form)
            && PlaceWords.sharedKinds.contains(text.tokens[noun].form.lowercased()) && lookup.places(name).isEmpty
    }

    private func pieces(_ tokens: Range<Int>, cutAt cuts: [Int]) -> [Range<Int>] {
        let starts = [tokens.lowerBound] + cuts.map { $0 + 1 }
        return zip(starts, cuts + [tokens.upperBound]).map { trimmed($0..<max($0, $1)) }.filter { !$0.isEmpty }
    }

    private func isMark(_ token: Int) -> Bool {
        text.tokens[token].pennTag == "POS" || Self.marks.contains(text.tokens[token].form)
    }

    private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
        var tokens = tokens
        while let first = tokens.first, isMark(first) { tokens = tokens.dropFirst() }
        while let last = tokens.last, isMark(last) || isHyphen(last) { tokens = tokens.dropLast() }
        guard let first = tokens.first, tokens.count > 1, text.tokens[first].form.lowercased() == "the",
            lookup.places(tokens).isEmpty || text.tokens[first].form == "the"
        else { return tokens }
        return tokens.dropFirst()
    }

    /// The whole name around `tokens`, with the words of its sort that are written large.
    func name(around tokens: Range<Int>) -> PlaceName {
        var name = PlaceName(tokens)
        includeKindBefore(&name)
        includeKindBehind(&name)
        readKindAround(&name)
        return name
    }

    /// "Republic of Tatarstan", "North Kivu".
    private func includeKindBefore(_ name: inout PlaceName) {
        let start = name.tokens.lowerBound
        var of = start - 1
        if of > 0, text.tokens[of].form == "the" { of -= 1 }
        let isLonger =
            of > 2 && isCapitalised(of - 2) && isCapitalised(of - 1) && sentenceEnd(of - 3) == sentenceEnd(of)
        if of > 0, text.tokens[of].form == "of", isCapitalised(of - 1), !isLonger, sentenceEnd(of) == sentenceEnd(start)
        {
            let word = text.tokens[of - 1].form.lowercased()
            if let precision = PlaceWords.precision(of: word), !PlaceWords.institutions.contains(word) {
                name.tokens = of - 1..<name.tokens.upperBound
                name.precision = precision
            }
        } else if start > 0, isCapitalised(start - 1), sentenceEnd(start - 1) == sentenceEnd(start),
            PlaceWords.directions.contains(text.tokens[start - 1].form.lowercased()),
            !lookup.places(start - 1..<name.tokens.upperBound).isEmpty
        {
            name.tokens = start - 1..<name.tokens.upperBound
            name.core = name.tokens
        }
        // What the model already has in the name: "Republic of Tatarstan", whose core is behind the "of".
        let word = text.tokens[name.core.lowerBound].form.lowercased()
        if name.core.count > 2, text.tokens[name.core.lowerBound + 1].form == "of",
            PlaceWords.regions.contains(word) || PlaceWords.towns.contains(word), lookup.places(name.core).isEmpty
        {
            name.core = name.core.dropFirst(2)
            name.precision = PlaceWords.precision(of: word)
        }
    }

    /// "Donetsk Oblast", "Zaporizhzhia Nuclear Power Plant", "Special Economic Zone of Industrial Type “Alabuga”".
    private func includeKindBehind(_ name: inout PlaceName) {
        let end = sentenceEnd(name.tokens.lowerBound)
        var reach = name.tokens.upperBound
        while reach < end, reach - name.tokens.upperBound < 5, isCapitalised(reach) {
            if isSharedKind(reach, of: name.tokens.lowerBound..<reach + 1) { break }
            let word = text.tokens[reach].form.lowercased()
            reach += 1
            // "Maradun Local Government Area", but "the Beirut area".
            if let precision = word == "area" ? .region : PlaceWords.precision(of: word) {
                name.tokens = name.tokens.lowerBound..<reach
                name.precision = precision
                break
            }
        }
        includeSite(&name, before: end)
        let last = lastWord(of: name.tokens)
        let word = text.tokens[last].form.lowercased()
        guard last > name.tokens.lowerBound else { return }
        if PlaceWords.precision(of: word) == .site {
            name.precision = .site
            name.tokens = withAddition(name.tokens)
            name.core = name.tokens
        } else if let precision = PlaceWords.precision(of: word), lookup.places(name.core).isEmpty {
            name.precision = precision
            if name.core.lowerBound < last, last < name.core.upperBound { name.core = name.core.lowerBound..<last }
        }
    }

    /// "Naf river", "al-Nur primary school": a site's name goes on with its small noun, unless it is any such in a place, as
    /// "a Moscow hotel".
    private func includeSite(_ name: inout PlaceName, before end: Int) {
        guard name.precision == nil else { return }
        let start = name.tokens.lowerBound
        if start > 0, ["a", "an", "any", "every", "some"].contains(text.tokens[start - 1].form.lowercased()) { return }
        var noun = name.tokens.upperBound
        if noun < end, PlaceWords.kindsOfHouse.contains(text.tokens[noun].form) { noun += 1 }
        // "Dover power plant", but "the Dover plant", and no hospital of a town that is known.
        let form = noun < end ? text.tokens[noun].form : ""
        let isVague = PlaceWords.vagueSites.contains(form) && noun == name.tokens.upperBound
        guard PlaceWords.precision(of: form) == .site, !isVague,
            !PlaceWords.houses.contains(form) || lookup.places(name.tokens).isEmpty,
            [.noun, .properNoun].contains(text.tokens[noun].tag),
            noun + 1 == end || text.tokens[noun + 1].tag != .noun
        else { return }
        name.tokens = start..<noun + 1
        name.precision = .site
    }

    /// `tokens` with "of" and names behind it, and with a name in quotation marks.
    private func withAddition(_ tokens: Range<Int>) -> Range<Int> {
        let limit = sentenceEnd(tokens.lowerBound)
        var end = tokens.upperBound
        if end + 1 < limit, text.tokens[end].form == "of", isCapitalised(end + 1) {
            end += 1
            while end < limit, isCapitalised(end) { end += 1 }
        }
        guard end + 2 < limit, ["“", "\"", "«"].contains(text.tokens[end].form), isCapitalised(end + 1) else {
            return tokens.lowerBound..<end
        }
        var close = end + 1
        while close < limit, isCapitalised(close) { close += 1 }
        guard close < limit, ["”", "\"", "»"].contains(text.tokens[close].form) else { return tokens.lowerBound..<end }
        return tokens.lowerBound..<close + 1
    }

    /// What a small word for its sort says: "Donetsk and Luhansk regions", "the city of Aleppo".
    private func readKindAround(_ name: inout PlaceName) {
        guard name.precision == nil else { return }
        let before = name.tokens.lowerBound - 2
        if before >= 0, text.tokens[before + 1].form == "of" {
            name.precision = PlaceWords.precision(of: text.tokens[before].form.lowercased())
        }
        var above = text.tokens[text.head(of: name.tokens)].head
        for _ in 0..<2 {
            guard name.precision == nil, let token = above, token >= name.tokens.upperBound else { break }
            let word = text.tokens[token].form.lowercased()
            if PlaceWords.regions.contains(word) || PlaceWords.towns.contains(word) {
                name.precision = PlaceWords.precision(of: word)
            }
            above = text.tokens[token].head
        }
        if name.precision == .site { name.precision = nil }
    }

    /// Whether `tokens` are half of an adjective: "Moscow-backed", "pro-Russia".
    func isInAdjective(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        if next + 1 < sentenceEnd(tokens.lowerBound), isHyphen(next), isGlued(next), isGlued(next + 1) {
            let other = text.tokens[next + 1]
            if !isCapitalised(next + 1), [.verb, .adjective, .adverb].contains(other.tag) || other.form.hasSuffix("ed")
            {
                return true
            }
        }
        let before = tokens.lowerBound - 1
        return before > 0 && isHyphen(before) && isGlued(before) && isGlued(tokens.lowerBound)
            && ["pro", "anti", "non"].contains(text.tokens[before - 1].form.lowercased())
    }

    private func isHyphen(_ token: Int) -> Bool { ["-", "–", "‑"].contains(text.tokens[token].form) }

    private func isGlued(_ token: Int) -> Bool { text.tokens[token - 1].span.end == text.tokens[token].span.start }
}
