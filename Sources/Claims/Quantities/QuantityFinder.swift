import Documents
import Language

/// Finds the counts, amounts and shares of a text, and what they count.
struct QuantityFinder {
    private let words: AnnotatedText
    private let text: SourceText
    private let dates: [DateMention]

    /// A finder in `words`, the annotated words of `text`, whose numbers in `dates` are no quantities.
    init(_ words: AnnotatedText, of text: SourceText, dates: [DateMention]) {
        self.words = words
        self.text = text
        self.dates = dates
    }

    /// The quantities, in order.
    func quantities() -> [Quantity] {
        []
    }
}
