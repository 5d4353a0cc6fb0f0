import Documents
import Testing

/// What each line of a text is for.
struct ZoneTests {
    /// The zones of a text as `kind: words`, and a check that they cover it.
    private func zones(_ text: String) throws -> [String] {
        let read = try document(text)
        expectCover(read)
        return read.zones.map { "\($0.kind.rawValue): \(read.text[$0.span].trimmed)" }
    }

    @Test func `a plain text is a lead and a body`() throws {
        let read = try document("The port is closed.\n\nThe mayor said so.\nNobody was hurt.\n")
        #expect(read.zones == [Zone(.lead, Span(0, 21)), Zone(.body, Span(21, 57))])
        #expect(read.title == nil)
    }

    @Test func `one sentence is a lead`() throws {
        #expect(try zones("The port is closed") == ["lead: The port is closed"])
    }

    @Test func `white space belongs to the zone before it and at the top to the first`() throws {
        let read = try document("\u{FEFF}\r\n  Storm closes port\r\n\r\n\tThe port is closed.\r\n\r\n ")
        #expect(read.title == "Storm closes port")
        #expect(read.zones == [Zone(.headline, Span(0, 29)), Zone(.lead, Span(29, 53))])
        #expect(read.text[read.zones[1].span].hasPrefix("The port"))
    }

    @Test func `a first short line set apart is the headline and the title`() throws {
        let text = "Storm “closes” port\n\nThe port is closed, the mayor said.\n\nNobody was hurt.\n"
        #expect(
            try zones(text) == [
                "headline: Storm “closes” port", "lead: The port is closed, the mayor said.", "body: Nobody was hurt.",
            ]
        )
        #expect(try document(text).title == "Storm “closes” port")
    }

    @Test func `a headline that stands twice is a headline twice`() throws {
        let text = "News Feed\n\nStorm closes port\n\n3 min read\nStorm closes port\nThe port is closed.\n\nShow More"
        #expect(
            try zones(text) == [
                "boilerplate: News Feed", "headline: Storm closes port", "boilerplate: 3 min read",
                "headline: Storm closes port", "lead: The port is closed.", "boilerplate: Show More",
            ]
        )
        #expect(try document(text).title == "Storm closes port")
    }

    @Test(arguments: [
        "The port is closed.\n\nThe mayor said so.", "The mayor said:\n\nThe port is closed.",
        "“The port is closed,”\n\nhe said.",
        "storm closes port\n\nThe port is closed.", "Storm closes port", "Is the port closed?\n\nIt is.",
        "\(String(repeating: "Storm closes port ", count: 20))\n\nThe port is closed.", "- - -\n\nThe port is closed.",
        "And so…\n\nIt is.",
    ])
    func `a sentence, a long line or a line with nothing after it is no headline`(text: String) throws {
        let read = try document(text)
        expectCover(read)
        #expect(read.title == nil)
        #expect(!read.zones.contains { $0.kind == .headline })
    }

    @Test func `a caption ends where its credit begins`() throws {
        let text = "Storm closes port\n\nShips wait outside. (Photo by A. Person/Some Agency)\n\nThe port is closed."
        #expect(
            try zones(text) == [
                "headline: Storm closes port", "caption: Ships wait outside.",
                "boilerplate: (Photo by A. Person/Some Agency)", "lead: The port is closed.",
            ]
        )
    }

    @Test(arguments: [
        "Read more", "Read more:", "READ MORE…", "Read also: Ships wait outside", "Show More", "Share",
        "Share on Facebook",
        "1 min read", "12-minute read", "Reading time: 3 minutes", "Photo: City council", "(Photo by A. Person)",
        "© 2024 Some Agency", "Editor's note: Names were changed.", "Editor’s note: Names were changed. They fear for…",
        "Video",
        "Article image", "Follow us on Telegram", "Subscribe to our newsletter", "  Advertisement  ",
    ])
    func `furniture of a page is boilerplate`(line: String) throws {
        let text = "The port is closed.\n\nNobody was hurt.\n\n\(line)\n\nIt will open."
        #expect(
            try zones(text) == [
                "lead: The port is closed.", "body: Nobody was hurt.", "boilerplate: \(line.trimmed)",
                "body: It will open.",
            ]
        )
    }

    @Test(arguments: [
        "Share prices fell.", "Read more than one report on it.", "Video shows the port.",
        "Photos of the port were found.",
        "Share on Tuesday fell.", "3 min reading was enough.",
        "Advertisement for soldiers was seen.", "12 read it", "Follow us on foot, they said.", "Photo: the port burns.",
        "He came (photo by hand).",
    ])
    func `a sentence that begins like furniture is body`(line: String) throws {
        let text = "The port is closed.\n\n\(line)"
        #expect(try zones(text) == ["lead: The port is closed.", "body: \(line)"])
    }

    @Test func `lines broken to a page's width are one lead`() throws {
        let text = """
            The port of the town was closed on Monday because of the storm,
            the harbour master said in a statement that the town hall put
            out at noon.
            Nobody was hurt.
            """
        let read = try document(text)
        #expect(read.text[read.zones[0].span].trimmed.hasSuffix("out at noon."))
        #expect(read.zones.map(\.kind) == [.lead, .body])
    }

    @Test(arguments: [
        "Kyiv says the port\nwas closed on Monday.",
        "Those who live in the old town and those who\nrefused to leave it stayed.",
        "The commission for missing people opened a second office in the old port of the town on the river by noon, adding\nthat it is shut.",
    ])
    func `a lead goes on in a line that begins in lower case`(text: String) throws {
        let read = try document(text)
        #expect(read.zones.map(\.kind) == [.lead])
        #expect(read.zones[0].span == read.text.span)
    }

    @Test func `a byline is boilerplate`() throws {
        let text = "Storm closes port\n\nBy Anna O’Person and Ben Person-Other\n\nThe port is closed."
        #expect(
            try zones(text) == [
                "headline: Storm closes port", "boilerplate: By Anna O’Person and Ben Person-Other",
                "lead: The port is closed.",
            ]
        )
        #expect(try zones("By noon the port was closed") == ["lead: By noon the port was closed"])
    }

    @Test func `pasted header lines are no story, and the subject is the headline`() throws {
        let text = "From: Press office\nDate: 4 March 2024\nSubject: Port closed\n\nThe port is closed.\n\nTo: all."
        #expect(
            try zones(text) == [
                "boilerplate: From: Press office", "dateline: Date: 4 March 2024", "boilerplate: Subject:",
                "headline: Port closed", "lead: The port is closed.", "body: To: all.",
            ]
        )
        #expect(try document(text).title == "Port closed")
    }

    @Test func `a text of furniture alone still has zones`() throws {
        #expect(try zones("Share\n\nShow More\n") == ["boilerplate: Share\n\nShow More"])
    }

    @Test func `a kicker above a headline is a headline, and the longer is the title`() throws {
        let text = "News | Region\n\nStorm closes the port of Orlo for a week\n\nThe port is closed."
        #expect(
            try zones(text) == [
                "headline: News | Region", "headline: Storm closes the port of Orlo for a week",
                "lead: The port is closed.",
            ]
        )
        #expect(try document(text).title == "Storm closes the port of Orlo for a week")
    }

    @Test(arguments: [
        "Photo: Ships wait outside the port of Orlo", "[Photo: Ships wait outside the port [A. Person/Some Agency]]",
        "[IMAGE: Ships wait outside the port  (Pic: A. Person)]", "Ships wait outside the port [A. Person/Some Agency]",
    ])
    func `a line that calls itself a picture, or ends with whose it is, has a caption`(line: String) throws {
        let found = try zones("Storm closes port\n\nThe port is closed.\n\n\(line)\n\nNobody was hurt.")
        #expect(found.contains { $0.hasPrefix("caption: Ships wait outside the port") && !$0.contains("Person") })
    }

    @Test(arguments: [
        "Photo: ", "[Photo: ", "Photo caption: ", "Image:  ", "[Photo: ]", "Photo: [", "[Photo: [A. Person",
    ])
    func `a picture's label with nothing behind it is read like any line`(line: String) throws {
        for text in ["\(line)\nThe port is closed.", "The port is closed.\n\n\(line)\nIt is.", "It is.\n\n\(line)"] {
            expectCover(try document(text))
        }
    }

    @Test(arguments: [
        "Ann Lee in Orlo contributed to this report.", "© The Orlo Post 2024. All rights reserved.",
        "Follow the Orlo Post on X and listen to our podcasts", "Additional reporting by Dana Levin", "list of 3 items",
        "Subscribe to our channels in Telegram and Viber!",
    ])
    func `what a page asks for and who worked on it is boilerplate`(line: String) throws {
        let found = try zones("Storm closes port\n\nThe port is closed.\n\n\(line)\n")
        #expect(found.last == "boilerplate: \(line)")
    }
}

/// Expects that a document's zones cover its text in order, without overlap, and cut no character.
func expectCover(_ document: Document, _ note: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
    var end = 0
    for zone in document.zones {
        let starts = zone.start == end && zone.end > zone.start && document.text.bytes[zone.start] & 0xC0 != 0x80
        #expect(starts, "zone at \(zone.start) \(note)", sourceLocation: sourceLocation)
        end = zone.end
    }
    #expect(end == document.text.bytes.count, "\(note)", sourceLocation: sourceLocation)
}

extension String {
    /// The words without white space at their ends.
    var trimmed: String {
        let tail = drop(while: \.isWhitespace)
        return String(tail.reversed().drop(while: \.isWhitespace).reversed())
    }
}
