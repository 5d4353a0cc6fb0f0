import Claims
import Documents
import Reports
import TestSupport
import Testing

@Suite("Single files as a person reads them in a terminal")
struct ReadingReportTests {
    private static let id = "0123456789abcdef"

    private func header(_ text: String = "x", title: String? = nil, language: String = "en") -> Extraction.Header {
        Extraction.Header(
            of: Document(
                text: SourceText(text),
                encoding: .utf8,
                language: language,
                title: title,
                publisher: "Example Post",
                zones: []
            ),
            sha256: String(repeating: Self.id, count: 4)
        )
    }

    private func report(_ claims: [Claim], title: String? = nil, language: String = "en", width: Int = 60) -> String {
        let extraction = Extraction(
            document: header(title: title, language: language),
            extractor: "claimd test",
            zones: [],
            attributions: [],
            claims: claims
        )
        return TerminalReport(width: width).extraction(extraction, name: "dam.txt")
    }

    private func rows(_ report: String) -> [String] {
        report.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    }

    private func quantity(_ comparator: Quantity.Comparator, _ value: Double, _ upper: Double? = nil, _ unit: String?)
        -> Quantity
    {
        Quantity(Passage(Span(0, 1), text: "n"), comparator: comparator, value: value, upper: upper, unit: unit)
    }

    @Test func `a file is headed by what is known of it, and closed by what its claims are worth`() {
        let text = MarkedText("[claim:Nine people] , it is said, [claim:left the town in the summer of that year].")
        let claim = Claim(content: text.passages("claim"), type: .unattributed)
        #expect(
            report([claim], title: "Dam\nmined") == """
                file        dam.txt
                title       Dam mined
                publisher   Example Post
                published   none given
                document    0123456789abcdef, language en, utf-8

                  1  “Nine people … left the town in the summer of that
                     year”
                     — the text itself, naming no one
                     asserted, unattributed
                     cite        0123456789abcdef:0-11,26-66

                1 claim, alleged and not verified: it is what the text puts
                forward, and no more is known.

                """
        )
    }

    @Test func `a text without claims says so, and why where its language is not read`() {
        #expect(rows(report([])).last == "No claims.")
        #expect(rows(report([], language: "uk")).last == "No claims: its language, uk, is not read.")
    }

    @Test(arguments: [
        (Quantity.Comparator.equal, "2,389"), (.greater, "more than 2,389"), (.atLeast, "at least 2,389"),
        (.less, "fewer than 2,389"), (.atMost, "at most 2,389"), (.about, "about 2,389"),
        (.range, "2,389 to 1,000,000"),
    ])
    func `a quantity is said in words`(comparator: Quantity.Comparator, words: String) {
        let upper = comparator == .range ? 1_000_000.0 : nil
        let claim = Claim(
            content: [Passage(Span(0, 1), text: "n")],
            type: .unattributed,
            quantities: [quantity(comparator, 2389, upper, "children")]
        )
        #expect(rows(report([claim])).contains("count       “n”: \(words) children"))
    }

    @Test func `shares, single things and parts of one are said as such`() {
        let claim = Claim(
            content: [Passage(Span(0, 1), text: "n")],
            type: .unattributed,
            quantities: [
                quantity(.equal, 5, "%"), quantity(.equal, 1, "children"), quantity(.equal, 0.5, nil),
                quantity(.equal, -1500, nil), quantity(.equal, 999, nil),
            ]
        )
        let counts = "count       “n”: 5%; “n”: 1 (children); “n”: 0.5; “n”: -1,500; “n”: 999"
        #expect(rows(report([claim], width: 200)).contains(counts))
    }

    private func quantity(_ comparator: Quantity.Comparator, _ value: Double, _ unit: String?) -> Quantity {
        quantity(comparator, value, nil, unit)
    }

    @Test func `a season says its days, a place its code, a category and a caution their words`() {
        func passage(_ text: String) -> Passage { Passage(Span(0, text.utf8.count), text: text) }
        let claim = Claim(
            content: [passage("n")],
            type: .unattributed,
            dates: [
                DateMention(passage("the summer"), edtf: "2023-22", earliest: "2023-06-01", latest: "2023-09-22"),
                DateMention(passage("in May"), edtf: "2023-05", earliest: "2023-05-01", latest: "2023-05-31"),
            ],
            places: [PlaceMention(passage("Orlo"), code: nil), PlaceMention(passage("Kyiv"), code: "UA-30")],
            categories: [CategoryMark(code: "abduction", passage("taken"))],
            sensitive: [SensitiveMark(kind: "minor", passage("Ann"))]
        )
        let rows = rows(report([claim], width: 200))
        #expect(rows.contains("date        “the summer”: 2023-22 (2023-06-01 to 2023-09-22); “in May”: 2023-05"))
        #expect(rows.contains("place       “Orlo”: no code known; “Kyiv”: UA-30"))
        #expect(rows.contains("category    abduction (“taken”)"))
        #expect(rows.contains("sensitive   minor (“Ann”)"))
    }

    @Test(arguments: Modality.allCases)
    func `how certain a claim is, is said with the words that say so`(modality: Modality) {
        let cue = Passage(Span(0, 1), text: "c")
        let claim = Claim(content: [cue], type: .direct, modality: modality, modalityCues: [cue])
        let row = rows(report([claim])).first { $0.hasSuffix(", in quotation marks") }
        #expect(row?.contains(modality == .possible ? "possible (“c”)" : " (“c”)") ?? false)
    }

    @Test func `a source is given the name that it is resolved to, with its own words`() {
        func hop(_ source: String?, _ resolved: String?) -> Hop {
            Hop(source: source.map { Passage(Span(0, 1), text: $0) }, resolved: resolved, cue: nil)
        }
        func by(_ hops: Hop...) -> String? {
            let claim = Claim(content: [Passage(Span(0, 1), text: "n")], type: .indirect, attribution: hops)
            return rows(report([claim], width: 200)).first { $0.hasPrefix("— ") }
        }
        #expect(by(hop("The Dam Office", "Dam Office")) == "— the Dam Office")
        #expect(by(hop("He", "Ivo Marek")) == "— Ivo Marek (“He”)")
        #expect(by(hop(nil, nil), hop("Reuters", "Reuters")) == "— Reuters, relaying no one who is named")
    }

    // MARK: Explanations

    private let dam = MarkedText(
        """
        [source:Marek] [cue:said] [claim:[own:the dam was] [negator:not] mined]. [question:Was \u{1B}\\[2J it?] \
        [left:Nobody] [leftcue:said] [lost:that it was].
        """
    )

    private func explanation() throws -> Explanation {
        func passage(_ label: String) throws -> Passage { try #require(dam.passages(label).first) }
        let claim = Claim(
            content: [try passage("claim")],
            type: .indirect,
            negated: true,
            attribution: [Hop(source: try passage("source"), resolved: "Ivo Marek", cue: try passage("cue"))],
            categories: [CategoryMark(code: "abduction", try passage("own"))],
            confidence: 0.5
        )
        let explained = ExplainedClaim(
            number: 1,
            claim: claim,
            modalityGround: .nothing,
            negator: try passage("negator"),
            quotedWords: 0,
            wordCount: 5,
            categoryGrounds: [
                CategoryGround(mark: claim.categories[0], line: 7, context: [try passage("lost")])
            ]
        )
        func clause(
            _ words: [Passage],
            _ opening: ClauseOpening,
            said: Int? = nil,
            _ refusal: ClauseRefusal? = nil,
            _ claim: ExplainedClaim? = nil
        ) -> ExplainedClause {
            ExplainedClause(
                zone: .body,
                words: words,
                opening: opening,
                shared: nil,
                attribution: said,
                refusal: refusal,
                claim: claim
            )
        }
        return Explanation(
            document: header(dam.text.string),
            extractor: "claimd test",
            zones: [Zone(.body, dam.text.span)],
            attributions: [
                ExplainedAttribution(
                    number: 0,
                    source: try passage("source"),
                    resolved: "Ivo Marek",
                    cue: try passage("cue"),
                    content: [try passage("claim")],
                    modality: .asserted,
                    steps: [
                        ExplainedStep(rule: .model, words: nil),
                        ExplainedStep(rule: .speechCue, words: try passage("cue")),
                    ],
                    outer: nil,
                    refusal: nil
                ),
                ExplainedAttribution(
                    number: 1,
                    source: try passage("left"),
                    resolved: "Nobody",
                    cue: try passage("leftcue"),
                    content: [try passage("lost")],
                    modality: nil,
                    steps: [],
                    outer: nil,
                    refusal: .nobodysWords
                ),
            ],
            clauses: [
                clause([try passage("source"), try passage("cue")], .sentence, .attributionWords),
                clause([try passage("claim")], .otherVoice, said: 0, nil, explained),
                clause([try passage("question")], .uncut, .question),
            ]
        )
    }

    @Test func `an explanation shows each clause with what decided, and attributions that were left`() throws {
        let report = TerminalReport(width: 70).explanation(try explanation(), name: "dam.txt", at: nil)
        let blocks = report.split(separator: "\n\n").map(String.init)
        #expect(
            blocks.dropFirst().joined(separator: "\n\n") == """
                bytes 0-10  no claim
                    “Marek … said”
                    why not     it tells who says something, and is not what is said
                    zone        body
                    cut         what its sentence states

                bytes 11-32  claim 1
                    “the dam was not mined”
                    zone        body
                    cut         said in another voice than the words that it hangs on
                    said by     Ivo Marek (“Marek”): “said”
                    by rule     the model links what is said to its cue; the cue takes
                                a statement (“said”)
                    modality    asserted: nothing says otherwise
                    type        in reported speech: 0 of 5 words in quotation marks
                    negative    by “not”
                    category    abduction (“the dam was”)
                    confidence  0.5
                    by pattern  abduction in line 7 of the taxonomy, beside “that it
                                was”
                    cite        0123456789abcdef:11-32

                bytes 34-46  no claim
                    “Was \\x1B[2J it?”
                    why not     a question
                    zone        body
                    cut         all of its sentence, which was not cut

                bytes 47-70  no attribution
                    by          Nobody: “said”
                    content     “that it was”
                    why not     its source names nobody

                1 claim, alleged and not verified: it is what the text puts forward,
                and no more is known.

                """
        )
    }

    @Test func `what bears on a byte is its clause and whoever says it`() throws {
        let whole = try explanation()
        let claim = try #require(dam.spans("claim").first)
        let here = whole.at(claim.start + 3)
        #expect(here.clauses == [whole.clauses[1]] && here.attributions == [whole.attributions[0]])
        #expect(whole.at(claim.end).clauses == here.clauses)
        let report = TerminalReport().explanation(whole.at(5000), name: "dam.txt", at: 5000)
        #expect(rows(report).last == "Byte 5000 stands in no sentence: the text ends before it.")
    }

    @Test(arguments: [40, 57, 100])
    func `no line is longer than the terminal`(width: Int) throws {
        let report = TerminalReport(width: width).explanation(try explanation(), name: "dam.txt", at: nil)
        let isNarrow = report.split(separator: "\n").allSatisfy { $0.count <= width }
        #expect(isNarrow)
        let isHarmless = report.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }
        #expect(isHarmless)
    }
}
