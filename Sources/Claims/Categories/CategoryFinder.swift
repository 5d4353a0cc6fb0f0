import Documents
import Language

/// Finds the words of a text by which it bears on categories.
struct CategoryFinder {
    /// Marks that may stand within a phrase.
    private static let marks: Set<String> = ["-", "–", "\"", "“", "”", "'", "‘", "’"]

    private let words: AnnotatedText
    private let text: SourceText
    private let taxonomy: Taxonomy

    /// A finder in `words`, the annotated words of `text`, of what `taxonomy` says.
    init(_ words: AnnotatedText, of text: SourceText, _ taxonomy: Taxonomy) {
        self.words = words
        self.text = text
        self.taxonomy = taxonomy
    }

    /// The marks with their grounds, by their starts; none of a category overlaps another.
    func grounds() -> [CategoryGround] {
        let reader = ClauseReader(words)
        let (found, leaning) = matches(reader)
        let marked = found.settled()
        let contexts = CategoryContexts(marked, sentences: reader.sentences)
        // Where a clause bears on the category by itself, what else in it would do so on a context adds nothing.
        var bearing: [CategoryCode: Set<Int>] = [:]
        for match in marked { bearing[match.code, default: []].insert(reader.clauses[match.tokens.lowerBound]) }
        let held = leaning.filter { match in
            let isBearing = bearing[match.code]?.contains(reader.clauses[match.tokens.lowerBound]) ?? false
            return !isBearing && contexts.hold(taxonomy.rules[match.rule].pattern.context, around: match)
        }
        return (marked + held).settled().map { match in
            let pattern = taxonomy.rules[match.rule].pattern
            return CategoryGround(
                mark: CategoryMark(code: match.code.rawValue, passage(match.tokens)),
                line: pattern.line,
                context: contexts.nearest(pattern.context, around: match).map(passage)
            )
        }
    }

    private func passage(_ tokens: Range<Int>) -> Passage { text.passage(words.span(tokens)) }

    /// What patterns match by themselves, and what those match that lean on a context.
    private func matches(_ reader: ClauseReader) -> (found: [CategoryMatch], leaning: [CategoryMatch]) {
        let settings = settings(reader.lemmas)
        var found: [CategoryMatch] = []
        var leaning: [CategoryMatch] = []
        func take(_ number: Int, _ tokens: Range<Int>) {
            let rule = taxonomy.rules[number]
            let match = CategoryMatch(code: rule.code, tokens: tokens, rule: number)
            if rule.pattern.context == nil { found.append(match) } else { leaning.append(match) }
        }
        for token in words.tokens.indices {
            let lemma = reader.lemmas[token]
            for number in taxonomy.anchored[lemma] ?? [] {
                let pattern = taxonomy.rules[number].pattern
                if isAnchor(token, lemma, of: pattern), holds(pattern, at: token, in: reader, settings) {
                    take(number, token..<token + 1)
                }
            }
            for (number, place) in taxonomy.phrased[lemma] ?? [] {
                let pattern = taxonomy.rules[number].pattern
                guard let tokens = match(pattern.phrases[place], at: token, reader.lemmas) else { continue }
                if holds(pattern, at: words.head(of: tokens), in: reader, settings) { take(number, tokens) }
            }
        }
        return (found, leaning)
    }

    /// The settings that the text is about.
    private func settings(_ lemmas: [String]) -> Set<String> {
        Set(taxonomy.settings.filter { $0.value.holds(lemmas) }.keys)
    }

    private func isAnchor(_ token: Int, _ lemma: String, of pattern: CategoryPattern) -> Bool {
        let tag = words.tokens[token].tag
        return pattern.anchors.contains { anchor in
            guard anchor.lemma == lemma, let wanted = anchor.tag else { return anchor.lemma == lemma }
            return wanted == tag || wanted == .noun && tag == .properNoun
        }
    }

    private func match(_ phrase: CategoryPattern.Phrase, at token: Int, _ lemmas: [String]) -> Range<Int>? {
        var next = token
        for (number, word) in phrase.words.enumerated() {
            while number > 0, next < lemmas.count, Self.marks.contains(lemmas[next]) { next += 1 }
            guard next < lemmas.count,
                word.contains(lemmas[next]) || word.contains(words.tokens[next].form.lowercased())
            else { return nil }
            next += 1
        }
        return token..<next
    }

    private func holds(_ pattern: CategoryPattern, at token: Int, in reader: ClauseReader, _ settings: Set<String>)
        -> Bool
    {
        pattern.settings.isSubset(of: settings)
            && pattern.conditions.allSatisfy { reader.holds($0, at: token) }
            && !pattern.exclusions.contains { reader.holds($0, at: token) }
    }
}
