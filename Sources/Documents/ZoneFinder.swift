/// Finds what each line of a text is for, and what the text says about itself on the way.
///
/// It is careful with words: a line is boilerplate only where its words or its place show it; what is unsure is body.
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
        /// The same without its year, where the text gives none.
        package var yearlessDay: YearlessDay?
    }

    private let text: SourceText
    private let boilerplate = BoilerplatePatterns.shared
    private let outline: TextOutline
    private var list = ZoneList()
    private var findings = Findings()
    private var headline: Span?
    private var lead: Span?
    /// What the lines below a page's own headings are, while they last.
    private var below: Heading?
    /// The number of the next line to read.
    private var next = 0
    /// The number of the line that gives the day, when the lines above it are read.
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
        outline = TextOutline(text, .shared)
    }

    /// The zones of `text` and what it says about itself.
    package static func findings(in text: SourceText) -> Findings {
        var finder = ZoneFinder(text)
        finder.run()
        return finder.findings
    }

    private mutating func run() {
        while next < outline.lines.count {
            let number = next
            next += 1
            if lead == nil {
                readOpening(number)
            } else {
                readStory(number)
            }
        }
        findings.zones = list.zones(count: text.bytes.count)
        if findings.publisher == nil {
            findings.publisher = PublisherFinder(text, outline).publisher(headings: list.headings, lead: lead)
        }
    }

    /// The line with this number; nil behind the last.
    private func line(_ number: Int) -> TextLine? {
        outline.lines.indices.contains(number) ? outline.lines[number] : nil
    }

    // MARK: Above the story

    /// Takes a line above the story, or the story's first, and with that the rest of its paragraph.
    private mutating func readOpening(_ number: Int) {
        let line = outline.lines[number]
        if readFurniture(number) || readPastedHeader(line) { return }
        if boilerplate.isByline(text.bytes, line.words) {
            list.begin(.boilerplate, at: line.words.start)
            return
        }
        if mayHead && isHeadline(number) || standsAboveDay(number) {
            beginHeadline(line.words)
            return
        }
        var start = line.words.start
        if let dateline = Dateline(in: text, line: line.words) {
            list.begin(.dateline, at: start)
            note(dateline)
            start = dateline.end
            if start >= line.words.end { return }
            let rest = Span(start, line.words.end)
            if outline.isOpening(number), text.isTitle(rest), line.isFollowedByGap {
                beginHeadline(rest)
                return
            }
        } else if readHeading(number) {
            return
        }
        list.begin(.lead, at: start)
        lead = Span(start, endOfParagraph(number))
    }

    /// Takes what a dateline tells that nothing above it told.
    private mutating func note(_ dateline: Dateline) {
        findings.published = findings.published ?? dateline.published
        findings.yearlessDay = findings.yearlessDay ?? dateline.day
        findings.publisher = findings.publisher ?? dateline.agency
    }

    /// Takes a line that is no sentence, where the text is written in sentences and they are still to come.
    private mutating func readHeading(_ number: Int) -> Bool {
        let words = outline.lines[number].words
        guard outline.isOpening(number), !text.ends(words, with: ":") else { return false }
        let isSmall = text.bytes[words.start].isLowercase || text.ends(words, with: ",")
        if isMenu(words) || isWordless(words) || isSmall && words.count <= Self.longestKicker {
            list.begin(.boilerplate, at: words.start)
        } else if text.isTitle(words) || text.ends(words, with: ";") {
            beginHeadline(words)
        } else {
            return false
        }
        return true
    }

    private func isWordless(_ words: Span) -> Bool { !text.bytes[words.range].contains { $0.isLetter || $0 >= 0x80 } }

    /// Whether the line is a row of buttons: three or more, set apart by bars or wide spaces.
    private func isMenu(_ words: Span) -> Bool {
        guard words.count <= Self.longestMenu else { return false }
        let line = text[words].replacing("   ", with: "|").replacing("  ", with: "|").replacing("\t", with: "|")
        return line.split(whereSeparator: { "|•·".contains($0) }).count >= 3
    }

    private static let longestMenu = 250

    private mutating func beginHeadline(_ words: Span) {
        // Of the lines of a letterhead and a title, the longest says what the text is about.
        if mayHead, words.count > headline?.count ?? 0 {
            headline = words
            findings.title = text[words]
        }
        list.begin(.headline, at: words.start)
    }

    /// Whether a further line may be the headline: none was, or what stands there is only what a paper calls itself or its
    /// section.
    private var mayHead: Bool {
        headline.map { $0.count <= Self.longestKicker || !text.bytes[$0.range].contains { $0.isLowercase } } ?? true
    }

    private static let longestKicker = 40

    /// Takes a line of a release that was pasted with the header of the message it came in.
    private mutating func readPastedHeader(_ line: TextLine) -> Bool {
        guard let header = PastedHeader(in: text.bytes, line: line.words),
            header.name != .date || Dateline(in: text, line: line.words) == nil
        else { return false }
        let isDay = header.name == .date || header.name == .sent
        list.begin(isDay ? .dateline : .boilerplate, at: line.words.start)
        if isDay, header.value < line.words.end {
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

    /// Whether a line is the headline: short, not a sentence, set apart, and with a text to head.
    private func isHeadline(_ number: Int) -> Bool {
        let line = outline.lines[number]
        let words = text.bytes[line.words.range]
        guard text.isTitle(line.words), !text.ends(line.words, with: "?"), !isWordless(line.words),
            Dateline(in: text, line: line.words) == nil, !outline.isOpening(number) || !isMenu(line.words),
            let next = self.line(number + 1)
        else { return false }
        return line.isFollowedByGap || outline.isFurniture[number + 1] || text.bytes[next.words.range] == words
            || boilerplate.isByline(text.bytes, next.words)
    }

    /// Whether a line is one of those above the day of publication: a title, with no more than a few such lines between.
    private mutating func standsAboveDay(_ number: Int) -> Bool {
        // What was looked through from a line above is such a line itself.
        if let dayAhead, number < dayAhead { return !isMenu(outline.lines[number].words) }
        for above in number..<number + Self.linesAboveDay {
            let words = outline.lines[above].words
            guard text.isTitle(words), Dateline(in: text, line: words) == nil, let next = line(above + 1) else {
                return false
            }
            if let dateline = Dateline(in: text, line: next.words), dateline.end == next.words.end,
                dateline.published != nil
            {
                dayAhead = above + 1
                return !isMenu(outline.lines[number].words)
            }
        }
        return false
    }

    private static let linesAboveDay = 4

    /// Where the paragraph that a line begins ends: with the line, unless lines were broken to fit a page's width.
    private mutating func endOfParagraph(_ number: Int) -> Int {
        var last = outline.lines[number]
        while !last.isFollowedByGap, !text.ends(last.words, with: ".!?:"), let following = line(next),
            Self.brokenLines ~= last.words.count || text.beginsLowerCase(following.words),
            !outline.isFurniture[next]
        {
            last = following
            next += 1
        }
        return last.words.end
    }

    /// The lengths, in bytes, of lines that were broken to a width; any line goes on in one that begins in lower case.
    private static let brokenLines = 45...110

    // MARK: The story

    private mutating func readStory(_ number: Int) {
        let line = outline.lines[number]
        if readForwarded(line) || readLateDay(number) { return }
        if readFurniture(number) {
            if boilerplate.opensRail(text.bytes, line.words) { below = .rail }
            if below == nil, boilerplate.opensLinks(text.bytes, line.words) { below = .links }
            return
        }
        if below == .links, !text.isTitle(line.words) { below = nil }
        if below != nil {
            list.begin(.teaser, at: line.words.start)
        } else if outline.isTail(number), !isCutOff(number) {
            list.begin(.boilerplate, at: line.words.start)
        } else if isAfterGap(number), text.isTitle(line.words), let following = self.line(number + 1),
            endsCutOff(following.words)
        {
            // The headline of another article over the words with which that begins, cut off.
            list.begin(.teaser, at: line.words.start)
            next += 1
        } else if isSubheading(number) {
            list.begin(isWordless(line.words) ? .boilerplate : .headline, at: line.words.start)
        } else {
            let start = boilerplate.labelEnd(in: text.bytes, line.words)
            if start > line.words.start { list.begin(.boilerplate, at: line.words.start) }
            list.begin(.body, at: start)
        }
    }

    private func isAfterGap(_ number: Int) -> Bool { outline.lines[number - 1].isFollowedByGap }

    /// Whether the line heads a part of a story that is written in sentences.
    private func isSubheading(_ number: Int) -> Bool {
        let words = outline.lines[number].words
        return outline.isPunctuated && !outline.isTail(number)
            && words.count <= Self.longestSubheading && text.isTitle(words)
            && !TextOutline.isBulleted(text.bytes, words) && !text.ends(words, with: "?")
            && (outline.lines[number].isFollowedByGap || !Self.brokenLines.contains(words.count))
    }

    private static let longestSubheading = 120

    /// Whether the line behind the story's last is the first half of a sentence, where a text was cut off.
    private func isCutOff(_ number: Int) -> Bool {
        let line = outline.lines[number].words
        guard number - 1 == outline.lastStory, !text.ends(line, with: ".!?") else { return false }
        let words = text[line].split(separator: " ")
        return words.count >= 6 && words.count { $0.first?.isLowercase ?? false } * 2 > words.count
    }

    /// Begins anew below the line with which a mail program sets off the message that was sent on.
    private mutating func readForwarded(_ line: TextLine) -> Bool {
        guard boilerplate.opensForwarded(text.bytes, line.words) else { return false }
        list.begin(.boilerplate, at: line.words.start)
        (headline, lead, findings) = (nil, nil, Findings())
        return true
    }

    /// Takes the day of publication where it stands among the first lines under a title or a summary, and before the story,
    /// or behind all of it, and the place and the agency before a story's first sentence.
    private mutating func readLateDay(_ number: Int) -> Bool {
        let words = outline.lines[number].words
        let isFirst = number < Self.linesAboveStory
        guard isFirst || outline.isSignature(number), let dateline = Dateline(in: text, line: words) else {
            return false
        }
        let opensStory = isFirst && dateline.agency != nil && dateline.end < words.end
        guard opensStory || findings.published == nil && dateline.published != nil else { return false }
        note(dateline)
        list.begin(.dateline, at: words.start)
        if dateline.end < words.end { list.begin(.body, at: dateline.end) }
        return true
    }

    private static let linesAboveStory = 12

    private func endsCutOff(_ words: Span) -> Bool {
        text.bytes[words.range].suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
            || text.bytes[words.range].suffix(3).elementsEqual("...".utf8)
    }

    // MARK: Anywhere

    /// Takes a line that is the same wherever it stands: boilerplate, a caption with its credit, the headline again.
    private mutating func readFurniture(_ number: Int) -> Bool {
        let words = outline.lines[number].words
        if let headline, headline.count == words.count, text.bytes[headline.range] == text.bytes[words.range] {
            list.begin(.headline, at: words.start)
        } else if outline.hasPicture[number], let caption = boilerplate.caption(in: text.bytes, words) {
            if caption.start > words.start { list.begin(.boilerplate, at: words.start) }
            list.begin(.caption, at: caption.start)
            if caption.end < words.end { list.begin(.boilerplate, at: caption.end) }
        } else if outline.hasPicture[number], let credit = boilerplate.credit(in: text.bytes, words) {
            list.begin(.caption, at: words.start)
            list.begin(.boilerplate, at: credit)
        } else if outline.isFurniture[number] {
            list.begin(.boilerplate, at: words.start)
        } else if standsByOwner(number) {
            list.begin(.caption, at: words.start)
        } else {
            return false
        }
        return true
    }

    /// Whether a line that is no sentence stands close below or above one that says whose picture is there.
    private func standsByOwner(_ number: Int) -> Bool {
        let words = outline.lines[number].words
        guard outline.isPunctuated, text.isTitle(words), words.count >= Self.longestKicker else { return false }
        if let after = line(number + 1), !outline.lines[number].isFollowedByGap {
            return boilerplate.isOwner(in: text.bytes, after.words)
        }
        return number > 0 && !isAfterGap(number)
            && boilerplate.isOwner(in: text.bytes, outline.lines[number - 1].words)
    }
}
