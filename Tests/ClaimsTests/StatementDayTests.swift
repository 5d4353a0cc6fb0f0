import Claims
import Documents
import Testing

/// The dates of a claim are also those on which its source spoke.
struct StatementDayTests {
    /// The EDTF of all dates of the claim whose content begins with `words`.
    private func dates(_ text: String, _ words: String) -> [String]? {
        claims(text).first { $0.content[0].text.hasPrefix(words) }?.dates.map(\.edtf)
    }

    @Test func `a second verb of saying takes the day of the first`() {
        let text = "The envoy told the court on 3 May 2021 that he saw the raid and admitted that he fled the town."
        #expect(dates(text, "he saw") == ["2021-05-03"])
        #expect(dates(text, "he fled") == ["2021-05-03"])
    }

    @Test func `the day on which a paper came out is that of what it says`() {
        let text = "Lawyers, in a motion filed on 3 May 2021, said the witness had lied to the court."
        #expect(dates(text, "the witness") == ["2021-05-03"])
        let spoken = "The envoy, speaking in Tarn on 3 May 2021, said the dam had been mined."
        #expect(dates(spoken, "the dam") == ["2021-05-03"])
    }

    @Test func `what is told of a person's past is no day of speaking`() {
        let text = "“They took the windows,” said Ann Lee, a farmer, who lost a brother in the war in May 2021."
        #expect(dates(text, "They took") == [])
        let other = "The firm denied that its clerk had seen the paper, and said it would go to court on 3 May 2021."
        #expect(dates(other, "its clerk") == [])
    }
}
