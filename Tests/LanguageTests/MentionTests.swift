import Documents
import Language
import TestSupport
import Testing

@Suite("Mentions of the same person or organisation are linked")
struct MentionTests {
    private let annotator: Annotator

    init() throws {
        annotator = Annotator(try ModelFixture.model())
    }

    /// Expects of each label that all spans marked with it are mentions of one entity, and of no other label's.
    private func expectLinked(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(marked)
        let text = annotator.annotate(marked.document())
        var entityOf: [Span: Int] = [:]
        for mention in text.mentions { entityOf[text.span(mention.tokens)] = mention.entity }
        var seen: Set<Int> = []
        for label in marked.labels.sorted() {
            let found = marked.spans(label).map { entityOf[$0] }
            let what = "\(label): \(marked.passages(label).map(\.text)) are \(found)"
            #expect(Set(found).count == 1, "\(what)", sourceLocation: sourceLocation)
            guard let entity = found.first ?? nil else {
                Issue.record("no mention: \(what)", sourceLocation: sourceLocation)
                continue
            }
            #expect(seen.insert(entity).inserted, "\(what)", sourceLocation: sourceLocation)
        }
    }

    @Test func `a surname, a title and a role mean the full name before them`() {
        expectLinked(
            """
            [k:Pentagon spokesman John Kirby] said troops had left. [k:Mr. Kirby] added that they were tired.

            "It is over," [k:the spokesman] said. [k:He] gave no date.
            """
        )
    }

    @Test func `a short name before the full one means it, too`() {
        expectLinked("[l:Lubinets]: 744 children are back\n\n[l:Dmytro Lubinets] said this on Friday in Kyiv.")
    }

    @Test func `two of one surname are kept apart`() {
        expectLinked(
            """
            [a:Olena Shevchenko] and [b:Taras Shevchenko] live in Kharkiv. [a:Olena Shevchenko] said the cellar was full. \
            [a:She] called the police.
            """
        )
    }

    @Test func `initials in brackets and after mean the organisation`() {
        expectLinked(
            """
            [m:Ukraine's Ministry of Foreign Affairs] ([m:MFA]) accused Russia of abductions. [m:The MFA] said [m:it] would \
            respond. [m:The ministry] called for help.

            [c:The International Committee of the Red Cross] was not admitted. [c:The ICRC] denied this.
            """
        )
    }

    @Test func `the words of an organisation's name may stand in another order`() {
        expectLinked(
            """
            The reports come from [c:the Center for National Resistance]. [c:The National Resistance Center] said that 200 \
            residents were taken. According to [c:the Center], they were not trained.
            """
        )
    }

    @Test func `an apposition says who somebody is`() {
        expectLinked(
            """
            [l:Dmytro Lubinets], [l:the Ukrainian Ombudsman], told Reuters that [l:his] office had records. [l:The ombudsman] \
            thanked Qatar.
            """
        )
    }

    @Test func `pronouns agree in gender and number`() {
        expectLinked(
            """
            [a:Prosecutor General Andriy Kostin] met [b:Belkis Wille] in Kyiv. [b:She] said the report was ready. \
            [a:He] thanked [b:her].
            """
        )
        expectLinked(
            "[c:The city council] said the scale was unknown. [c:They] confirmed that the theatre was destroyed."
        )
    }

    @Test func `one who is not named is known again by what he is`() {
        expectLinked(
            """
            [r:A representative of the Center for National Resistance] spoke in Kyiv on Monday. [r:He] noted that people \
            were moved. [r:The spokesman] gave no figures, and according to [r:him] there are none.
            """
        )
    }

    @Test func `it means no person, and where it means nothing it is no mention`() throws {
        let marked = MarkedText("[m:Mayor Ivan Fedorov] left. [it:It] is impossible to say when [m:he] will return.")
        let text = annotator.annotate(marked.document())
        let spans = text.mentions.map { text.span($0.tokens) }
        #expect(!spans.contains(try #require(marked.spans("it").first)))
        #expect(spans.contains(try #require(marked.spans("m").last)))
    }

    @Test func `an Arabic article comes and goes, and no father's name is cut from a son's`() {
        expectLinked(
            """
            [s:Samir al-Tahan] runs the bakery. "We have no flour," [s:Tahan] said. [s:Mr. al-Tahan] closed on Friday.

            [n:Nasser bin Jaber] left for Muscat. The envoy met [j:Jaber] in Doha.
            """
        )
    }

    @Test func `a nickname in quotation marks is part of a name`() {
        expectLinked("[c:Carlos \"Rata\" Benítez] fled to the hills. [c:Benítez] was seen in Olanchito on Sunday.")
    }

    @Test func `a title before a person's name makes no organisation of the two`() {
        expectLinked(
            """
            The teenagers were brought back, [l:Human Rights Ombudsman Dmytro Lubinets] announced on Telegram. [l:Lubinets] \
            said that two boys had been summoned.
            """
        )
    }

    @Test func `the name behind what somebody is the head of is a person's`() {
        expectLinked(
            """
            The news came from [h:the head of the Sumy Regional Military Administration Andriy Kovalenko]. [h:Kovalenko] \
            thanked the volunteers.

            As reported, [m:the Ombudsman of Ukraine Olena Horbach] left. [m:Horbach] said that the bridge was shut.
            """
        )
    }

    @Test func `a name between commas says who it is`() {
        expectLinked(
            """
            The Orlo Brigade holds the ridge. [l:Its leader], [l:Ivo Marek], denied the raid. [l:He] spoke by telephone.

            [w:His wife], [w:Anna Marek], left in May. [w:She] lives in Vienna.
            """
        )
    }

    @Test func `the group is the organisation that the sentence before spoke of`() {
        expectLinked(
            """
            An aid group warned of hunger.

            [l:The Orlo Liberation Front] did not answer questions. [l:The group] has denied that [l:it] holds the mine.

            [v:Velmar AB] raised its prices. Sales rose in May, [v:the company] said.

            [n:The Orlo Network for Human Rights] counts 90 prisoners. According to [n:the monitor], ten have died.
            """
        )
    }

    @Test func `the group is none of two`() {
        expectLinked(
            """
            [m:The Ministry of Health] objected. [m:It] called a meeting.

            [a:The Orlo Liberation Front] attacked [b:the Marek Brigade]. [g:The group] fled. [g:It] lost two men.
            """
        )
    }

    @Test func `the Mission is not somebody's where another bears the name`() {
        expectLinked(
            """
            [m:The UN Monitoring Mission in Orlo] spoke to prisoners. [m:The Mission] saw 40 of them. In a \
            reply dated 12 May, its Permanent Mission in Geneva described the findings as biased and stated that all were \
            well.

            [m:The Mission] recommends that both sides investigate this.
            """
        )
    }

    @Test func `he is whoever speaks, not a town that the model takes for a person once`() {
        expectLinked(
            """
            Shells fell on [s:Sake] on Monday, and people left the town of [s:Sake].

            The road is cut, according to [a:an army source]. [a:He] said the soldiers still held Sake.
            """
        )
    }

    @Test func `it is no law, and they in a quotation are nobody who is named outside`() {
        expectLinked(
            """
            According to [o:the regional prosecutor's office], two are held. A case was opened under Article 12 of the \
            Criminal Code, [o:it] said.
            """
        )
        let marked = MarkedText("Her two sons were taken in May. \"[t:They] told me that they had died,\" she said.")
        let text = annotator.annotate(marked.document())
        let they = marked.spans("t").first
        #expect(!text.mentions.contains { text.span($0.tokens) == they })
    }

    @Test func `at least is part of a number`() {
        let text = annotator.annotate(
            MarkedText("At least 16 survivors spoke to us. They said that they were tired.").document()
        )
        let titles = text.entities.map { entity in
            text.title(of: entity).map { text.tokens[$0].form }.joined(separator: " ")
        }
        #expect(titles.contains("At least 16 survivors"))
    }

    @Test func `a title keeps what it would be untrue without`() {
        let text = annotator.annotate(
            MarkedText(
                """
                They met former secretary of defence Robert Hale. The Ombudsman, Carla Ruiz, spoke. Ann Moore of the Orlo \
                Dam Institute said so. The firm's director, John Poole, did not.
                """
            )
            .document()
        )
        let titles = text.entities.map { entity in
            text.title(of: entity).map { text.tokens[$0].form }.joined(separator: " ")
        }
        #expect(titles.contains("former secretary of defence Robert Hale"))
        #expect(titles.contains("Carla Ruiz"))
        #expect(titles.contains("Ann Moore of the Orlo Dam Institute"))
        #expect(titles.contains("John Poole"))
    }

    @Test func `the fullest name is an entity's title`() {
        let text = annotator.annotate(
            MarkedText(
                "The Center spoke. The Center for National Resistance has an office. Putin met Vladimir Putin's aide."
            )
            .document()
        )
        let titles = text.entities.map { entity in
            text.title(of: entity).map { text.tokens[$0].form }.joined(separator: " ")
        }
        #expect(titles.contains("Center for National Resistance"))
        #expect(titles.contains("Vladimir Putin"))
        #expect(!titles.contains("Putin"))
    }

    @Test func `every mention belongs to its entity, and every entity's title is one of its mentions`() throws {
        for reading in try ModelFixture.readings() {
            let text = annotator.annotate(MarkedText(reading.text.escapedBrackets).document())
            for (number, entity) in text.entities.enumerated() {
                #expect(entity.mentions == entity.mentions.sorted())
                #expect(entity.mentions.allSatisfy { text.mentions[$0].entity == number })
                #expect(entity.mentions.contains(entity.fullest))
            }
            #expect(text.entities.reduce(0) { $0 + $1.mentions.count } == text.mentions.count)
        }
    }

    @Test func `names repeated endlessly take no longer than their number`() {
        let names = (0..<1500).map { "Ivan Petrenko\($0 % 700) met the mayor, and he left Mr. Petrenko\($0)." }
        let text = annotator.annotate(MarkedText(names.joined(separator: " ")).document())
        #expect(text.mentions.count > 3000)
    }
}

extension String {
    /// The text with its brackets escaped, as marked texts write them.
    fileprivate var escapedBrackets: String {
        replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
}
