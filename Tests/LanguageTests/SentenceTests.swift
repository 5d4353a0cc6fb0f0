import Documents
import Language
import TestSupport
import Testing

@Suite("Sentences survive what texts go through")
struct SentenceTests {
    private let annotator: Annotator

    init() throws {
        annotator = Annotator(try ModelFixture.model())
    }

    @Test(arguments: [
        // No space behind a full stop.
        "[s:The road is shut.][s:Then it opened.]", "[s:They were told by the UN.][s:Zelensky left at noon.]",
        // Abbreviations, initials, titles and dates within a sentence.
        "[s:Lt. Col. Ivan Petrov met Gen. V. Zaluzhny on Aug. 16.] [s:They spoke in St. Petersburg.]",
        "[s:The U.S. Army left the U.N. base near Kyiv.]", "[s:Mr. Smith and J. K. Brown wrote to Sen. Jones.]",
        // Abbreviations at its end.
        "[s:The camp was run by the U.S.] [s:The guards left in March.]",
        "[s:It began at 10:30 a.m.] [s:The first shell hit a school.]",
        "[s:The drones were built by Kalibr Inc.] [s:They were sold in May.]",
        // Ellipses.
        "[s:We waited for the bus...] [s:Then the shells fell.]", "[s:He never met... the mayor of the town.]",
        // Quotation marks.
        "[s:\"They burned our house.] [s:We have nothing left,\" he said.]",
        "[s:''They burned our house,'' he said.] [s:''We have nothing left, nobody has.'']",
        "[s:“Where is he?” she asked.] [s:“Nobody knows.”]",
        // Labels of lists.
        "[s:1. Russia must free the children at once.]\n[s:2. The camps must be opened to the Red Cross.]",
        "[s:(a) torturing prisoners of war in the cellar;]\n[s:(b) deporting children to Russia.]",
        // Headlines, bullets.
        "[s:Bridge falls near Orlo]\n\n[s:The bridge fell on Monday.]",
        "[s:The mayor named three needs:]\n• [s:water for the hospital]\n• [s:power for the pumps]",
        // Cyrillic words, addresses.
        "[s:The word \"русский мир\" stands on the wall of the school.] [s:It was painted in May.]",
        "[s:The list is at https://example.org/a.b, and names@example.org answers.] [s:Nobody has called.]",
        "[s:The channel t.me/example wrote so on Monday.] [s:It was read by many.]",
    ])
    func `sentences end where they end`(marked: String) {
        let marked = MarkedText(marked)
        let text = annotator.annotate(marked.document())
        #expect(text.sentences.map { marked.text[text.span($0.tokens)] } == marked.passages("s").map(\.text))
    }
}
