import Documents
import Testing

/// Datelines, and what they say of the day and the publisher.
struct DatelineTests {
    /// The dateline of a text that is followed by a lead; nil where it has none.
    private func dateline(_ text: String) throws -> String? {
        let read = try document(text)
        guard let zone = read.zones.first(where: { $0.kind == .dateline }) else { return nil }
        return read.text[zone.span]
    }

    @Test func `a date before the first sentence is the dateline and the day of publication`() throws {
        let read = try document(" date 2023-05-09 The port is closed, they say.\n\nNobody was hurt.\n")
        #expect(read.published == "2023-05-09")
        #expect(
            read.zones == [Zone(.dateline, Span(0, 17)), Zone(.lead, Span(17, 48)), Zone(.body, Span(48, 65))]
        )
    }

    @Test(arguments: [
        "date 2023-05-09", "date 2023-05-09\n\nThe port is closed.", "Date: 2023-05-09\nThe port is closed.",
    ])
    func `a date on a line of its own counts too`(text: String) throws {
        let read = try document(text)
        expectCover(read)
        #expect(read.zones.first?.kind == .dateline)
    }

    @Test(arguments: [
        "date 2023-02-29 The port is closed.", "date 2023-13-01 The port is closed.",
        "date 23-05-09 The port is closed.",
        "date 2023-05-091 The port is closed.", "date2023-05-09 The port is closed.", "2023-05-09 was the day.",
        "date 2023-05-09-3 is its number.",
        "dated 2023-05-09 The port is closed.", "The date 2023-05-09 is wrong.", "date 0000-05-09 The port is closed.",
    ])
    func `what is no day of the calendar is no dateline`(text: String) throws {
        #expect(try dateline(text) == nil)
        #expect(try document(text).published == nil)
    }

    @Test(arguments: ["date 2023-05-09", "date: 2023-05-09"])
    func `a date is the dateline where the story is glued to it`(date: String) throws {
        let read = try document("\(date)The port is closed.\n\nNobody was hurt.")
        #expect(read.published == "2023-05-09")
        #expect(read.text[read.zones[0].span] == date)
        #expect(read.zones.map(\.kind) == [.dateline, .lead, .body])
    }

    @Test(arguments: [
        ("GENEVA (16 August 2023) – ", "2023-08-16"), ("Kyiv, 16 August 2023 – ", "2023-08-16"),
        ("New York/Kyiv, 3 May 2024—", "2024-05-03"), ("New Orlo / Kyiv, 3 May 2024 – ", "2024-05-03"),
        ("(Kyiv, August 16, 2023) – ", "2023-08-16"), ("(Kyiv) – ", nil),
        ("LVIV, 3 March 2024 (Agency-Two) -- ", "2024-03-03"),
        ("WASHINGTON, D.C., Sept. 1, 2023 (SA) — ", "2023-09-01"),
        ("GENEVA (31 April 2023) – ", nil),
    ])
    func `a dateline with its year gives the day of publication`(opening: String, day: String?) throws {
        let read = try document("\(opening)The port is closed.\n\nNobody was hurt.")
        #expect(read.text[read.zones[0].span] == opening)
        #expect(read.zones.map(\.kind) == [.dateline, .lead, .body])
        #expect(read.published == day)
    }

    @Test(arguments: [
        ("KYIV, March 3 (Some Agency) — ", "Some Agency"), ("KYIV, Ukraine (SA) — ", "SA"),
        ("NEW YORK (Agency) - ", "Agency"),
        ("KYIV, Aug. 16 – ", nil), ("LVIV, 3 March 2024 (Agency-Two) -- ", "Agency-Two"),
        ("Odesa, March 3 (Agency) — ", "Agency"),
        ("WASHINGTON, D.C., Sept. 1, 2023 (SA) — ", "SA"), ("IVANO-FRANKIVSK, March 3 (SA)—", "SA"),
        ("КИЇВ, March 3 (SA) — ", "SA"), ("KYIV, Ukraine — ", nil), ("KABUL – ", nil), ("Damascus (AFP) – ", "AFP"),
    ])
    func `place, date and agency before a dash are the dateline`(opening: String, agency: String?) throws {
        let read = try document("\(opening)The port is closed.\n\nNobody was hurt.")
        #expect(read.zones.map(\.kind) == [.dateline, .lead, .body])
        #expect(read.text[read.zones[0].span] == opening)
        #expect(read.publisher == agency)
    }

    @Test(arguments: [
        "NATO — the alliance — said so.", "Smith (Ohio) — who is ill — said so.",
        "The port — closed on March 3 — is open.",
        "NATO, the alliance — it said so.", "Kyiv, March 3 — The port is closed.", "Two ships, March 3 (SA) — sank.",
        "— no",
        "KYIV, March 33 (SA) sank — slowly.", "-", "A – B", "(SA) — The port is closed.",
        ", March 3 (SA) — The port is closed.",
    ])
    func `other words before a dash are no dateline`(text: String) throws {
        let read = try document(text)
        expectCover(read)
        #expect(read.zones.map(\.kind) == [.lead])
        #expect(read.publisher == nil)
    }

    @Test(arguments: [
        "Issued by the Orlo Office, 9 May 2023", "Orlo, 9 May 2023", "By Orlo News staff\nMay 9, 2023 9:14 PM GMT",
        "Anna Person — Tuesday, 9 May 2023, 08:57", "The Orlo Office of Dams on Telegram, 9 May 2023, 14:05:",
        "Published: 09:12, 9 May 2023 | Updated: 15:40, 11 May 2023", "By Anna Person, 9 May 2023, 7:58 p.m.",
        "May 9, 20237:58 PM GMT+3Updated 5 months ago", "Published on : 2023/05/09", "News Release 9-May-2023",
        "Posted Tue 9 May 2023 at 3:18pm, updated Tue 9 May 2023 at 5:40pm",
    ])
    func `a line above the story that tells no more than when and by whom is the day of publication`(line: String)
        throws
    {
        for heading in [
            "Storm closes port\n", "ORLO DAM OFFICE\nPort closed by a storm of May\n", "Storm closes port\n\n",
        ] {
            let read = try document("\(heading)\(line)\n\nThe port is closed.\n\nNobody was hurt.")
            #expect(read.published == "2023-05-09", "\(heading)\(line)")
            #expect(read.zones.last { $0.kind == .lead }.map { read.text[$0.span].hasPrefix("The port") } == true)
            #expect(read.zones.first?.kind == .headline)
        }
        let spoken = try document("The port was closed on 9 May 2023 by a storm\n\nNobody was hurt.")
        #expect(spoken.published == nil)
    }

    @Test func `a dateline after a headline is found`() throws {
        let read = try document("Storm closes port\n\nODESA, March 3 (SA) — The port is closed.\n\nNobody was hurt.")
        #expect(read.zones.map(\.kind) == [.headline, .dateline, .lead, .body])
        #expect(read.publisher == "SA")
    }

    @Test func `a publisher that names itself at the end of a sentence of the lead is the publisher`() throws {
        #expect(try document("The port is closed, the mayor said, XYN reports.\n\nNobody was hurt.").publisher == "XYN")
        #expect(try document("The port is closed, XYN reports. It will open.").publisher == "XYN")
    }

    @Test(arguments: [
        "The port is closed, the XYN reports.", "The port is closed, UN reports.",
        "The port is closed, Person reports.",
        "The port is closed, XYN reports say.", "The port is closed.\n\nNobody was hurt, XYN reports.", "XYN reports.",
        "The port is closed, according to XYN reports.", "The port is closed, XYN reports.com", ", X reports.",
    ])
    func `any other report names no publisher`(text: String) throws {
        #expect(try document(text).publisher == nil)
    }

    @Test func `what is stated wins over what is read`() throws {
        let text = "date 2023-05-09 The port is closed, XYN reports."
        let stated = StatedMetadata(publisher: "The Port Gazette", published: "2023-05-10")
        let read = try document(text, stated: stated)
        #expect(read.publisher == "The Port Gazette")
        #expect(read.published == "2023-05-10")
        #expect(try document(text, stated: StatedMetadata(address: "a")).publisher == "XYN")
    }

    @Test(arguments: [
        ("Port shut\nAnother Title of the Story\n\n(Orlo, June 6, 2024) – The port is closed.", "2024-06-06"),
        (
            "SUDAN\nPort: Flood and Fire\nFlash Update No. 07 – as of 9 February 2025 (18:00)\n\nThe port is closed.",
            "2025-02-09"
        ),
        (
            "ORLO HERALD   *   Thursday , October 5, 2023   *   page 3\n\nStorm shuts port\n\nThe port is closed.",
            "2023-10-05"
        ),
        (
            "News|War\n\nStorm shuts port\n\nThe port is closed, they say.\n\nBy Ann Lee\nPublished On 15 Jan 2025\n\nIt is.",
            "2025-01-15"
        ),
        (
            "Storm shuts port\n\nCrime | Wednesday 17 April 2024 | By Ann Lee, court reporter\n\nThe port is closed.",
            "2024-04-17"
        ),
        (
            "Storm shuts port\n\nBy the Orlo team | Published: 3 December 2023, updated 5 December 2023 | 11 min read\n\nIt is.",
            "2023-12-03"
        ),
        ("Storm shuts port\n17 April 2024|\n\nThe port is closed.", "2024-04-17"),
        ("ORLO MONITORS\n\nStorms — Update No. 3\nCovering 1–30 April 2024\n\nThe port is closed.", "2024-04-30"),
        ("Orlo live\n\nThe Orlo office on the past day (as of 08:00, 17.04.2024)\n\nThe port is closed.", "2024-04-17"),
        (
            "STATEMENT\n\nThe port is closed, it says.\n\nNobody was hurt.\n\nOrlo, 17 April 2024\n\nThe Office",
            "2024-04-17"
        ),
    ])
    func `the day of publication may stand under titles and summaries, and beside other things`(
        text: String,
        day: String
    ) throws {
        #expect(try document(text).published == day)
    }

    @Test(arguments: [
        ("June 6, 20248:52 PM GMT+3Updated 5 months ago", "2024-06-06"), ("Published on : 2024/06/06", "2024-06-06"),
        ("News Release 6-Jun-2024", "2024-06-06"), ("2024-06-06T08:17:00+03:00", "2024-06-06"),
        ("Posted Thu 6 Jun 2024 at 3:18pm, updated Fri 7 Jun 2024 at 5:40pm", "2024-06-06"),
        ("Head of the harbour office Dan Maro on the past day (as of 08:00, 06.06.2024)", "2024-06-06"),
        ("Orlo | Issue 12 | 6 - 12 June 2024", "2024-06-06"), ("Recorded: Orlo, 6 June 2024", nil),
        ("Dan Maro, born 6 June 2024", nil),
    ])
    func `days are read as pages and messages write them`(line: String, day: String?) throws {
        let story = "The port of Orlo is closed, as a storm has torn two ships from its quay, the mayor said."
        #expect(try document("Storm shuts the port of Orlo\n\n\(line)\n\n\(story)").published == day)
    }

    @Test func `a place and a day behind a statement are its day`() throws {
        let story = "1. The port of Orlo is closed, as a storm has torn two ships from its quay.\n2. Nobody was hurt."
        let read = try document("PORT OFFICE OF ORLO\n\n\(story)\n\nOrlo, 6 June 2024\nThe Master, Dan MARO\n")
        #expect(read.published == "2024-06-06")
        #expect(try document("\(story)\n\nHe was seen in Orlo on 6 June 2024.").published == nil)
    }

    @Test(arguments: [
        ("THE HAGUE, July 3. /ORLO/. The port is closed.", "ORLO", "The port is closed."),
        ("Nov 12 (Reuters) - The port is closed.", "Reuters", "The port is closed."),
        ("Orlo, Oct 12 (OPA): The port is closed.", "OPA", "The port is closed."),
    ])
    func `an agency may stand between slashes, without a place, or before a colon`(
        text: String,
        agency: String,
        story: String
    ) throws {
        let read = try document(text)
        #expect(read.publisher == agency)
        #expect(read.zones.map(\.kind) == [.dateline, .lead])
        #expect(read.zones.last.map { read.text[$0.span] } == story)
    }

    @Test(
        arguments: [
            ("ORLO, Feb. 27 (Agency) - The port is closed, they say.", 2, 27, nil, true),
            ("ORLO. May 31 (Agency) – The port is closed, they say.", 5, 31, nil, true),
            ("Orlo, Oct. 9\n\nThe port is closed, they say.", 10, 9, nil, false),
            ("Tuesday, 9 July\n\nThe port is closed, they say.", 7, 9, 2, false),
            ("As of 09:00 on 7 February\n\nThe port is closed, they say.", 2, 7, nil, false),
        ] as [(String, Int, Int, Int?, Bool)]
    )
    func `a day without its year is known as far as it goes`(
        text: String,
        month: Int,
        day: Int,
        weekday: Int?,
        opensStory: Bool
    ) throws {
        let found = try document(text + "\n\nNobody was hurt.\n").yearlessDay
        #expect(found?.month == month)
        #expect(found?.day == day)
        #expect(found?.weekday == weekday)
        #expect(found?.opensStory == opensStory)
    }

    @Test(arguments: [
        "9 May\n\nThe port is closed, they say.", "The port was closed on 9 May, they say.",
        "What the law of 9 May says\n\nThe port is closed, they say.",
        "Orlo, 31 February\n\nThe port is closed, they say.",
    ])
    func `a day that heads a chapter or that a sentence tells is none of publication`(text: String) throws {
        #expect(try document(text + "\n\nNobody was hurt.\n").yearlessDay == nil)
    }

    @Test func `an agency may stand glued to the day and the hour`() throws {
        #expect(try document("sda/14.09.2023 11:20\n\nThe port is closed, they say.\n").published == "2023-09-14")
    }
}
