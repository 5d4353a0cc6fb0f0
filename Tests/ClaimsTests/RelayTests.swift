import Claims
import Testing

/// Who relays what others say: chains of more than one hop.
@Suite("Relays")
struct RelayTests {
    @Test func `whom somebody quotes within a quotation says it, and the speaker relays`() {
        let found = claims(
            "“Nobody may leave Orlo. According to our police, 40 residents are held in cellars,” the governor, Ivo Marek, said."
        )
        #expect(found.map { $0.attribution.map(\.resolved) } == [["Ivo Marek"], ["our police", "Ivo Marek"]])
    }

    @Test func `who relays may close the sentence behind who says it`() {
        let found = claims("In Orlo the army mined the dam, the Lake Resistance Center reports, the Herald writes.")
        #expect(found.map { $0.attribution.map(\.resolved) } == [["Lake Resistance Center", "Herald"]])
    }

    @Test func `a quotation without anybody's name is the speaker's`() {
        let found = claims("The post read: “According to the information received, 40 residents left Orlo.”")
        #expect(found.map { $0.attribution.count } == [1])
    }

    /// Expects each claim of `text` to be said and relayed by these, innermost first.
    private func expectChains(_ text: String, _ chains: [[String]], sourceLocation: SourceLocation = #_sourceLocation) {
        let found = claims(text).map { $0.attribution.compactMap(\.resolved) }
        #expect(found == chains, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "The mayor told the Orlo Post that the dam was mined.",
        "The dam was mined, the mayor told the Orlo Post.",
    ])
    func `a paper relays what was told to it`(text: String) {
        let chain = claims(text).first?.attribution.compactMap(\.resolved) ?? []
        #expect(chain.first == "mayor")
        #expect(chain.dropFirst().first?.contains("Orlo Post") == true)
    }

    @Test func `what is told to others is relayed by nobody`() {
        expectChains("The mayor told the council that the dam was mined.", [["mayor"]])
        expectChains("The mayor told this newspaper that the dam was mined.", [["mayor"]])
        expectChains("The captain told Channel Islands police that the ship was sinking.", [["captain"]])
        expectChains("The mayor told reporters that the dam was mined.", [["mayor"]])
    }

    @Test func `a paper that the text names again and again is the one that writes`() {
        expectChains(
            """
            The mayor told the Orlo Post that the dam was mined. The Orlo Post visited the dam in May.
            """,
            [["mayor"], []]
        )
    }

    @Test func `whoever is cited says it and who cites relays`() {
        expectChains(
            "Reuters reported, citing two officials, that the dam was mined.",
            [["two officials", "Reuters"]]
        )
        expectChains("The dam was mined, Reuters reported, citing two officials.", [["two officials", "Reuters"]])
        expectChains("Reuters, citing two officials, reported that the dam was mined.", [["two officials", "Reuters"]])
    }

    @Test func `whoever is quoted as saying it says it and who quotes relays`() {
        expectChains("The agency quoted a witness as saying that the dam was mined.", [["witness", "agency"]])
        expectChains("The mayor was quoted by TASS on 2 May as saying that the dam was mined.", [["mayor", "TASS"]])
        expectChains("The dam was mined, the mayor was quoted by TASS as saying.", [["mayor", "TASS"]])
        expectChains("The dam was mined, the mayor was quoted as saying.", [["mayor"]])
    }

    @Test func `what somebody was told is part of what he says`() {
        expectChains("She said that they had been told that the dam was safe.", [["She"]])
    }

    @Test func `whoever quotes somebody relays what that one says`() {
        expectChains(
            "A trader, quoted by the Orlo Post on 3 May, said that the dam was mined.",
            [["trader", "Orlo Post"]]
        )
        expectChains("Quoting a letter, Reuters said the dam was mined.", [["letter", "Reuters"]])
        expectChains(
            "Reuters, referring to a letter from the mayor, reported that the dam was mined.",
            [["letter from the mayor", "Reuters"]]
        )
    }

    @Test func `who tells of whom the paragraph before is relays it`() {
        expectChains(
            """
            The dam was mined in May, and nine people drowned.

            That is according to the Orlo Rescue Service, the Herald reports.
            """,
            [["Orlo Rescue Service", "Herald"], ["Orlo Rescue Service", "Herald"]]
        )
    }

    @Test func `hearsay that somebody tells is what he tells`() {
        expectChains("“The dam is believed to have been mined in March,” an officer said.", [["officer"]])
    }
}
