import Documents
import Language
import TestSupport
import Testing

/// Each sentence of a marked text stands in a mark `s`.
private func expectSentences(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let sentences = EnglishReader().sentences(of: marked.document())
    #expect(
        sentences.map { marked.text[$0.span] } == marked.passages("s").map(\.text),
        sourceLocation: sourceLocation
    )
}

@Test func `a full stop before a capital letter ends a sentence`() {
    expectSentences("[s:The bridge fell.] [s:Nobody was hurt.]")
    expectSentences("[s:Was it shelled?] [s:It was!] [s:They left…] [s:Then rain came.]")
}

@Test func `abbreviations, initials and titles do not end a sentence`() {
    expectSentences("[s:On Aug. 9 Lt. Gen. Ivo Marek met Mr. Stone.] [s:J. K. Olsen was there.]")
    expectSentences("[s:The U.S. envoy left at 5 p.m. on Monday.] [s:See No. 7 for more.]")
}

@Test func `an abbreviation ends a sentence where the next word can only begin one`() {
    expectSentences("[s:He came from the U.S.] [s:The train was late.]")
}

@Test func `numbers keep their stops and commas`() {
    expectSentences("[s:About 3.5 percent of 10,000 homes burned.] [s:Prices rose 4 times.]")
}

@Test func `a closing quotation mark belongs to the sentence it closes`() {
    expectSentences("[s:“We had to leave.”] [s:She wept.] [s:\"All burned.\"] [s:It rained.]")
    expectSentences("[s:«We stayed.»] [s:‘They came.’] [s:He wept.]")
}

@Test func `a question in quotation marks goes on to its speaker`() {
    expectSentences("[s:“Who fired?” asked the judge.]")
}

@Test func `a missing space after a full stop hides no sentence`() {
    expectSentences("[s:The road is shut, he said.][s:The next day it opened.]")
}

@Test func `a line break ends a headline and a list item`() {
    expectSentences("[s:Bridge falls near Orlo]\n[s:The bridge fell on Monday.]\n• [s:no power]\n- [s:no water]")
}

@Test func `a blank line ends a sentence even where its line goes on in lower case`() {
    expectSentences("[s:The list of]\n\n[s:names was long.]")
}

@Test func `lines wrapped at a fixed width are one paragraph`() {
    expectSentences(
        """
        [s:The commission for missing people opened a second office in the
        old port and asked families who had not yet come forward to bring
        photographs and letters.] [s:It closes in May.]
        """
    )
}

@Test func `a line that is as full as wrapped lines are goes on before a name and a number, too`() {
    expectSentences(
        """
        [s:The mayor of the town said on Wednesday that President
        Volodymyr Zelensky had asked for help.]
        """
    )
    expectSentences(
        """
        [s:Residents of Yahidne were held
        in the school by the Russian
        Army.] [s:Nobody left until 30
        March.]
        """
    )
    expectSentences(
        """
        [s:According to the president of the country, on that day alone,
        41 civilians were killed.]
        """
    )
}

@Test func `short lines that are no text stay lines of their own`() {
    expectSentences("[s:News Feed]\n[s:War]\n[s:Politics]\n[s:Human Rights]")
    expectSentences(
        "[s:Bridge falls]\n[s:The bridge near the town of Orlo fell on Monday morning, and nobody was hurt, officials say.]"
    )
}

@Test func `pictograms are bullets`() {
    expectSentences("✅ [s:Two roads are open.]\n▪️[s:Five are shut.]\n❗️ [s:One is mined.]")
}

@Test func `a sentence crosses no zone`() {
    let marked = MarkedText("Bridge falls The bridge fell.")
    let zones = [Zone(.headline, Span(0, 13)), Zone(.body, Span(13, 29))]
    let sentences = EnglishReader().sentences(of: marked.document(zones: zones))
    #expect(sentences.map { marked.text[$0.span] } == ["Bridge falls", "The bridge fell."])
}

@Test func `paragraphs are counted through the document`() {
    let marked = MarkedText("One came. Two left.\n\nThree stayed.")
    #expect(EnglishReader().sentences(of: marked.document()).map(\.paragraph) == [0, 0, 1])
}

@Test(arguments: [
    ("Shahed-136s hit Kyiv's east", ["Shahed-136s", "hit", "Kyiv's", "east"]),
    ("don’t say “no”", ["don’t", "say", "“", "no", "”"]),
    ("$1.2 million, 40%", ["$", "1.2", "million", ",", "40", "%"]),
    (
        "ask info@orlo.example or www.orlo.example/a?b=1.",
        ["ask", "info@orlo.example", "or", "www.orlo.example/a?b=1", "."]
    ),
    ("у Києві об’єкт", ["у", "Києві", "об’єкт"]),
    ("wait... ''so''", ["wait", "...", "''", "so", "''"]),
    ("U.S.-made, e.g. at 10:30", ["U.S.-made", ",", "e.g.", "at", "10:30"]),
    ("the 19,20 and 21,000", ["the", "19", ",", "20", "and", "21,000"]),
])
func `words, numbers and marks become tokens`(text: String, tokens: [String]) {
    let source = SourceText(text)
    #expect(Tokenizer(source.bytes).tokens(in: source.span).map(\.text) == tokens)
}
