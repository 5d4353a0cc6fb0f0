import Documents
import TestSupport
import Testing

@Test func `marks become spans of the plain text`() {
    let marked = MarkedText("[source:Zoë] [cue:said] [content:that [number:three] roads were shut].")
    #expect(marked.text.string == "Zoë said that three roads were shut.")
    #expect(marked.passages("source").map(\.text) == ["Zoë"])
    #expect(marked.spans("number") == [Span(15, 20)])
    #expect(marked.passages("content").map(\.text) == ["that three roads were shut"])
}

@Test func `a label used twice gives pieces in order`() {
    let marked = MarkedText("[content:“We left,”] she said, [content:“at night.”]")
    #expect(marked.passages("content").map(\.text) == ["“We left,”", "“at night.”"])
    #expect(marked.labels == ["content"])
}

@Test func `escaped brackets and backslashes are text`() {
    let marked = MarkedText(#"[s:He \[the mayor\] left.] \\"#)
    #expect(marked.text.string == #"He [the mayor] left. \"#)
    #expect(marked.passages("s").map(\.text) == ["He [the mayor] left."])
}
