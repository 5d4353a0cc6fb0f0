import Claims
import Documents
import TestSupport
import Testing

/// Who says what, construction by construction.
@Suite("Attributions")
struct AttributionTests {
    @Test func `a closing attribution covers the quote it closes`() {
        expectSaid("“[claim:We left at night],” [cue:said] [source:Ann Lee].")
        expectSaid("\"[claim:We left at night],\" [source:the teacher] [cue:said].")
        expectSaid("“[claim:We left at night]”, [source:she] [cue:added].")
        expectSaid("“[claim:We left at night]. [claim:Nobody stopped us],” [cue:said] [source:Ann Lee].")
    }

    @Test func `an opening attribution covers the quote it opens`() {
        expectSaid("[source:Ann Lee] [cue:said]: “[claim:We left]. [claim:It was dark].”")
        expectSaid("[source:The notice] [cue:reads]: “[claim:The bridge is shut].”")
    }

    @Test func `a quote goes on after its attribution`() {
        expectSaid("“[claim:We left the town],” [source:she] [cue:said]. “[claim:It was dark].”")
    }

    @Test func `a quote that opens every paragraph and closes the last stays with its speaker`() {
        expectSaid(
            "[source:Ann Lee] [cue:said]: “[claim:We left at night].\n\n“[claim:Nobody stopped us].\n\n“[claim:We walked].”"
        )
    }

    @Test func `a quotation goes on behind a dash with the speaker within it`() {
        expectSaid("\"[claim:We left at night], – [cue:noted] [source:Ann Lee]. – [claim:Nobody stopped us].\"")
    }

    @Test func `lines of a forwarded message go on behind their marks`() {
        let found = claims(
            """
            > The soldiers came to the market on Sunday morning, and after an hour
            > they left with forty sacks of flour. There was no shooting in the town.
            >
            > Nobody was hurt.
            """
        )
        #expect(found.count == 4)
        #expect(found[1].content.map(\.text) == ["after an hour\n> they left with forty sacks of flour"])
    }

    @Test func `reported speech runs to the end of its sentence`() {
        expectSaid("[source:The mayor] [cue:said] that [claim:the dam was safe].")
        expectSaid("[source:Residents] [cue:said] [claim:the soldiers were drunk].")
        expectSaid("[source:Ivo Marek], the mayor of Orlo, [cue:said] [claim:the dam was safe].")
        expectSaid("[source:The mayor] [cue:told reporters] [claim:the dam was safe].")
        expectSaid("[source:She] [cue:has also said] [claim:the dam was safe].")
    }

    @Test func `who says it may stand between commas, or behind one at the end`() {
        expectSaid("[claim:Rebels collect a toll from the mines], [source:a confidential report] [cue:alleges].")
        expectSaid("[claim:Nine houses burned down on 23 May], [cue:according to] [source:the Orlo government].")
    }

    @Test func `a clause is said though the tree loses its subject`() {
        expectSaid("[source:Ann Lee] [cue:says] [claim:at least 300 others from the district alone are still there].")
    }

    @Test func `what somebody hopes for or wants of others needs no clause`() {
        expectSaid("[source:The union] [cue:hopes] [claim:to reopen the school in May].")
        expectSaid("[source:The union] has [cue:directed] [claim:its members to stay away from the school].")
        expectSaid("[source:Protesters] [cue:want] [claim:the government to cancel the railway].")
    }

    @Test func `what somebody promises, advises or asks for is said`() {
        expectSaid("[source:The mayor] [cue:promised] [claim:to send somebody to the school].")
        expectSaid("[source:The ministry] [cue:advises] [claim:owners to keep copies of their papers].")
        expectSaid("[source:The police] [cue:are asking] [claim:the public for help in identifying the driver].")
    }

    @Test func `nobody says what became known`() {
        let found = claims("It became known that the dam was mined.")
        #expect(found.map { $0.attribution.first?.source } == [nil])
        #expect(found.map { $0.attribution.first?.cue?.text } == ["It became known"])
    }

    @Test func `what somebody calls a thing is said`() {
        expectSaid("[source:The mayor] [cue:branded] [claim:the raid \"a deliberate act of piracy\"].")
        expectSaid("[source:The party] [cue:has alleged] [claim:irregularities in postal voting from Orlo].")
    }

    @Test func `what is said in the passive voice of somebody is said by nobody`() {
        let found = claims("The union is said to be split over the offer.")
        #expect(found.map(\.modality) == [.alleged])
        #expect(found.first?.attribution.first?.source == nil)
        #expect(found.first?.attribution.first?.cue?.text == "is said")
    }

    @Test func `an opening “according to” covers what its paragraph tells after it`() {
        let found = claims(
            """
            According to the verdict, the guard beat prisoners with cables. In one case he forced a father to watch. The \
            cell had no window.

            The trial began in May.
            """
        )
        let source = "the verdict"
        #expect(found.map { $0.attribution.first?.source?.text } == [source, source, source, nil])
        let other = claims("According to the files, 30 students left. Orlo Watch has a list of the students.")
        #expect(other.last?.type == .unattributed)
    }

    @Test func `the past perfect goes on with what was told`() {
        let found = claims(
            "Officials said the school was a shelter. Its roof had been painted red. The school burned down."
        )
        #expect(found.map(\.type) == [.indirect, .indirect, .unattributed])
    }

    @Test func `the day on which it was said is no part of the cue`() {
        expectSaid("[source:The mayor] [cue:said] on 9 May 2021 that [claim:the dam was safe].")
        expectSaid("[claim:The dam was not damaged], [source:the mayor] [cue:said] on 9 May 2021.")
    }

    @Test func `a closing attribution covers its sentence`() {
        expectSaid("[claim:The dam was not damaged], [cue:said] [source:Ivo Marek], the mayor.")
        expectSaid("[claim:The dam was not damaged], [cue:said] [source:the mayor, Ivo Marek].")
        expectSaid("[claim:The dam was not damaged], [cue:said] [source:Ivo Marek], 34, a nurse.")
        expectSaid("[claim:At least 17 people were hurt when it broke], [source:the mayor] [cue:said].")
        expectSaid("[claim:Over 600 houses were flooded], [source:the mayor] [cue:said].")
        expectSaid("[claim:Up to 40 people are missing], [cue:said] [source:the mayor].")
        expectSaid("[claim2:The dam at Orlo], [source:the report] [cue:said], [claim2:was not damaged by the flood].")
    }

    @Test func `according to opens or closes`() {
        expectSaid("[cue:According to] [source:the Orlo Dam Office], [claim:the water was rising].")
        expectSaid("[claim:The water was rising], [cue:according to] [source:the Orlo Dam Office].")
        expectSaid(
            "[claim:Nine people died when the dam that the army had mined broke], [cue:according to] [source:the Dam Office]."
        )
    }

    @Test func `according to within a clause takes no clause before it`() {
        let town = claims("He left the city, where, according to doctors, nine people were treated.")
        #expect(town.map { $0.content.map(\.text) } == [["He left the city"], ["nine people were treated"]])
        #expect(town.map { $0.attribution.first?.source?.text } == [nil, "doctors"])
        let bridge = claims("The army took the dam, and soldiers fled when, according to witnesses, it was mined.")
        #expect(bridge.first?.attribution.isEmpty == true)
        #expect(bridge.last?.attribution.first?.source?.text == "witnesses")
        let school = claims("Nine people died, according to doctors, and the school was closed on Monday.")
        #expect(school.first?.attribution.first?.source?.text == "doctors")
    }

    @Test func `an account opened with according to goes on in its paragraph`() {
        let found = claims(
            "According to Ann Lee, the town was shelled. The soldiers also took the cattle.\n\nIt rained on Monday."
        )
        #expect(found.map(\.attribution.count) == [1, 1, 0])
    }

    @Test func `said this covers the sentences before it`() {
        let found = claims(
            "The dam was shelled. The water is rising. The mayor said this on Monday, Orlo Radio reports."
        )
        #expect(found.map { $0.content.map(\.text) } == [["The dam was shelled"], ["The water is rising"]])
        #expect(found.allSatisfy { $0.attribution.map { $0.source?.text } == ["The mayor", "Orlo Radio"] })
    }

    @Test func `said this covers the sentences before it, whoever announced it and wherever`() {
        let text = """
            Another nine children were returned. This was announced on Telegram by the head of the Orlo Administration \
            Ivo Marek, Orlinform reports.
            """
        #expect(
            claims(text).map { $0.attribution.map { $0.source?.text } } == [
                ["the head of the Orlo Administration Ivo Marek", "Orlinform"]
            ]
        )
    }

    @Test func `what is not ruled out is possible`() {
        let found = claims("The mayor did not rule out that the dam was mined.")
        #expect(found.map(\.modality) == [.possible])
        #expect(found.compactMap { $0.attribution.first?.source?.text } == ["The mayor"])
    }

    @Test func `the label before a quotation is nobody`() {
        let found = claims("Quote: “We have lost the dam and all that was behind it.”")
        #expect(found.allSatisfy { $0.attribution.isEmpty })
    }

    @Test func `what one source reports of another is relayed`() {
        let found = claims("The mayor claimed that the dam was mined, the Orlo Herald reported.")
        #expect(found.map { $0.attribution.map { $0.source?.text } } == [["The mayor", "the Orlo Herald"]])
        let nested = claims("He noted that according to local doctors, nine people were treated.")
        #expect(nested.map { $0.attribution.map { $0.source?.text } } == [["local doctors", "He"]])
        let quoted = claims("The agency quoted a witness as saying he saw the truck.")
        #expect(quoted.map { $0.attribution.map { $0.source?.text } } == [["a witness", "The agency"]])
    }

    @Test func `a message is of whoever announced it, not of whoever relays that`() {
        let found = claims(
            """
            The dam at Orlo was mined. This was announced on Telegram by the head of the Orlo Regional Military \
            Administration Oleksandr Marek, the Herald reports.

            "The water is rising. The town is dark," the message says.
            """
        )
        let names = found.filter { $0.attribution.first?.source?.text == "the message" }
            .map { $0.attribution.first?.resolved }
        #expect(!names.isEmpty)
        #expect(names.allSatisfy { $0 == "Oleksandr Marek" })
    }

    @Test func `how somebody was reached is no part of a name`() {
        let found = claims("\"It was dark,\" said a trader reached by telephone.")
        #expect(found.map { $0.attribution.first?.resolved } == ["trader"])
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

    @Test func `hearsay is alleged by nobody that is named`() {
        let found = claims("The dam was reportedly mined.")
        #expect(found.map { $0.content.map(\.text) } == [["The dam was", "mined"]])
        #expect(found.map(\.modality) == [.alleged])
        #expect(found.map { $0.attribution.map { $0.cue?.text } } == [["reportedly"]])
    }

    @Test func `who is accused is not who accuses, and who is told is not who tells`() {
        let found = claims(
            "RSF fighters are accused of raping dozens of women in El Geneina, according to Human Rights Watch."
        )
        #expect(found.map { $0.attribution.map { $0.source?.text } } == [[nil, "Human Rights Watch"]])
        #expect(claims("They were told to leave the town at once.").map(\.type) == [.unattributed])
    }

    @Test func `who denies what another said relays nothing`() {
        let found = claims("Authorities say more than 40,000 people have been killed, a figure Israel disputes.")
        #expect(found.map { $0.attribution.map { $0.source?.text } } == [["Authorities"]])
    }

    @Test(arguments: [
        "The report on the dam ran to nine pages.", "Their claims were heard in court on Monday.",
        "He did not say who had fired.", "They were told to leave the town at once.",
        "The United States sent nine trucks.", "The “Northern Shield” group left the town on Monday.",
        "The mayor doubted reports that the dam was mined.", "A spokesman did not answer calls seeking comment.",
    ])
    func `a noun or a verb of another kind leaves a sentence the publisher's own`(text: String) {
        let found = claims(text)
        #expect(found.map { $0.content.map(\.text) } == [[String(text.dropLast())]])
        #expect(found.map(\.type) == [.unattributed])
    }

    @Test(arguments: [
        "He was never accused of mining the dam.", "He was not accused of mining the dam.",
        "He has not been accused of mining the dam.", "He was wrongly accused of mining the dam.",
        "He is not believed to be alive.", "It was never alleged that he mined the dam.",
        "He was falsely said to have mined the dam.", "Nobody was accused of mining the dam.",
        "No official confirmed that nine people were killed.", "Nobody said that the dam was mined.",
        "Neither side said that the dam was mined.", "None of the officers said that the dam was mined.",
        "Few officials said the dam was mined.", "Hardly anyone believed that the dam was mined.",
    ])
    func `what nobody said is said by nobody`(text: String) {
        let found = claims(text)
        #expect(found.map { $0.content.map(\.text) } == [[String(text.dropLast())]])
        #expect(found.map(\.type) == [.unattributed])
    }

    @Test func `a denial ends where another source speaks`() {
        let found = claims("Tarn has denied mining the dam, but the council said that nine people were killed.")
        #expect(found.map { $0.content.map(\.text) } == [["mining the dam"], ["nine people were killed"]])
        #expect(found.map(\.modality) == [.denied, .asserted])
        #expect(found.map { $0.attribution.first?.source?.text } == ["Tarn", "the council"])
    }

    @Test func `full stops without an end close a source`() {
        expectSaid("\"[claim:We are home],\" [cue:said] [source:Ann Lee] ... ... ... ... ... .")
        expectSaid("“[claim:We are home],” [cue:said] [source:Ann Lee]… …")
    }

    @Test func `a quote that has ended is not the next speaker's`() {
        let found = claims("“We lost it,” said Ann Lee. “We tried to win it.” Bob Ray said he was sad.")
        #expect(found.map { $0.attribution.first?.source?.text } == ["Ann Lee", "Ann Lee", "Bob Ray"])
    }

    @Test func `a transcript's speaker stands before a colon`() throws {
        let found = extraction(MarkedText("LEE: We left the town at night. It was very dark outside.")).attributions
        let first = try #require(found.first)
        #expect(first.source?.text == "LEE")
    }

    @Test func `a source is the subject and no mark`() {
        expectSaid("“[claim:We have lost the dam],” — [source:Marek] [cue:said].")
    }

    @Test func `a source keeps the short form of its name whole`() {
        expectSaid("[source:The Orlo Dam Office (ODO)] [cue:said] that [claim:the dam was mined].")
    }

    @Test func `pronouns, roles, short names and initials are resolved`() {
        let text = """
            The dam was mined, said Ann Lee, spokeswoman for the Orlo Dam Office. She said it was safe.

            Ivo Marek of the Orlo Dam Office left. Marek said the water was rising. ODO said it was safe.
            """
        let names = claims(text).compactMap { $0.attribution.first?.resolved }
        #expect(names == ["Ann Lee", "Ann Lee", "Ivo Marek", "Orlo Dam Office"])
    }

    @Test func `a release and a post speak for whoever gave them out`() {
        let text = """
            The Orlo Dam Office said the dam was safe.

            The statement said the water was rising.
            """
        #expect(claims(text).compactMap { $0.attribution.first?.resolved } == ["Orlo Dam Office", "Orlo Dam Office"])
    }

    @Test func `what somebody found, shows or expects is said in a phrase`() {
        expectSaid("[source:Satellite images] [cue:show] [claim:burn marks over about two hectares].")
        expectSaid("[source:Local authorities] [cue:reported] [claim:212 suspected cholera cases].")
        expectSaid(
            "[source:An analyst with Orlo Capital] [cue:expects] [claim:the company to raise its full-year forecast]."
        )
    }

    @Test func `the verb at the top of a cue decides what it means`() {
        let claim = claims("The leader claimed in a video posted on Telegram that the dam was mined.").first
        #expect(claim?.modality == .alleged)
    }

    @Test func `what somebody is refused is no statement`() {
        #expect(claims("The residents are denied citizenship under the law.").allSatisfy { $0.attribution.isEmpty })
    }

    @Test func `what is to be decided or asked is no statement`() {
        #expect(claims("The judges will now decide whether the standard is met.").allSatisfy { $0.attribution.isEmpty })
        #expect(claims("The pastor asked not to be named.").allSatisfy { $0.attribution.isEmpty })
    }

    @Test(arguments: [
        "On the palace grounds, the president said that nine people were killed.",
        "On humanitarian grounds, the minister announced that 40 prisoners were freed.",
    ])
    func `grounds that nobody believes anything on are no doubt`(text: String) {
        let hop = claims(text).first?.attribution.first
        #expect(hop?.source != nil)
        #expect(hop?.cue.map { !$0.text.contains("grounds") } == true)
        #expect(claims(text).map(\.modality) == [.asserted])
    }

    @Test(arguments: [
        "Opposition demands access to palace grounds\n\nHe said that it rained.",
        "Nine people were killed, Tass reported, citing",
        "It rained, Tass Reuters citing\n\nTass was quoted by", "citing", "quoted as saying", "Tass quoted as saying",
        "He was quoted as saying.", "Citing two officials, citing two officials.",
    ])
    func `words of citing and quoting with nothing around them make no empty hops`(text: String) {
        for hop in claims("It rained in town on Monday and nine people came.\n\n" + text).flatMap(\.attribution) {
            #expect(hop.source != nil || hop.cue?.text != "citing")
            #expect(hop.source?.text.isEmpty != true && hop.cue?.text.isEmpty != true)
        }
    }

    @Test func `the turns of a transcript are their speakers' own words`() {
        let found = claims(
            """
            Ivo Marek runs the dam at Orlo.

            Was it the rain?

            Marek: The gate broke in March. Nobody told the town.

            And the town?

            Marek: The town heard of it in May.
            """
        )
        #expect(found.map(\.type) == [.unattributed, .direct, .direct, .direct])
        #expect(found.dropFirst().map { $0.attribution.map(\.resolved) } == Array(repeating: ["Ivo Marek"], count: 3))
    }

    @Test func `a dash behind a quotation names who says it`() {
        expectSaid(
            "“[claim:We closed the gate in March without telling the town].” [cue:—] [source:Ann Lee], a planner"
        )
    }

    @Test func `both halves of a sentence are said, whichever has the cue`() {
        expectSaid("[claim:The dam was closed in May], [source:the mayor] [cue:said]; [claim:nine people had drowned].")
        expectSaid("[claim:The army mined the dam]; [claim:nine people drowned], [source:the mayor] [cue:said].")
        #expect(
            claims("The mayor said the dam was mined; he declined to name the army.").map(\.type)
                == [.indirect, .unattributed]
        )
    }

    @Test func `a phrase may tell whose view it is`() {
        expectSaid("In [source:the mayor]'s [cue:view], [claim:the dam was mined by the army].")
        expectSaid("[claim:The dam was mined], [cue:by] [source:the army's own account].")
    }

    @Test func `what was done to somebody may be reported without a clause`() {
        expectSaid("[source:Two nurses] [cue:reported] [claim:being beaten in the cellar].")
        expectSaid("[source:The minister] [cue:spoke of] “[claim:a black day for the whole lake]”.")
    }

    @Test func `who says it may stand behind the verb that closes the sentence`() {
        expectSaid("[claim:Nine people drowned at the dam], [cue:said] [source:Ivo Marek], a driver who lives in Orlo.")
    }
}
