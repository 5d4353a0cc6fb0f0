import Claims
import Documents
import Testing

/// The dates that a whole text tells, as `words=date`.
private func dates(in text: String) throws -> [String] {
    let document = try DocumentReader().read(Array(text.utf8))
    return extractor.analysis(of: document).dates
        .filter { date in
            !document.zones.contains { $0.kind == .dateline && $0.span.start <= date.start && date.end <= $0.span.end }
        }
        .map { "\($0.text)=\($0.edtf)" }
}

@Test(arguments: [
    // An agency's lead tells of its own day, and with that of all days of the week.
    (
        "ORLO, Feb. 27 (Agency) - The mill said on Thursday that it would close. A paper wrote of it on Monday.\n",
        ["Thursday=XXXX-02-27", "Monday=XXXX-02-24"]
    ),
    (
        "ORLO. May 31 (Agency) – The men were freed on Friday, the mayor said. They were taken in mid-April.\n",
        ["Friday=XXXX-05-31", "mid-April=XXXX-04"]
    ),
    // Without a day of the week, days are counted and weeks are not.
    ("Orlo, Jan. 2\n\nThe bridge fell yesterday, the mayor said. It was mended last week.\n", ["yesterday=XXXX-01-01"]),
    ("Published: 14:22, 9 Jul\n\nThe bridge fell yesterday, the mayor of the town said.\n", ["yesterday=XXXX-07-08"]),
    (
        "As of 09:00 on 7 February\n\nA house was hit this morning, the mayor of the town said.\n",
        ["this morning=XXXX-02-07"]
    ),
    (
        "Tuesday, 9 July\n\nThe bridge fell on Sunday, the mayor of the town said.\n",
        ["Sunday=XXXX-07-07"]
    ),
    // What would need the year is left out, and what the text dates keeps its year.
    ("ORLO, Feb. 27 (Agency) - The mill was built last year, the owner said.\n", []),
    (
        "ORLO, Feb. 27 (Agency) - The mill burned in 2019 and again yesterday, the owner said.\n",
        ["2019=2019", "yesterday=XXXX-02-26"]
    ),
    // "On Monday night" may be told on the day after.
    ("ORLO, Feb. 27 (Agency) - The mill burned on Monday night, the owner said.\n", []),
])
func `a day of publication without its year tells the days around it`(text: String, expected: [String]) throws {
    #expect(try dates(in: text) == expected)
}
