import Claims
import Documents
import Language
import Foundation
import Language
import TestSupport
import Testing

@Suite("Why a text makes its claims, and no others")
struct ExplanationTests {
    private static let rules: [DecisionText<AttributionRule>] = [
        .init(.model, "The mayor [here:said] that the dam was mined."),
        .init(.modelInner, "“We know,” the mayor said, “that Tarn [here:claims] the dam was mined.”"),
        .init(.accordingTo, "He noted that, [here:according to] the mayor, nine people died."),
        .init(.demandedDeed, "The union has [here:directed] its members to stay away from the school."),
        .init(.reportedClause, "The mayor [here:said] that, saying that the dam was mined, the army fled the town."),
        .init(.saidThis, "The dam was mined. The mayor [here:said this] on Monday."),
        .init(.quotedAsSaying, "The agency [here:quoted a witness as saying] he saw the truck."),
        .init(.citing, "The agency reported, [here:citing two officials], that the dam was mined."),
        .init(.presentedPhrase, "Satellite images show [here:burn marks over about two hectares]."),
        .init(.toldOutlet, "The mayor told [here:the Orlo Post] that the dam was mined."),
        .init(.hearsay, "The dam was [here:reportedly] mined."),
        .init(.evidence, "The ministry published [here:a report] showing that the dam was mined."),
        .init(.speechCue, "The mayor [here:said] that the dam was mined."),
        .init(.accusationCue, "The army was [here:accused] of mining the dam."),
        .init(.demandCue, "The mayor [here:called] for an inquiry into the attack."),
        .init(.denialCue, "Tarn has [here:denied] mining the dam."),
        .init(.unknownCue, "Ann Lee[here::] It is over."),
        .init(.speakerLabel, "“We have closed the gate and told the town.” — [here:Ann Lee]"),
        .init(.passiveAddressed, "[here:The residents] were warned that the dam was mined."),
        .init(.pieceLeft, "The dam was mined, [here:it] is feared."),
        .init(.clauseCompleted, "They confirmed [here:the dam was destroyed, as was the house of the mayor]."),
        .init(.passiveSpokenOf, "[here:General Marek, 51,] was once asked how the war would end, and smiled."),
        .init(.asSaid, "The army, [here:as the group described in May], mined the dam and the bridge."),
        .init(.deniedPhrase, "Marek [here:denied] it, saying “nobody was hurt by us in the town”."),
        .init(.quoteBesideDenial, "The mayor denied the use of force: [here:“Nobody was hurt by us in the town.”]"),
        .init(.clauseDenied, "He denied the allegation [here:that he had mined the dam]."),
        .init(
            .quotationCompleted,
            """
            The Ministry of Internal Affairs reported on Telegram:

            "Today at 01:40 the army launched two guided bombs at the village of Orlo. One of them hit the House of \
            Culture, in the basement of which residents were sheltering.

            "As of 13:00, rescuers have pulled six dead from under the rubble, including a boy born in 2016. Another 14 \
            people were injured, three of them are in serious condition. Four people are considered missing. The search \
            operation continues.

            [here:"The second bomb fell in a field and did not explode. Sappers of the State Emergency Service are \
            working on site."]
            """
        ),
        .init(
            .carriedOn,
            "According to the verdict, the guard beat prisoners. [here:In one case he forced a father to watch.]"
        ),
        .init(
            .standsInDenial,
            "The ministry says nine people died in the camp, a claim the army [here:denies]."
        ),
    ]

    @Test(arguments: rules)
    func `a rule of attributions is named with its words`(text: DecisionText<AttributionRule>) {
        let isNamed = text.explanation.attributions.contains { attribution in
            attribution.steps.contains { $0.rule == text.decision && ($0.words ?? attribution.cue) == text.here }
        }
        #expect(isNamed)
    }

    private static let leaving: [DecisionText<AttributionRefusal>] = [
        .init(.nobodyAndNoCue, "[here:“It is over, and we have left the town for good.”] (Ann Lee)"),
        .init(.negatedCue, "He [here:did not say] that the dam was mined."),
        .init(.unknownCue, "He [here:praised] the mayor as a liar and a thief."),
        .init(.innerWithoutSource, "“I [here:think] that the dam was mined,” the mayor said."),
        .init(.nobodysWords, "[here:No official] confirmed that nine people were killed."),
        .init(.noProposition, "He [here:told a long story about] the dam."),
        .init(.takenByGrammar, "The dam was mined. The mayor [here:said] this on Monday."),
    ]

    @Test(arguments: leaving)
    func `an attribution that puts nothing forward says why`(text: DecisionText<AttributionRefusal>) {
        let isNamed = text.explanation.attributions.contains { attribution in
            attribution.refusal == text.decision && attribution.passages.contains(text.here)
        }
        #expect(isNamed)
    }

    private static let openings: [DecisionText<ClauseOpening>] = [
        .init(.uncut, "[here:Is the dam safe?]"),
        .init(.sentence, "[here:The dam was mined by night.]"),
        .init(.otherVoice, "The mayor said that [here:the dam was mined]."),
        .init(.ownSubject, "The dam was mined by night, and [here:the town was lost]."),
        .init(.sharedSubject, "The soldiers were seen as heroes and [here:were sent to the front in May]."),
        .init(.aside, "It was over, [here:Marek knew], and the town was lost."),
        .init(.contrast, "The dam fell while [here:the mayor spoke to the press]."),
        .init(.relative, "The mayor, [here:who left the town], reports that the dam was mined."),
        .init(.relativePhrase, "He left for the front, [here:to which nine men went in May]."),
        .init(.cue, "The group released documents [here:confirming] that the plant makes drones."),
        .init(.besideCue, "The mayor called for an inquiry and [here:left]."),
    ]

    @Test(arguments: openings)
    func `a clause says how it was cut off`(text: DecisionText<ClauseOpening>) {
        let clauses = text.explanation.clauses.filter { $0.words.contains { $0.span.contains(text.here.span) } }
        #expect(clauses.map(\.opening) == [text.decision])
    }

    private static let refusals: [DecisionText<ClauseRefusal>] = [
        .init(.zone, "The dam was mined by night.\n\n[teaser:[here:The bridge was mined by day].]"),
        .init(.headlineInBody, "[headline:[here:Orlo dam mined by night]]\n\nThe Orlo dam was mined by night."),
        .init(.headlineTooShort, "[headline:[here:It is over]]\n\nThe Orlo dam was mined by night."),
        .init(.question, "[here:Is the dam safe]?"),
        .init(.attributionWords, "[here:The mayor said] that the dam was mined."),
        .init(.noWords, "The dam was mined[here:,] the mayor said."),
        .init(.tooShort, "It was over, [here:Marek knew], and the town was lost."),
        .init(.noFiniteVerb, "[here:Smoke and fire]."),
        .init(.reportedPhrase, "According to the mayor, the dam was mined. [here:Also nine people]."),
    ]

    @Test(arguments: refusals)
    func `a clause that is no claim says why`(text: DecisionText<ClauseRefusal>) {
        let clauses = text.explanation.clauses.filter { $0.words.contains { $0.span.contains(text.here.span) } }
        #expect(clauses.map(\.refusal) == [text.decision])
        #expect(clauses.allSatisfy { $0.claim == nil })
    }

    private static let grounds: [DecisionText<ModalityGround>] = [
        .init(.nothing, "[here:The dam was mined by night]."),
        .init(.cue, "The mayor [here:claimed] that the dam was mined."),
        .init(.condition, "Nine people left [here:if] the dam broke."),
        .init(.predicate, "He [here:plans] to attack the town."),
        .init(.modal, "He [here:must] go to the town."),
        .init(.adverb, "The town was [here:probably] lost."),
        .init(.subject, "The [here:planned] attack begins in May."),
        .init(.grounds, "The panel said there are reasonable [here:grounds] to believe that the dam was mined."),
        .init(.question, "The mayor asked [here:whether] the dam was mined."),
    ]

    @Test(arguments: grounds)
    func `a claim says what decided how certain it is put forward as being`(text: DecisionText<ModalityGround>) {
        let claims = text.explanation.clauses.compactMap(\.claim)
        #expect(claims.map(\.modalityGround) == [text.decision])
        #expect(claims.map(\.claim.modalityCues) == [text.decision == .nothing ? [] : [text.here]])
    }

    @Test func `every kind of decision has its text`() {
        func reached<Decision: CaseIterable>(_ texts: [DecisionText<Decision>]) -> Bool {
            Set(texts.map(\.decision)) == Set(Decision.allCases)
        }
        // Links that the model leaves out in longer texts alone.
        let ofLongTexts: Set<AttributionRule> = [.subjectOfCue, .parenthetical]
        #expect(Set(Self.rules.map(\.decision)).union(ofLongTexts) == Set(AttributionRule.allCases))
        #expect(Set(Self.leaving.map(\.decision)).union([.innerElsewhere]) == Set(AttributionRefusal.allCases))
        #expect(reached(Self.openings))
        #expect(reached(Self.refusals))
        #expect(reached(Self.grounds))
    }

    // MARK: What holds of every text

    private static var texts: [MarkedText] {
        rules.map(\.marked) + leaving.map(\.marked) + openings.map(\.marked) + refusals.map(\.marked)
            + grounds.map(\.marked)
    }

    private func expectWhole(_ document: Document, _ comment: Comment) {
        let explanation = extractor.explanation(of: document, sha256: "", program: "claimd")
        let extraction = extractor.extraction(of: document, sha256: "", program: "claimd")
        // Each word in one clause.
        var covered = [Int](repeating: 0, count: document.text.bytes.count)
        for passage in explanation.clauses.flatMap(\.words) {
            #expect(document.text[passage.span] == passage.text, comment)
            for offset in passage.span.range { covered[offset] += 1 }
        }
        let tokens = extractor.analysis(of: document).words.tokens
        #expect(tokens.allSatisfy { covered[$0.span.range].allSatisfy { $0 == 1 } }, comment)
        // The claims of the extraction, by their numbers; every other clause says why it is none.
        let claims = explanation.clauses.compactMap(\.claim).sorted { $0.number < $1.number }
        #expect(claims.map(\.claim) == extraction.claims, comment)
        #expect(claims.map(\.number) == Array(1..<claims.count + 1), comment)
        #expect(explanation.clauses.allSatisfy { ($0.claim == nil) == ($0.refusal != nil) }, comment)
        // The attribution of a claim is the clause's, which was taken by a rule.
        let attributions = explanation.attributions
        #expect(attributions.map(\.number) == Array(attributions.indices), comment)
        #expect(attributions.allSatisfy { $0.steps.isEmpty == ($0.refusal != nil) }, comment)
        for clause in explanation.clauses {
            let said = clause.attribution.map { attributions[$0] }
            #expect(said?.refusal == nil, comment)
            if let claim = clause.claim?.claim {
                #expect(said?.source == claim.attribution.first?.source, comment)
                #expect(said?.cue == claim.attribution.first?.cue, comment)
            }
        }
    }

    @Test func `each word of a text is in one clause, and each claim of an extraction in one`() {
        for text in Self.texts { expectWhole(text.document(), "\(text.text.string)") }
    }

    @Test func `each word of a random text is in one clause, and each claim of its extraction in one`() {
        for seed in UInt64(1)...(LongTests.areWanted ? 500 : 20) { expectWhole(randomDocument(seed), "seed \(seed)") }
    }

    @Test func `what bears on a byte is the clause that has it and who says it, from the outermost inwards`() throws {
        let marked = MarkedText("The agency quoted a witness as saying [claim:he saw the truck]. The dam was safe.")
        let whole = extractor.explanation(of: marked.document(), sha256: "", program: "claimd")
        let claim = try #require(marked.passages("claim").first)
        let here = whole.at(claim.start)
        #expect(here.clauses.map(\.words) == [[claim]])
        let taken = here.attributions.filter { $0.refusal == nil }
        #expect(taken.compactMap(\.source?.text) == ["The agency", "a witness"])
        #expect(whole.at(marked.text.bytes.count - 2).attributions.isEmpty)
    }

    @Test func `a text in another language is not explained`() {
        let document = MarkedText("It rained.").document(zones: [], language: "uk")
        let explanation = extractor.explanation(of: document, sha256: "", program: "claimd")
        #expect(explanation.clauses.isEmpty && explanation.attributions.isEmpty)
    }

    @Test func `the coded form has every key, with null for what is absent, and can be read`() throws {
        let text = "The mayor, who left, did not say that it fell. He claimed that the dam was mined."
        let explanation = extractor.explanation(of: MarkedText(text).document(), sha256: "", program: "claimd")
        let data = try JSONEncoder().encode(explanation)
        #expect(try JSONDecoder().decode(Explanation.self, from: data) == explanation)
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        func keys(_ list: String) -> [Set<String>] { (object[list] as? [[String: Any]] ?? []).map { Set($0.keys) } }
        let clause: Set = ["zone", "words", "opening", "shared", "attribution", "refusal", "claim"]
        #expect(keys("clauses").count > 2 && keys("clauses").allSatisfy { $0 == clause })
        let attribution: Set = [
            "number", "source", "resolved", "cue", "content", "modality", "steps", "outer", "refusal",
        ]
        #expect(keys("attributions").count > 1 && keys("attributions").allSatisfy { $0 == attribution })
    }
}
