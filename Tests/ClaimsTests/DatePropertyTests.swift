import Claims
import Documents
import TestSupport
import Testing

private let pieces = [
    "August", "16", "2023", "the", "3", "–", "5", "May", "March", "since", "until", "from", "to", "between", "and",
    "of",
    "last", "next", "this", "week", "month", "year", "years", "days", "two", "decade", "ago", "later", "Monday",
    "Sunday",
    "summer",
    "winter", "1990s", "'90s", "early", "late", "mid-", "end", "first", "quarter", "half", "Q3", "16.08.2023",
    "2023-08-16",
    "08/16/23", "today", "yesterday", "th", "century", "20th", "Christmas", "Eve", "weekend", "in", "on", "by",
    "before",
    "after", "The mayor said", "they will leave", "it fell", ",", ".", "’", "Aug.", "29", "February", "31", "99999999",
    "0",
    "nineteen", "eighty-four", "fiscal", "rest", "around", "\n\n",
]

@Test(arguments: [nil, "2024-02-29", "0001-01-01", "9999-12-31"])
func `dates of any words stand where they say, in order, and are dates`(published: String?) {
    var random = SeededGenerator()
    for _ in 0..<40 {
        let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        let text = MarkedText("They said that it fell, and that it was known. " + words.joined(separator: " "))
        let dates = analysis(text, published: published).dates
        let note: Comment = "seed \(random.seed): \(text.text.string)"
        for (date, next) in zip(dates, dates.dropFirst()) { #expect(date.end <= next.start, note) }
        for date in dates {
            #expect(text.text.passage(Span(date.start, date.end)).text == date.text, note)
            #expect(EDTF(date.edtf)?.description == date.edtf, note)
            let days = [date.earliest, date.latest].map { $0.flatMap(CalendarDay.init) }
            #expect((days[0] == nil) == (date.earliest == nil) && (days[1] == nil) == (date.latest == nil), note)
            if let earliest = days[0], let latest = days[1] { #expect(earliest <= latest, note) }
        }
    }
}

@Test(arguments: [
    "2023", "2023-08", "2023-08-16", "2023-22", "199X", "19XX", "XXXX-08", "XXXX-08-16", "XXXX-02-29", "2014~",
    "2023-06/2023-08", "2023-09/..", "../2023-09", "XXXX-05-03/XXXX-05-05",
])
func `EDTF is written as it is read`(text: String) {
    #expect(EDTF(text)?.description == text)
}

@Test(arguments: [
    "", "23", "2023-13", "2023-02-29", "2023-8", "XXXX", "199X-08", "20X3", "2023-08-16-01", "/", "../..", "2023/",
    "0000",
    "2023-00", "XXXX-02-30", "2023-08-16T10:00", "１９９９",
])
func `what is no EDTF of level 1 is not read`(text: String) {
    #expect(EDTF(text) == nil)
}

@Test func `words that nest are read in the time of their number`() {
    // Two levels of nesting are all that dates have; a text that goes on with them is neither deep nor slow.
    for words in ["early ", "two days before ", "2 years 2 months ", "this past ", "the end of the "] {
        let text =
            "They said that it fell, and that it was known: " + String(repeating: words, count: 400) + "May 2022."
        let dates = analysis(MarkedText(text), published: "2024-01-17").dates
        #expect(dates.last?.edtf.contains("2022-05") ?? false, "\(words)")
    }
}
