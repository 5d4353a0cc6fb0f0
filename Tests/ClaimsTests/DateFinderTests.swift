import Claims
import Documents
import TestSupport
import Testing

private func dates(_ text: String, published: String? = nil) -> [DateMention] {
    let reading = reading(text, published: published)
    return DateFinder(reading).dates(in: 0..<reading.tokens.count).map(\.mention)
}

@Test(
    arguments: [
        ("on [d:16 August 2023] it fell", "2023-08-16", "2023-08-16", "2023-08-16"),
        ("on [d:Aug. 16, 2023], it fell", "2023-08-16", "2023-08-16", "2023-08-16"),
        ("on the [d:3rd of May 2021] it fell", "2021-05-03", "2021-05-03", "2021-05-03"),
        ("on [d:2023-08-16] it fell", "2023-08-16", "2023-08-16", "2023-08-16"),
        ("in [d:February 2024] it fell", "2024-02", "2024-02-01", "2024-02-29"),
        ("in [d:2014] it fell", "2014", "2014-01-01", "2014-12-31"),
        ("since [d:2022] it fell", "2022/..", "2022-01-01", nil),
        ("until [d:March 2022] it stood", "../2022-03", nil, "2022-03-31"),
        ("on [d:August 16] it fell", "XXXX-08-16", nil, nil),
    ] as [(String, String, String?, String?)]
)
func `a date is written as EDTF with the days it can mean`(
    text: String,
    edtf: String,
    earliest: String?,
    latest: String?
) {
    let marked = MarkedText(text)
    let found = dates(marked.text.string)
    #expect(found.map(\.passage) == marked.passages("d"))
    #expect(found.map(\.edtf) == [edtf])
    #expect(found.first?.earliest == earliest)
    #expect(found.first?.latest == latest)
}

@Test(arguments: [
    ("2024-03-01", "2024-02-29"), ("2024-02-28", "2020-02-29"),
])
func `a day without a year is the latest not after publication`(published: String, edtf: String) {
    #expect(dates("It fell on February 29.", published: published).map(\.edtf) == [edtf])
}

@Test func `the day of an attribution is a date of its claim`() {
    let found = claims("The dam was mined, the mayor said on May 9, 2021.")
    #expect(found.map { $0.dates.map(\.edtf) } == [["2021-05-09"]])
}

@Test(arguments: [
    "It fell on Monday.", "They may leave.", "It fell last year.", "for 2000 families", "May left.", "31 people",
])
func `nothing else is a date`(text: String) {
    #expect(dates(text).map(\.text) == [])
}
