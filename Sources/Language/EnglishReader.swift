public import Documents

/// Reads a document's text into sentences of tokens.
public struct EnglishReader: Sendable {
    /// A reader.
    public init() {}

    /// The sentences of every zone, in order; none crosses the border of a zone or a blank line.
    ///
    /// - Parameters:
    ///   - document: The text with its zones.
    ///   - moveOn: Called for each paragraph.
    /// - Returns: The sentences with their tokens.
    public func sentences(of document: Document, moveOn: () -> Void = {}) -> [Sentence] {
        let tokenizer = Tokenizer(document.text.bytes)
        let finder = ParagraphFinder(document.text.bytes)
        let splitter = SentenceSplitter()
        var sentences: [Sentence] = []
        var number = 0
        for paragraph in document.zones.lazy.flatMap({ finder.paragraphs(in: $0.span) }) {
            let tokens = tokenizer.tokens(in: paragraph)
            for range in splitter.sentences(of: tokens) {
                let span = Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
                sentences.append(Sentence(span: span, tokens: Array(tokens[range]), paragraph: number))
            }
            number += 1
            moveOn()
        }
        return sentences
    }
}
