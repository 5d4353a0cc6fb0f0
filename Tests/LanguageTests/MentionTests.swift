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
            [a:Prosecutor General Andriy Kostin] met [b:researcher Belkis Wille] in Kyiv. [b:She] said the report was ready. \
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
