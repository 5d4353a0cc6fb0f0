import Claims
import Documents
import TestSupport
import Testing

@Test func `each sentence of a quote is a claim without its marks`() {
    expectClaims("“[claim:We left at night]. [claim:Nobody stopped us],” Ann Lee said.")
}

@Test func `clauses with subjects and verbs of their own are claims of their own`() {
    expectClaims("[claim:The dam was mined], and [claim:the bridge was destroyed].")
    expectClaims("The mayor said that [claim:the dam was mined] and that [claim:it had failed].")
    expectClaims("[claim:The town has no water]; [claim:the wells are dry].")
    expectClaims("The mission said that [claim:nine men were held in a cellar]; [claim:six were later taken to Tarn].")
}

@Test func `a second verb is a fact of its own, with the subject it shares`() {
    let found = claims(
        "A missile hit the school and killed 12 people. The governor commands the army and appoints the judges of Orlo."
    )
    #expect(
        found.map { $0.content.map(\.text) } == [
            ["A missile hit the school"], ["A missile", "killed 12 people"],
            ["The governor commands the army"], ["The governor", "appoints the judges of Orlo"],
        ]
    )
}

@Test func `verbs with few words of their own are one fact`() {
    expectClaims("[claim:The soldiers came and went].")
}

@Test func `the dead and the wounded are counted apart, though a word is left out`() {
    let found = claims("Three people were killed and 19 wounded, among them two children.")
    #expect(
        found.map { $0.content.map(\.text) } == [
            ["Three people were killed"], ["19 wounded, among them two children"],
        ]
    )
    #expect(found.map { $0.quantities.map(\.text) } == [["Three"], ["19", "two"]])
}

@Test func `a list in which each item has a number is split`() {
    let found = claims("The authorities facilitated seven movements and denied 22.")
    #expect(found.map { $0.quantities.map(\.text) } == [["seven"], ["22"]])
}

@Test func `a list of things is not split`() {
    expectClaims("[claim:The soldiers took flour, sugar, and the tractor].")
}

@Test func `what a relative clause adds about a name is a claim of its own`() {
    let found = claims("They met Ann Lee, who was taken from Orlo.")
    #expect(found.map { $0.content.map(\.text) } == [["They met Ann Lee"], ["Ann Lee, who was taken from Orlo"]])
    let said = claims("The dam was not damaged, said Ivo Marek, 34, who lives beside it.")
    #expect(said.last?.content.map(\.text) == ["Ivo Marek, 34, who lives beside it"])
}

@Test func `a clause before an attribution is the publisher's own`() {
    let found = claims("The dam was mined on Monday, and the mayor said it was safe.")
    #expect(found.map(\.type) == [.unattributed, .indirect])
}

@Test func `questions and scraps are no claims`() {
    expectClaims("Who mined the dam? Read more\n\n[claim:The dam was mined by night].")
}

@Test func `the type tells how much stands in quotation marks`() {
    #expect(claims("“We left at night,” she said.").map(\.type) == [.direct])
    #expect(claims("She said they left “with nothing at all”.").map(\.type) == [.mixed])
    #expect(claims("She said they left the town.").map(\.type) == [.indirect])
    #expect(claims("They left the town.").map(\.type) == [.unattributed])
    #expect(claims("She said the “Northern Shield” left the town.").map(\.type) == [.indirect])
}

@Test(arguments: [
    ("The mayor claimed that the dam was mined.", Modality.alleged, ["claimed"]),
    ("The mayor denied that the dam was mined.", .denied, ["denied"]),
    ("The mayor called for an end to the shelling.", .demanded, ["called for"]),
    ("The mayor urged the army to leave.", .demanded, ["urged"]),
    ("The mayor accused the army of mining the dam.", .alleged, ["accused"]),
    ("The mayor said the dam may break.", .possible, ["may"]),
    (
        "There are reasonable grounds to believe that the army mined the dam.", .alleged,
        ["There are reasonable grounds to believe"]
    ),
    (
        "The panel found reasonable grounds to believe the army mined the dam.", .alleged,
        ["found reasonable grounds to believe"]
    ),
    ("The mayor said there are reasonable grounds to believe that the army mined the dam.", .alleged, ["grounds"]),
    ("The army plans to cross the river.", .planned, ["plans"]),
    ("The mayor said the dam was mined.", .asserted, []),
    ("The mayor refuted reports that the dam was mined.", .denied, ["refuted"]),
    ("The ministry dismissed the claim that the dam was mined.", .denied, ["dismissed"]),
    ("The army would mine the dam.", .possible, ["would"]),
    ("The army threatened to mine the dam.", .asserted, []),
    ("The army is preparing to mine the dam.", .planned, ["preparing"]),
    ("The dam is likely to break.", .possible, ["likely"]),
    ("If the army leaves, the dam will break, and the town will drown.", .possible, ["If"]),
    ("Had they left the town, they would have lived.", .possible, ["would"]),
])
func `the cue or the words decide the modality`(text: String, modality: Modality, cues: [String]) {
    let found = claims(text)
    #expect(found.map(\.modality) == [modality])
    #expect(found.flatMap(\.modalityCues).map(\.text) == cues)
}

@Test func `negation is read from the content alone`() {
    #expect(claims("The mayor said nobody was hurt.").map(\.negated) == [true])
    #expect(claims("The mayor denied that the dam was mined.").map(\.negated) == [false])
    #expect(claims("They didn’t return to the town.").map(\.negated) == [true])
    #expect(claims("It was not only the dam that was mined.").map(\.negated) == [false])
}

@Test func `a relative clause that a preposition opens stands by itself, and a part with what it is a part of`() {
    expectClaims("[claim:It is a crime of the army], for which [claim:those responsible will answer].")
}

@Test func `some of those who were named are told of with what they are a part of`() {
    let found = claims("They took money from members, four of whom have since died.")
    #expect(
        found.map { $0.content.map(\.text) } == [
            ["They took money from members"], ["members, four of whom have since died"],
        ]
    )
}

@Test func `a title that says what its text explains is no claim`() {
    #expect(claims("Why the dam may be harder to mend than it looks").isEmpty)
    #expect(claims("How the dam was mined is not known.").map(\.modality) == [.unknown])
    #expect(claims("That is not known.").map(\.modality) == [.unknown])
}

@Test func `a told statement is no command`() {
    #expect(
        claims("“We do not see them coming back before May,” the mayor told reporters.").map(\.modality) == [.asserted]
    )
}

@Test func `what a source said is never the publisher's own as well`() {
    let found = claims(
        "Marek said, \"We drove in. He said, we made a headline'' And I said, \"It is better than that.\""
    )
    #expect(found.allSatisfy { !$0.attribution.isEmpty })
}

@Test func `a quoted word at the end loses nothing of its sentence`() {
    let found = claims("The envoy told the council that nine people had been shot - \"murdered,\" he said.")
    #expect(found.count == 1)
    #expect(found.first?.content.first?.text.hasPrefix("nine people had been shot") ?? false)
}

@Test func `what a verb of denial governs stays one claim`() {
    expectClaims("[claim:No official confirmed that nine people died and that ten were hurt].")
}
