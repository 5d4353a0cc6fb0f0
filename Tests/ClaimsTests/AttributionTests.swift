import Claims
import Documents
import TestSupport
import Testing

@Test func `a closing attribution covers the quote it closes`() {
    expectAttribution("[content:“We left at night,”] [cue:said] [source:Ann Lee].")
    expectAttribution("[content:\"We left at night,\"] [source:the teacher] [cue:said].")
    expectAttribution("[content:“We left at night”], [source:she] [cue:added].")
}

@Test func `a closing attribution covers every sentence of the quote`() {
    expectAttribution("[content:“We left at night. Nobody stopped us,”] [source:Ann Lee] [cue:said].")
}

@Test func `an opening attribution covers the quote it opens`() {
    expectAttribution("[source:Ann Lee] [cue:said]: [content:“We left. It was dark.”]")
    expectAttribution("[source:The notice] [cue:reads]: [content:“The bridge is shut.”]")
}

@Test func `a quote goes on after its attribution`() {
    expectAttribution("[content:“We left,”] [source:she] [cue:said], [content:“when it was dark.”]")
    expectAttribution("[content:“We left,”] [source:she] [cue:said]. [content:“It was dark.”]")
}

@Test func `a quote that opens every paragraph and closes the last stays with its speaker`() {
    expectAttribution(
        "[source:Ann Lee] [cue:said]: [content:“We left at night.]\n\n[content:“Nobody stopped us.]\n\n[content:“We walked.”]"
    )
}

@Test func `reported speech runs to the end of its sentence`() {
    expectAttribution("[source:The mayor] [cue:said] [content:that the dam was safe].")
    expectAttribution("[source:Residents] [cue:said] [content:the soldiers were drunk].")
    expectAttribution("[source:Ivo Marek, the mayor of Orlo,] [cue:said] [content:the dam was safe].")
    expectAttribution("[source:The mayor] [cue:said] on Monday [content:that the dam was safe].")
    expectAttribution("[source:The mayor] [cue:told] reporters [content:the dam was safe].")
    expectAttribution("[source:She] [cue:has also said] [content:the dam was safe].")
}

@Test func `a closing attribution covers its sentence`() {
    expectAttribution("[content:The dam was not damaged], [source:the mayor] [cue:said] on Monday.")
    expectAttribution("[content:The dam was not damaged], [cue:said] [source:Ivo Marek, the mayor].")
    expectAttribution("[content:At least 17 people were hurt when it broke], [source:the mayor] [cue:said].")
    expectAttribution("[content:Over 600 houses were flooded], [source:the mayor] [cue:said].")
    expectAttribution("[content:Up to 40 people are missing], [cue:said] [source:the mayor].")
    expectAttribution(
        "[content:The dam at Orlo], [source:the report] [cue:said], [content:was not damaged by the flood]."
    )
}

@Test func `according to opens or closes`() {
    expectAttribution("[cue:According to] [source:the Orlo Dam Office], [content:the water was rising].")
    expectAttribution("[content:The water was rising], [cue:according to] [source:the Orlo Dam Office].")
}

@Test func `an account opened with according to goes on in its paragraph`() {
    let found = claims(
        "According to Ann Lee, the town was shelled. The soldiers also took the cattle.\n\nIt rained on Monday."
    )
    #expect(found.map(\.attribution.count) == [1, 1, 0])
}

@Test func `said this covers the sentences before it`() {
    let found = claims("The dam was shelled. The water is rising. The mayor said this on Monday, Orlo Radio reports.")
    #expect(found.map { $0.content.map(\.text) } == [["The dam was shelled"], ["The water is rising"]])
    #expect(found.allSatisfy { $0.attribution.map { $0.source?.text } == ["The mayor", "Orlo Radio"] })
}

@Test func `what one source reports of another is relayed`() {
    let found = claims("The mayor claimed that the dam was mined, the Orlo Herald reported.")
    #expect(found.map { $0.attribution.map { $0.source?.text } } == [["The mayor", "the Orlo Herald"]])
    let nested = claims("He noted that according to local doctors, nine people were treated.")
    #expect(nested.map { $0.attribution.map { $0.source?.text } } == [["local doctors", "He"]])
}

@Test func `a second verb of the same speaker is an attribution of its own`() {
    let found = claims("The mayor said the dam was mined, adding that it was safe.")
    #expect(found.map { $0.attribution.map { $0.cue?.text } } == [["said"], ["adding"]])
    #expect(found.allSatisfy { $0.attribution.first?.source?.text == "The mayor" })
}

@Test func `an accusation without an accuser has a cue and no source`() {
    let found = claims("The army was accused of mining the dam.")
    #expect(found.map { $0.content.map(\.text) } == [["The army", "mining the dam"]])
    #expect(found.map(\.modality) == [.alleged])
    #expect(found.first?.attribution.map { $0.source } == [nil])
}

@Test(arguments: [
    "The report on the dam ran to nine pages.", "Their claims were heard in court on Monday.",
    "He did not say who had fired.", "They were told to leave the town at once.", "The United States sent nine trucks.",
])
func `a noun or a verb of another kind makes no attribution`(text: String) {
    #expect(extraction(MarkedText(text)).attributions.isEmpty)
}

@Test func `a quoted name is no speech`() {
    #expect(extraction(MarkedText("The “Northern Shield” group left the town on Monday.")).attributions.isEmpty)
}

@Test(arguments: [
    "He was never accused of mining the dam.", "He was not accused of mining the dam.",
    "He has not been accused of mining the dam.", "He was wrongly accused of mining the dam.",
    "He is not believed to be alive.", "It was never alleged that he mined the dam.",
    "He was falsely said to have mined the dam.", "Nobody was accused of mining the dam.",
])
func `an accusation that is not made is no attribution`(text: String) {
    #expect(extraction(MarkedText(text)).attributions.isEmpty)
    #expect(claims(text).map { $0.content.map(\.text) } == [[String(text.dropLast())]])
}

@Test(arguments: [
    "No official confirmed that nine people were killed.", "Nobody said that the dam was mined.",
    "Neither side said that the dam was mined.", "None of the officers said that the dam was mined.",
    "Few officials said the dam was mined.", "Hardly anyone believed that the dam was mined.",
])
func `what nobody said is said by nobody`(text: String) {
    #expect(extraction(MarkedText(text)).attributions.isEmpty)
    #expect(claims(text).map { $0.content.map(\.text) } == [[String(text.dropLast())]])
}

@Test func `a denial ends where another source speaks`() {
    let found = claims("Tarn has denied mining the dam, but the council said that nine people were killed.")
    #expect(found.map { $0.content.map(\.text) } == [["mining the dam"], ["nine people were killed"]])
    #expect(found.map(\.modality) == [.denied, .asserted])
    #expect(found.map { $0.attribution.first?.source?.text } == ["Tarn", "the council"])
}

@Test func `reports that are doubted are not reported`() {
    #expect(extraction(MarkedText("The mayor doubted reports that the dam was mined.")).attributions.isEmpty)
}

@Test func `full stops without an end close a source`() {
    expectAttribution("[content:\"We are home,\"] [cue:said] [source:Ann Lee] ... ... ... ... ... .")
    expectAttribution("[content:“We are home,”] [cue:said] [source:Ann Lee]… …")
}

@Test func `a quote after a sentence about somebody else has no speaker`() {
    let found = claims("“We won the war,” said Ann Lee. Bob Ray shook his head. “We lost the whole war.”")
    #expect(found.map { $0.attribution.first?.source?.text } == ["Ann Lee", nil, nil])
}

@Test func `a quote that has ended is not the next speaker's`() {
    let found = claims("“We lost it,” said Ann Lee. “We tried to win it.” Bob Ray said he was sad.")
    #expect(found.map { $0.attribution.first?.source?.text } == ["Ann Lee", "Ann Lee", "Bob Ray"])
}

@Test func `a source is the subject and neither a verb nor a mark`() {
    expectAttribution(
        "[source:The army] dismissed the statement as a trick and [cue:said] [content:no trucks had been lost]."
    )
    expectAttribution("[content:“We have lost the dam,”] — [source:Marek] [cue:said].")
}
