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

    /// The marks, by their starts; none of a category overlaps another.
    func marks() -> [CategoryMark] {
        let reader = ClauseReader(words)
        let settings = settings(reader.lemmas)
        var marks: [CategoryMark] = []
        var ends: [CategoryCode: Int] = [:]
        for token in words.tokens.indices {
            var found: [(code: CategoryCode, tokens: Range<Int>)] = []
            for number in taxonomy.anchored[reader.lemmas[token]] ?? [] {
                let rule = taxonomy.rules[number]
                if isAnchor(token, reader.lemmas[token], of: rule.pattern),
                    holds(rule.pattern, at: token, in: reader, settings)
                {
                    found.append((rule.code, token..<token + 1))
                }
            }
            for (number, place) in taxonomy.phrased[reader.lemmas[token]] ?? [] {
                let rule = taxonomy.rules[number]
                guard let tokens = match(rule.pattern.phrases[place], at: token, reader.lemmas) else { continue }
                if holds(rule.pattern, at: words.head(of: tokens), in: reader, settings) {
                    found.append((rule.code, tokens))
                }
            }
            found.sort { $0.tokens.count > $1.tokens.count }
            for (code, tokens) in found where tokens.lowerBound >= ends[code] ?? 0 {
                ends[code] = tokens.upperBound
                marks.append(CategoryMark(code: code.rawValue, text.passage(words.span(tokens))))
            }
        }
        return marks
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
