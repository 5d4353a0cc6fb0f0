/// Finds what each line of a text is for, and what the text says about itself on the way.
///
/// It is careful with words: a line is boilerplate only where it matches an exact pattern; what is unsure is body.
package struct ZoneFinder {
    /// What was found.
    package struct Findings: Sendable, Hashable {
        /// The zones, which cover the text.
        package var zones: [Zone] = []
        /// The headline's words.
        package var title: String?
        /// Who published it, where the text names itself.
        package var publisher: String?
        /// The day of publication, `YYYY-MM-DD`, where the text gives it.
        package var published: String?
    }

    private let text: SourceText
    private let boilerplate = BoilerplatePatterns.shared
    private var list = ZoneList()
    private var findings = Findings()
    private var headline: Span?
    private var lead: Span?
    /// What the lines below a page's own headings are, while they last.
    private var below: Heading?
    /// Whether a blank line stands before the line at hand.
    private var isAfterGap = true
    /// How many lines have been read.
    private var lines = 0
    /// Where the line begins that gives the day, when the lines above it are read.
    private var dayAhead: Int?

    /// A page's heading over what is no part of its story.
    private enum Heading {
        /// Other articles, to the end.
        case rail
        /// Headlines of other articles.
        case links
    }

    private init(_ text: SourceText) {
        self.text = text
    }

    /// The zones of `text` and what it says about itself.
    package static func findings(in text: SourceText) -> Findings {
        var finder = ZoneFinder(text)
        finder.run()
        return finder.findings
    }

    private mutating func run() {
        var lines = LineScanner(text)
        while let line = lines.next() {
            if lead == nil {
                readOpening(line, rest: &lines)
            } else {
                readStory(line, rest: &lines)
            }
            isAfterGap = line.isFollowedByGap
            self.lines += 1
        }
        findings.published = findings.published ?? DayOfIssue(text).day?.description
        findings.zones = list.zones(count: text.bytes.count)
        if let lead, findings.publisher == nil {
            findings.publisher = SelfNaming(text).publisher(in: lead)
        }
    }

    /// Takes a line above the story, or the story's first, and with that the rest of its paragraph.
    private mutating func readOpening(_ line: TextLine, rest: inout LineScanner) {
        if readFurniture(line) || readPastedHeader(line) { return }
        if boilerplate.isByline(text.bytes, line.words) {
            list.begin(.boilerplate, at: line.words.start)
            return
        }
        if mayHead && isHeadline(line, before: rest) || standsAboveDay(line, before: rest) {
            // Of the lines of a letterhead and a title, the longest says what the text is about.
            if line.words.count > headline?.count ?? 0 {
                headline = line.words
                findings.title = text[line.words]
            }
            list.begin(.headline, at: line.words.start)
            return
        }
        var start = line.words.start
        if let dateline = Dateline(in: text, line: line.words) {
            list.begin(.dateline, at: start)
            findings.published = findings.published ?? dateline.published
            findings.publisher = findings.publisher ?? dateline.agency
            start = dateline.end
            if start >= line.words.end { return }
        }
        list.begin(.lead, at: start)
        lead = Span(start, endOfParagraph(line, rest: &rest))
    }

    /// Whether a further line may be the headline: none was, or what stands there is only what a paper calls itself or its
    /// section.
    private var mayHead: Bool { headline.map { $0.count <= Self.longestKicker } ?? true }

    private static let longestKicker = 40

    /// Takes a line of a release that was pasted with the header of the message it came in.
    private mutating func readPastedHeader(_ line: TextLine) -> Bool {
        guard let header = PastedHeader(in: text.bytes, line: line.words),
            header.name != .date || Dateline(in: text, line: line.words) == nil
        else { return false }
        list.begin(header.name == .date ? .dateline : .boilerplate, at: line.words.start)
        if header.name == .date, header.value < line.words.end {
            let written = WrittenDay(text[Span(header.value, line.words.end)])
            findings.published = findings.published ?? written?.day.description
        }
        guard header.name == .subject, headline == nil, header.value < line.words.end else { return true }
        let words = Span(header.value, line.words.end)
        headline = words
        findings.title = text[words]
        list.begin(.headline, at: words.start)
        return true
    }

    private mutating func readStory(_ line: TextLine, rest: inout LineScanner) {
        if readLateDay(line) { return }
        if readFurniture(line) {
            if boilerplate.opensRail(text.bytes, line.words) { below = .rail }
            if below == nil, boilerplate.opensLinks(text.bytes, line.words) { below = .links }
            return
        }
        if below == .links, !isTitle(line) { below = nil }
        guard below == nil else {
            list.begin(.teaser, at: line.words.start)
            return
        }
        guard isAfterGap, isTitle(line), let next = nextLine(rest), endsCutOff(next.words) else {
            list.begin(.body, at: line.words.start)
            return
        }
        // The headline of another article over the words with which that begins, cut off.
        list.begin(.teaser, at: line.words.start)
        _ = rest.next()
    }

    /// Takes the day of publication where it stands among the first lines under a title or a summary, and before the story.
    private mutating func readLateDay(_ line: TextLine) -> Bool {
        guard findings.published == nil, lines < Self.linesAboveStory,
            let dateline = Dateline(in: text, line: line.words), let published = dateline.published
        else { return false }
        findings.published = published
        findings.publisher = findings.publisher ?? dateline.agency
        list.begin(.dateline, at: line.words.start)
        if dateline.end < line.words.end { list.begin(.body, at: dateline.end) }
        return true
    }

    private static let linesAboveStory = 12

    private func nextLine(_ rest: LineScanner) -> TextLine? {
        var ahead = rest
        return ahead.next()
    }

    private func endsCutOff(_ words: Span) -> Bool {
        text.bytes[words.range].suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
            || text.bytes[words.range].suffix(3).elementsEqual("...".utf8)
    }

    /// Whether a line is written as headlines are: short, and no sentence.
    private func isTitle(_ line: TextLine) -> Bool {
        let words = text.bytes[line.words.range]
        guard let first = words.first else { return false }
        return words.count <= 250 && !ends(line.words, with: ".!:;,") && !first.isLowercase
    }

    /// Takes a line that is the same wherever it stands: boilerplate, a caption with its credit, the headline again.
    private mutating func readFurniture(_ line: TextLine) -> Bool {
        let words = line.words
        if let headline, headline.count == words.count, text.bytes[headline.range] == text.bytes[words.range] {
            list.begin(.headline, at: words.start)
            return true
        }
        if let caption = boilerplate.caption(in: text.bytes, words) {
            if caption.start > words.start { list.begin(.boilerplate, at: words.start) }
            list.begin(.caption, at: caption.start)
            if caption.end < words.end { list.begin(.boilerplate, at: caption.end) }
            return true
        }
        if boilerplate.matches(text.bytes, words) {
            list.begin(.boilerplate, at: words.start)
            return true
        }
        if let credit = boilerplate.credit(in: text.bytes, words) {
            list.begin(.caption, at: words.start)
            list.begin(.boilerplate, at: credit)
            return true
        }
        return false
    }

    /// Whether a line is the headline: short, not a sentence, set apart, and with a text to head.
    private func isHeadline(_ line: TextLine, before rest: LineScanner) -> Bool {
        let words = text.bytes[line.words.range]
        guard isTitle(line), !ends(line.words, with: "?"), words.contains(where: { $0.isLetter || $0 >= 0x80 }),
            Dateline(in: text, line: line.words) == nil
        else { return false }
        var ahead = rest
        guard let next = ahead.next() else { return false }
        return line.isFollowedByGap || boilerplate.matches(text.bytes, next.words)
            || text.bytes[next.words.range] == words
    }

    /// Whether a line is one of those above the day of publication: a title, with no more than a few such lines between.
    private mutating func standsAboveDay(_ line: TextLine, before rest: LineScanner) -> Bool {
        // What was looked through from a line above is such a line itself.
        if let dayAhead, line.words.start < dayAhead { return true }
        var ahead = rest
        var above = line
        for _ in 0..<Self.linesAboveDay {
            guard isTitle(above), Dateline(in: text, line: above.words) == nil, let next = ahead.next() else {
                return false
            }
            if let dateline = Dateline(in: text, line: next.words), dateline.end == next.words.end,
                dateline.published != nil
            {
                dayAhead = next.words.start
                return true
            }
            above = next
        }
        return false
    }

    private static let linesAboveDay = 4

    /// Where the paragraph that `line` begins ends: with the line, unless lines were broken to fit a page's width.
    private func endOfParagraph(_ line: TextLine, rest: inout LineScanner) -> Int {
        var last = line
        var ahead = rest
        while !last.isFollowedByGap, !ends(last.words, with: ".!?:"), let next = ahead.next(),
            Self.brokenLines ~= last.words.count || beginsLowerCase(next.words),
            !boilerplate.matches(text.bytes, next.words)
        {
            last = next
            rest = ahead
        }
        return last.words.end
    }

    /// The lengths, in bytes, of lines that were broken to a width; any line goes on in one that begins in lower case.
    private static let brokenLines = 45...110

    private func beginsLowerCase(_ words: Span) -> Bool {
        text[words].unicodeScalars.first?.properties.isLowercase ?? false
    }

    /// Whether the last character, quotation marks and brackets aside, is one of `marks` or an ellipsis.
    private func ends(_ words: Span, with marks: String) -> Bool {
        var end = words.end
        while end > words.start {
            if [0x22, 0x27, 0x29, 0x5D].contains(text.bytes[end - 1]) {
                end -= 1
            } else if end - words.start >= 3, text.bytes.has([0xE2, 0x80], at: end - 3), text.bytes[end - 1] != 0xA6 {
                end -= 3
            } else {
                break
            }
        }
        guard end > words.start else { return false }
        return marks.utf8.contains(text.bytes[end - 1])
            || end - words.start >= 3 && text.bytes.has([0xE2, 0x80, 0xA6], at: end - 3)
    }
}
