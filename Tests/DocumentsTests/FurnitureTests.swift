import Documents
import Testing

/// Lines around and within a story that are no part of it, told by their words, their look or their place.
struct FurnitureTests {
    private static let story = """
        The harbour of Orlo was closed on Monday after a storm tore two ships from the quay, the mayor said.

        Nobody was hurt when the ships drifted out, and one of them was back at the quay by the evening.
        """

    /// The kinds of zone that the lines of a text begin in, by the lines.
    private func kinds(_ text: String) throws -> [String: Zone.Kind] {
        let read = try document(text)
        expectCover(read)
        var kinds: [String: Zone.Kind] = [:]
        for zone in read.zones {
            for line in read.text[zone.span].split(whereSeparator: \.isNewline) {
                kinds[String(line).trimmed] = zone.kind
            }
        }
        return kinds
    }

    @Test(arguments: [
        "Your gift keeps our reporters on the road: support independent journalism today.",
        "Reporters need you. Support The Orlo Post or become our patron!",
        "Every Friday our editors pick the best of the week. Sign up here for the newsletter.",
        "What do you make of it? Tell us in the comments below.", "Have your say by noon.",
        "Our Standards: The Orlo Principles of Reporting.",
        "For further information, please contact the press office of the harbour.",
        "This story contains details of a drowning.",
        "Warning: This article contains graphic descriptions of violence.",
        "This article was updated at 4:10 p.m. with the mayor's words.",
        "If you or someone you know needs help, the line is open day and night.",
        "This e-mail is intended for the addressee only.", "Please consider the environment before printing.",
        "Additional reporting by Dana Levin in Tarn.", "This story is being updated.",
        "Did you see it happen? Send it to us on WhatsApp.", "Follow our coverage of the coast at the news hub.",
        "For interviews or a copy of the study contact Dana Levin.",
        "We are closing this live blog now. Thank you for reading.",
        "Do get in touch if you saw the storm: our email is at the top.",
        "The interview has been edited for length and clarity.", "© The Orlo Post. Excerpts may be quoted.",
        "Disclaimer: the views are those of the authors.", "This report is produced by the Harbour Office.",
        "The experts are not UN staff and are independent of any government.",
        "You receive this because you signed up on our site.", "[3] See the report of the harbour office, page 4.",
    ])
    func `what a page asks of its readers and says of itself is boilerplate`(line: String) throws {
        #expect(try kinds("\(Self.story)\n\n\(line)\n\nThe port will open on Friday, he added.")[line] == .boilerplate)
    }

    @Test(arguments: [
        "Support for the strike was voiced on Facebook by many.", "Get out of here, the guard told them at noon.",
        "This report contains evidence that the dam was mined.", "For more than a year she could not see her children.",
        "“Support our newspaper and become a patron,” the editor said.", "Follow-up talks were held in Tarn.",
        "Help came late, as donations were stuck at the border.", "The blog of the mayor was blocked on Monday.",
        "Email and Telegram messages show that he knew.", "This post office was damaged by a shell.",
        "Followers of the mayor met at the hub of the tram lines.", "The interviews were held in Tarn by the police.",
        "Disclaimers were signed by every sailor.", "The ship could not be reproduced as a model.",
    ])
    func `a sentence of the story that has such words is body`(line: String) throws {
        #expect(try kinds("\(Self.story)\n\n\(line)\n\nThe port will open on Friday, he added.")[line] == .body)
    }

    @Test func `lines that are no sentences behind the last paragraph are boilerplate`() throws {
        let tail = [
            "Tags: harbour, storm", "Fishermen of Tarn get a new quay", "HOT NEWS I sailed through the storm",
            "Long live the harbour!", "Dana Levin", "212 reactions   4 shares", "orlo.post@example.org",
        ]
        let found = try kinds("\(Self.story)\n\n\(tail.joined(separator: "\n"))\n")
        for line in tail { #expect(found[line] == .boilerplate, "\(line)") }
    }

    @Test(arguments: [
        "• No ship left the harbour", "By the evening the mayor of the town and the master of the",
        "“We will never leave!”", "The port is open again. (SA)",
    ])
    func `an item, a last line that was cut off and a last sentence are body`(line: String) throws {
        #expect(try kinds("\(Self.story)\n\n\(line)")[line] == .body)
    }

    @Test func `a line that is no sentence between paragraphs heads what follows`() throws {
        let text = "\(Self.story)\n\nFishermen hit hard\n\nThe boats of nine families were lost that night, they said."
        #expect(try kinds(text)["Fishermen hit hard"] == .headline)
        let loose = "Ships are adrift\nThe quay is torn\n\nFishermen hit hard\n\nThe boats were lost\nNobody came"
        #expect(try !document(loose).zones.contains { $0.kind == .headline && loose.hasSuffix("came") && $0.start > 0 })
    }

    @Test func `titles, bylines and buttons above the first sentence are no lead`() throws {
        let text = """
            The Orlo Post
            News   Sport   Weather   Jobs
            Storm tears two ships from the quay of Orlo as crews wait for help
            by Dana Levin
            updated 6.15pm
            Summary
            Harbour closed, mayor says
            \(Self.story)
            """
        let read = try document(text)
        let lead = read.zones.first { $0.kind == .lead }
        #expect(lead.map { read.text[$0.span].hasPrefix("The harbour of Orlo") } == true)
        #expect(read.title == "Storm tears two ships from the quay of Orlo as crews wait for help")
        let found = try kinds(text)
        #expect(found["News   Sport   Weather   Jobs"] == .boilerplate)
        #expect(found["by Dana Levin"] == .boilerplate)
        #expect(found["Harbour closed, mayor says"] == .headline)
    }

    @Test func `a headline with full stops and capitals throughout is a headline`() throws {
        let title = "They Were Told Their Ships Were Safe. Now Fishermen Want Answers."
        #expect(try kinds("\(title)\nBy Dana Levin\n\n\(Self.story)")[title] == .headline)
    }

    @Test func `a line about who wrote the text is boilerplate`() throws {
        let named = "By Dana Levin and Omar Haddad\n\n\(Self.story)\n\nOmar Haddad covers the coast. He lives in Tarn."
        #expect(try kinds(named)["Omar Haddad covers the coast. He lives in Tarn."] == .boilerplate)
        let unnamed = "\(Self.story)\n\nRuth Maro is a freelance reporter based in Tarn."
        #expect(try kinds(unnamed)["Ruth Maro is a freelance reporter based in Tarn."] == .boilerplate)
        let spoken = "\(Self.story)\n\nRuth Maro is a reporter who was on the quay when it broke."
        #expect(try kinds(spoken)["Ruth Maro is a reporter who was on the quay when it broke."] == .body)
    }

    @Test(arguments: [
        ("Ships drift off the torn quay of Orlo. Photo: Dana Levin", "Ships drift off the torn quay of Orlo."),
        ("Item 1 of 3 Ships drift off the torn quay of Orlo", "Ships drift off the torn quay of Orlo"),
        ("[2/3] Ships drift off the torn quay. REUTERS/Dana Levin", "Ships drift off the torn quay."),
        ("Ships drift off the torn quay. Photograph: Family", "Ships drift off the torn quay."),
    ])
    func `a caption ends where it says whose it is, and begins behind its number`(line: String, caption: String) throws
    {
        for text in ["\(line)\n\n\(Self.story)", "\(Self.story)\n\n\(line)\n\nThe port will open on Friday, he added."]
        {
            let read = try document(text)
            #expect(read.zones.filter { $0.kind == .caption }.map { read.text[$0.span].trimmed } == [caption])
            #expect(read.zones.contains { $0.kind == .lead && read.text[$0.span].hasPrefix("The harbour") })
        }
    }

    @Test func `a line close to the name of a picture's agency is a caption`() throws {
        let line = "Ships drift off the torn quay of Orlo on Monday"
        let text = "\(Self.story)\n\nGetty Images\n\(line)\n\nThe port will open on Friday, he added."
        #expect(try kinds(text)[line] == .caption)
    }

    @Test func `a label that is worded as a question is no part of its sentence`() throws {
        let found = try kinds("\(Self.story)\n\nWhy this matters: Two of three ships in Orlo use that quay.")
        #expect(found["Why this matters:"] == .boilerplate)
        #expect(found["Two of three ships in Orlo use that quay."] == .body)
        let asked = "Why the master of the harbour of Orlo left: that is known to few."
        #expect(try kinds("\(Self.story)\n\n\(asked)")[asked] == .body)
    }

    @Test func `headlines of other articles end where the story goes on`() throws {
        let text = "\(Self.story)\n\nMost read in The Post\nCook's secrets\n\nThe port will open on Friday, he added."
        let found = try kinds(text)
        #expect(found["Cook's secrets"] == .teaser)
        #expect(found["The port will open on Friday, he added."] == .body)
    }

    @Test func `a message that was sent on is read as if it began there`() throws {
        let text = """
            From: Dana Levin
            Date: Fri, 10 May 2024 09:14:52 +0200
            Subject: Fwd: Harbour digest

            See below.

            ---------- Forwarded message ---------
            From: Harbour Watch <digest@example.org>
            Date: Thu, 9 May 2024 at 19:02
            Subject: Harbour digest 12

            \(Self.story)
            """
        let read = try document(text)
        #expect(read.published == "2024-05-09")
        #expect(read.title == "Harbour digest 12")
        #expect(try kinds(text)["From: Harbour Watch <digest@example.org>"] == .boilerplate)
    }
}
