/// A sentence, headline or list item of an annotated text.
public struct AnnotatedSentence: Sendable, Hashable {
    /// Its tokens' numbers in the document.
    public let tokens: Range<Int>
    /// Whether it goes on with the attribution of the sentence before: a quotation over several sentences.
    public let continuesAttribution: Bool
    /// Which of the document's paragraphs it stands in, counted from 0; a sentence stands in one only.
    public let paragraph: Int
}
