import Documents
import Language

/// Finds the dates and periods of a text, and what days they can mean.
struct DateFinder {
    private let words: AnnotatedText
    private let document: Document

    /// A finder in `words`, the annotated text of `document`.
    init(_ words: AnnotatedText, of document: Document) {
        self.words = words
        self.document = document
    }

    /// The dates, in order.
    func dates() -> [DateMention] {
        []
    }
}
