package import Documents
package import Language

/// A document's claimable sentences laid out as one row of numbered tokens, on which the finders work.
package struct Reading: Sendable {
    /// A sentence as a range of token numbers.
    package struct Line: Sendable, Hashable {
        /// Its tokens' numbers.
        package let tokens: Range<Int>
        /// Its paragraph's number in the document.
        package let paragraph: Int
        /// The kind of its zone.
        package let zone: Zone.Kind
    }

    /// The text that the tokens stand in.
    package let text: SourceText
    /// The day the document was published, where known.
    package let published: CalendarDay?
    /// All tokens, in order.
    package let tokens: [Token]
    /// Their words in lower case, with straight apostrophes.
    package let lower: [String]
    /// The sentences, in order.
    package let lines: [Line]

    private let traits: [WordTraits]

    private static let claimable: Set<Zone.Kind> = [.headline, .lead, .body, .caption]

    /// The reading of `document`, whose sentences are `sentences`.
    package init(of document: Document, sentences: [Sentence]) {
        var tokens: [Token] = []
        var lines: [Line] = []
        var zones = document.zones[...]
        for sentence in sentences {
            while let zone = zones.first, zone.end <= sentence.span.start { zones = zones.dropFirst() }
            guard let kind = zones.first?.kind, Self.claimable.contains(kind) else { continue }
            let start = tokens.count
            tokens += sentence.tokens
            lines.append(Line(tokens: start..<tokens.count, paragraph: sentence.paragraph, zone: kind))
        }
        text = document.text
        published = document.published.flatMap { CalendarDay($0) }
        let lower = tokens.map { Self.plain($0.text) }
        self.lower = lower
        traits = zip(tokens, lower).map { WordTraits(of: $0.text, lower: $1) }
        self.tokens = tokens
        self.lines = lines
    }

    private static func plain(_ word: String) -> String {
        let lower = word.lowercased()
        return lower.contains("\u{2019}") && lower.utf8.count > 3
            ? String(lower.map { $0 == "\u{2019}" ? "'" : $0 }) : lower
    }

    /// The lower-case word at `index`; empty outside the text.
    package func word(_ index: Int) -> String {
        lower.indices.contains(index) ? lower[index] : ""
    }

    /// Whether the token is a word or a number and no mark.
    package func isWord(_ index: Int) -> Bool { has(.word, index) }

    /// Whether the token begins with a capital letter.
    package func isCapitalised(_ index: Int) -> Bool { has(.capitalised, index) }

    /// Whether the token is a quotation mark.
    func isQuotationMark(_ index: Int) -> Bool { has(.quotationMark, index) }

    /// Whether the token shows a finite verb.
    func isFinite(_ index: Int) -> Bool { has(.finite, index) }

    /// Whether the token has the trait; none has any outside the text.
    func has(_ trait: WordTraits, _ index: Int) -> Bool {
        traits.indices.contains(index) && traits[index].contains(trait)
    }

    /// How many words `range` holds.
    package func wordCount(_ range: Range<Int>) -> Int {
        range.reduce(0) { isWord($1) ? $0 + 1 : $0 }
    }

    /// The number of the sentence that holds the token.
    package func line(of token: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the quotation `piece` is the name of something and nothing that was said: `“Northern Shield”`.
    package func isQuotedName(_ piece: Range<Int>) -> Bool {
        let words = piece.filter(isWord)
        return words.count <= 4
            && words.allSatisfy {
                isCapitalised($0) || ["of", "the", "for", "and"].contains(lower[$0])
                    || lower[$0].utf8.allSatisfy { $0 < 58 }
            }
    }

    /// Whether no space stands between the token and the one before.
    package func touchesPrevious(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].span.end == tokens[index].span.start
    }

    /// The span of the bytes from the first of these tokens to the last.
    ///
    /// - Precondition: `range` is not empty.
    package func span(_ range: Range<Int>) -> Span {
        Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }

    /// The words from the first of these tokens to the last, with their offsets.
    ///
    /// - Precondition: `range` is not empty.
    package func passage(_ range: Range<Int>) -> Passage {
        text.passage(span(range))
    }
}
