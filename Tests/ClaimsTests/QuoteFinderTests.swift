import Claims
import Documents
import TestSupport
import Testing

private func expectQuotes(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let document = marked.document()
    let reading = Reading(of: document, sentences: EnglishSentences.sentences(of: document))
    let found = QuoteFinder(reading).quotes().flatMap(\.pieces).map(reading.passage)
    #expect(found == marked.passages("q"), sourceLocation: sourceLocation)
}

@Test func `marks of every shape make quotations`() {
    expectQuotes("He said [q:“we left”] and [q:\"they came\"] and [q:«nobody saw»] and [q:„all slept“].")
    expectQuotes("He said [q:‘we left’] and [q:'they came'] and [q:''nobody saw''].")
}

@Test func `marks of one shape may open and of another close`() {
    expectQuotes("[q:“We left.\"] Then [q:\"they came.”]")
}

@Test func `apostrophes open nothing`() {
    expectQuotes("The soldiers' trucks weren't theirs; the '90s were o'er.")
}

@Test func `a quotation inside another is part of it`() {
    expectQuotes("[q:“He told us ‘leave now’ and we left.”]")
}

@Test func `a mark that stands away from its word still closes`() {
    expectQuotes("They were [q:“taken from their homes ”], she said.")
}
