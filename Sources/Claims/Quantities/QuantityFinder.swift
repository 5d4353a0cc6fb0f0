import Documents
import Language

/// Finds the counts, amounts and shares of a text, and what they count.
struct QuantityFinder {
    private let words: AnnotatedText
    private let text: SourceText
    private let dates: [DateMention]
    private let money: MoneyContext

    /// What was counted last, and where.
    private struct Counted {
        let unit: String
        let sentence: Int
    }

    /// In how many sentences behind its noun a number may stand without one.
    private static let reachOfNoun = 2

    /// A finder in `words`, the annotated words of `text`, whose numbers in `dates` are no quantities, and whose money is
    /// mostly of the countries of `places`.
    init(_ words: AnnotatedText, of text: SourceText, dates: [DateMention], places: [PlaceMention]) {
        self.words = words
        self.text = text
        self.dates = dates
        money = MoneyContext(words, places)
    }

    /// The quantities, in order.
    func quantities() -> [Quantity] {
        let document = SentenceWords(words)
        let dated = datedTokens()
        var found: [Quantity] = []
        var counted: Counted?
        var counts: [Double: String] = [:]
        for (number, sentence) in words.sentences.enumerated() {
            if let last = counted, number - last.sentence > Self.reachOfNoun { counted = nil }
            let part = document.sentence(sentence.tokens)
            let told = ToldCounts(last: counted?.unit, byValue: counts)
            let read = SentenceQuantities(part, money, dated: dated, of: text, after: told).found()
            found += read.quantities
            for quantity in read.quantities { counts[quantity.value] = quantity.unit ?? counts[quantity.value] }
            if let unit = read.counted { counted = Counted(unit: unit, sentence: number) }
        }
        return found
    }

    /// For each token whether a date has it as what it dates by.
    private func datedTokens() -> [Bool] {
        var dated = [Bool](repeating: false, count: words.tokens.count)
        for date in dates {
            let tokens = words.tokens(in: Span(date.start, date.end))
            for token in tokens where !countsTime(token, within: tokens) { dated[token] = true }
        }
        return dated
    }

    /// "Two weeks later", "the past ten days": whether a date counts a length of time, which is a quantity as well; what
    /// was "two weeks ago" is only dated.
    private func countsTime(_ token: Int, within date: Range<Int>) -> Bool {
        guard words.tokens[token].tag == .numeral, words.tokens[token].relation == "nummod",
            let unit = words.tokens[token].head, unit > token, date.contains(unit),
            UnitReader.times.contains(words.tokens[unit].form.lowercased())
        else { return false }
        return !date.contains { ["ago", "hence", "now"].contains(words.tokens[$0].form.lowercased()) }
    }
}
