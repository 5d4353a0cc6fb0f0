import Documents
import Language
import TestSupport
import Testing

@Suite("Quotations are found by their marks")
struct QuotationTests {
    private let annotator: Annotator

    init() throws {
        annotator = Annotator(try ModelFixture.model())
    }

    /// Expects the pieces of all outermost quotations to be those marked `q`, and those within others those marked `in`.
    private func expectQuotations(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(marked)
        let text = annotator.annotate(marked.document())
        func pieces(_ isInner: Bool) -> [Span] {
            text.quotations.filter { ($0.depth > 1) == isInner }.flatMap(\.pieces).map(text.span)
        }
        let (outer, inner) = (pieces(false), pieces(true))
        func words(_ spans: [Span]) -> [String] { spans.map { text.tokens.isEmpty ? "" : marked.text[$0] } }
        #expect(words(outer) == marked.passages("q").map(\.text), sourceLocation: sourceLocation)
        #expect(words(inner) == marked.passages("in").map(\.text), sourceLocation: sourceLocation)
    }

    @Test func `marks of every shape make quotations`() {
        expectQuotations("He said [q:“we left”] and [q:\"they came\"] and [q:«nobody saw»] and [q:„all slept“].")
        expectQuotations("He said [q:‘we left’] and [q:'they came'] and [q:''nobody saw''].")
    }

    @Test func `marks of one shape may open and of another close`() {
        expectQuotations("[q:“We left.\"] Then [q:\"they came.”]")
    }

    @Test func `apostrophes open nothing`() {
        expectQuotations("The soldiers' trucks weren't theirs; the '90s were o'er.")
    }

    @Test func `a quotation inside another is one of its own`() {
        expectQuotations("[q:“He told us [in:‘leave now’] and we left.”]")
        expectQuotations("[q:'They shouted [in:\"out\"] at night,'] she said.")
    }

    @Test func `a mark that stands away from its word still closes`() {
        expectQuotations("They were [q:“taken from their homes ”], she said.")
    }

    @Test func `a quotation goes on over paragraphs that open again`() {
        let marked = MarkedText(
            """
            The mayor said: [q:“We buried forty people.

            ][q:“Nobody came to help.

            ][q:“It must end.”]

            The town is empty.
            """
        )
        let text = annotator.annotate(marked.document())
        #expect(text.quotations.count == 1)
        #expect(text.quotations.first?.pieces.count == 3)
        #expect(text.quoteDepths.last == 0)
    }

    @Test func `a quotation that is closed in the next paragraph goes on until there`() {
        let text = annotator.annotate(
            MarkedText("\"We buried forty people.\n\nNobody came to help,\" the mayor said. He left.").document()
        )
        #expect(text.quotations.map(\.pieces.count) == [2])
        let depths = text.quoteDepths
        #expect(depths.first == 1 && depths.last == 0)
    }

    @Test func `an opening mark in the middle of a sentence that nothing closes quotes nothing`() {
        expectQuotations("He was 5' 11\" tall and left. The next day he returned.")
    }
}
