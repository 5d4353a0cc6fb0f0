import Claims
import Documents
import Intake
import Ledger
import Testing

@Suite struct WordsTests {
    private let root: TestRoot
    private let ledger: LedgerStore
    private let sample = Sample("Ten people were taken to Café Été.")

    init() throws {
        root = try TestRoot()
        ledger = try root.open()
    }

    private func error(_ claim: Claim, zones: [Zone]? = nil) async -> LedgerError? {
        var lying = sample
        lying.claims = [claim]
        let document = Document(
            text: sample.document.text,
            encoding: .utf8,
            language: "en",
            zones: zones ?? sample.document.zones
        )
        let entry = NewDocument(
            arrival: sample.arrival,
            document: document,
            reading: lying.reading,
            ifDuplicate: .kept
        )
        do throws(LedgerError) {
            _ = try await ledger.writer.write(.document(entry))
            return nil
        } catch {
            return error
        }
    }

    @Test func `spans that lie are refused and nothing of them is kept`() async throws {
        let truth = sample.passage("Ten people")
        let lies = [
            Passage(Span(0, 10), text: "Ten  peopl"),
            Passage(Span(0, 9), text: "Ten people"),
            Passage(Span(30, 90), text: "and more"),
            Passage(Span(4, 4), text: ""),
            Passage(Span(28, 29), text: "\u{FFFD}"),
            Passage(Span(1, 11), text: "Ten people"),
        ]
        for lie in lies {
            let mark = SensitiveMark(kind: "name", lie)
            let claims = [
                Claim(content: [truth, lie], type: .direct),
                Claim(content: [truth], type: .direct, attribution: [Hop(source: lie, resolved: "x", cue: nil)]),
                Claim(content: [truth], type: .direct, attribution: [Hop(source: nil, resolved: nil, cue: lie)]),
                Claim(
                    content: [truth],
                    type: .direct,
                    quantities: [Quantity(lie, comparator: .equal, value: 10, unit: nil)]
                ),
                Claim(
                    content: [truth],
                    type: .direct,
                    dates: [DateMention(lie, edtf: "2024", earliest: nil, latest: nil)]
                ),
                Claim(content: [truth], type: .direct, places: [PlaceMention(lie, code: nil)]),
                Claim(content: [truth], type: .direct, categories: [CategoryMark(code: "x", lie)]),
                Claim(content: [truth], type: .direct, modalityCues: [lie]),
                Claim(content: [truth], type: .direct, sensitive: [mark]),
            ]
            for claim in claims { #expect(await error(claim)?.reason == "words-do-not-stand") }
        }
        #expect(try ledger.reader.status().sightings == 0)
    }

    @Test(arguments: [
        [Zone(.body, Span(0, 32))], [Zone(.body, Span(0, 99))], [Zone(.lead, Span(0, 10)), Zone(.body, Span(5, 20))],
        [Zone(.body, Span(3, 3))],
    ])
    func `zones that overlap, leave the text or cut a character are refused`(zones: [Zone]) async throws {
        // Byte 32 is the second of the É in "Été".
        try #require(sample.document.text.bytes[32] & 0b1100_0000 == 0b1000_0000)
        let claim = Claim(content: [sample.passage("Ten people")], type: .direct)
        #expect(await error(claim, zones: zones)?.reason == "words-do-not-stand")
    }

    @Test func `an extraction of another document is refused`() async throws {
        let other = Sample("Other.")
        let entry = NewDocument(
            arrival: sample.arrival,
            document: sample.document,
            reading: other.reading,
            ifDuplicate: .kept
        )
        await #expect(throws: LedgerError.self) { try await ledger.writer.write(.document(entry)) }
    }
}
