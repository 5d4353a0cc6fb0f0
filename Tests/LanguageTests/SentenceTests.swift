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
        "[s:The dog was found by Cpl. Ann Lee of the police.] [s:She took it home.]",
        "[s:The man, known only as Karl B. under the law, was fined.] [s:He paid.]",
        "[s:The case was opened under Art. 62 of the code.] [s:It is closed.]",
        // Labels of lists: no part of what they stand before, unless that begins in lower case.
        "1. [s:Russia must free the children at once.]\n2. [s:The camps must be opened to the Red Cross.]",
        "49. [s:In one case a farmer was held for a week.]\n\n(b) [s:Open the camps to the Red Cross.]",
        "[s:(a) torturing prisoners of war in the cellar;]\n[s:(b) deporting children to Russia.]",
        "\u{2757}\u{FE0F}\u{1F53A} [s:The bridge of Orlo was hit at noon.]\n\u{203C}\u{FE0F} [s:Two drivers were hurt.]",
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
