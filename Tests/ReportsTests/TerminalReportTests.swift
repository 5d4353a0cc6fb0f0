import Claims
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite("Claims as a person reads them in a terminal")
struct TerminalReportTests {
    private let text = MarkedText(
        """
        [relay:The agency] [relayed:reports] that [source:the mayor] [cue:denied] that \
        [claim:at least [number:[count:40] people] were\u{1B}\\[31m killed\non [date:May 3]].
        """
    )

    private func claim() throws -> Claim {
        func passage(_ label: String) throws -> Passage { try #require(text.passages(label).first) }
        return Claim(
            content: [try passage("claim")],
            type: .indirect,
            modality: .denied,
            negated: true,
            attribution: [
                Hop(source: try passage("source"), resolved: "Mayor Ivan Koval", cue: try passage("cue")),
                Hop(source: try passage("relay"), resolved: nil, cue: try passage("relayed")),
            ],
            quantities: [Quantity(try passage("count"), comparator: .atLeast, value: 40, unit: "people")],
            dates: [DateMention(try passage("date"), edtf: "XXXX-05-03", earliest: nil, latest: nil)],
            confidence: 0.876
        )
    }

    private func stored(_ claim: Claim, ordinal: Int = 0, title: String? = "Title") -> StoredClaim {
        StoredClaim(
            number: 1,
            ordinal: ordinal,
            document: DocumentLabel(
                sha256: String(repeating: "ab", count: 32),
                title: title,
                publisher: "Example Post",
                published: "2024-05-06"
            ),
            extractor: "claimd test",
            claim: claim
        )
    }

    @Test
    func `a claim is shown with its words, its chain, its figures and where it stands`() throws {
        let report = TerminalReport(width: 100).claims([stored(try claim())])
        let span = try #require(text.spans("claim").first)
        #expect(
            report == """
                Claims are repeated as the texts make them; nothing here is verified.

                abababababababab · Example Post · 2024-05-06 · Title

                  1  “at least 40 people were\\x1B[31m killed on May 3”
                     — the agency, relaying Mayor Ivan Koval (“the mayor”): “denied”
                     denied, in reported speech, negative
                     count       “40”: at least 40 people
                     date        “May 3”: XXXX-05-03
                     confidence  0.88
                     cite        abababababababab:\(span.start)-\(span.end)

                """
        )
    }

    @Test
    func `claims of one document stand under it once, and no claims are said to be none`() throws {
        let claim = try claim()
        let report = TerminalReport().claims([stored(claim), stored(claim, ordinal: 1)])
        #expect(report.split(separator: "\n").count { $0.hasPrefix("abab") } == 1)
        #expect(TerminalReport().claims([]) == "No claims.\n")
    }

    @Test(arguments: [20, 40, 57, 80])
    func `no line is longer than the terminal, but for a word that is`(width: Int) throws {
        let long = String(repeating: "w", count: 200)
        let report = TerminalReport(width: width).claims([stored(try claim(), title: "Short words and \(long)")])
        for line in report.split(separator: "\n") where !line.contains(long) && !line.contains("·") {
            #expect(line.count <= max(40, width) || line == TerminalReport.caution)
        }
    }

    @Test
    func `nothing that a text or a name holds reaches the terminal as a command`() throws {
        let odd = "a\u{1B}]0;title\u{07}\u{202E}b\nc"
        let extraction = Extraction(
            document: .init(
                of: Document(text: SourceText("x"), encoding: .utf8, language: "en", title: odd, zones: []),
                sha256: String(repeating: "0", count: 64)
            ),
            extractor: "claimd test",
            zones: [],
            attributions: [],
            claims: [try claim()]
        )
        let report =
            TerminalReport().extraction(extraction, name: odd)
            + TerminalReport().claims([
                stored(try claim(), title: odd)
            ])
        let isHarmless = report.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) }
        #expect(isHarmless)
    }
}
