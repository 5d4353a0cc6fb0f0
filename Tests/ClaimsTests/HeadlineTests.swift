import Claims
import Documents
import Testing

/// When a headline is a claim: hardly ever, as the text under it mostly says the same in other words.
struct HeadlineTests {
    private static let story = """
        A former judge has defeated the mayor of Orlo in the second round of voting on Sunday, the commission said.

        Dana Marek will take the oath in May after a campaign that was all about water and the price of bread.
        """

    /// The words of the claims of a text's headlines.
    private func claims(_ headline: String) throws -> [String] {
        let read = try DocumentReader().read(Array("\(headline)\n\n\(Self.story)".utf8))
        let headlines = read.zones.filter { $0.kind == .headline }
        #expect(!headlines.isEmpty)
        return extractor.extraction(of: read, sha256: String(repeating: "0f", count: 32), program: "claimd 0.1.0")
            .claims
            .filter { claim in headlines.contains { $0.span.contains(claim.content[0].span) } }.map {
                $0.content[0].text
            }
    }

    @Test(arguments: [
        "Ex-judge Marek triumphs over opponent in presidential runoff", "Voters topple Orlo's long-serving city boss",
        "Investigate the Fraud, Looting in Tarn",
    ])
    func `other words for what the text says, and demands, are no claim`(headline: String) throws {
        #expect(try claims(headline) == [])
    }

    @Test(arguments: [
        "Turnout collapses to 31 percent as farmers boycott polls", "General Petrov resigns in Tarn after the vote",
    ])
    func `a number or a name that the text lacks altogether makes it one`(headline: String) throws {
        #expect(try !claims(headline).isEmpty)
    }
}
