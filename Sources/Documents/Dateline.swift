/// What stands before the first sentence: `date 2024-01-17`, or place, date and agency as in `KYIV, March 3 (Agency) —` and
/// `GENEVA (16 August 2023) –`.
struct Dateline {
    /// The offset of the first word after it.
    private(set) var end: Int
    /// The day of publication, where it is written out in full.
    private(set) var published: String?
    /// The day of publication, where it is written without its year.
    private(set) var day: YearlessDay?
    /// The agency named in brackets.
    private(set) var agency: String?

    /// How many bytes before the dash a place, date and agency may take.
    private static let limit = 120
    /// How long a line of its own may be that gives the day.
    private static let longestDay = 160

    /// The dateline with which `line` begins; nil where it begins with none.
    init?(in text: SourceText, line: Span) {
        end = line.start
        guard
            readDate(in: text, line: line) || readStamp(in: text, line: line) || readSlashes(in: text, line: line)
                || readPlace(in: text, line: line) || readDay(in: text, line: line)
                || readYearlessDay(in: text, line: line)
        else { return nil }
    }

    /// Reads a day and an hour in figures, as agencies of the region have it: `14.09.2023 11:20`, `dpa/14.09.2023 11:20`.
    private mutating func readStamp(in text: SourceText, line: Span) -> Bool {
        let agency = text.bytes[line.start..<min(line.end, line.start + Self.longestAgency)].prefix { $0.isLetter }
        let isNamed = agency.endIndex < line.end && text.bytes[agency.endIndex] == 0x2F
        let start = isNamed ? agency.endIndex + 1 : line.start
        let head = text[Span(start, min(line.end, start + 16))]
        let words = head.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count >= 2, words[0].utf8.count == 10, words[1].utf8.count == 5 else { return false }
        guard let written = WrittenDay("\(words[0]) \(words[1])"), written.rest.isEmpty, words[1].contains(":") else {
            return false
        }
        published = written.day.description
        end = LineScanner.trim(text.bytes, start + 16..<line.end).lowerBound
        return true
    }

    /// How long the short name of an agency may be.
    private static let longestAgency = 12

    /// Reads a line of its own that holds a day with its year beside names: `Kyiv, 2 November 2022`, `Issued by the Office on
    /// 3 May 2024, 14:05:`.
    private mutating func readDay(in text: SourceText, line: Span) -> Bool {
        // A sentence that speaks of a day is none.
        guard line.count <= Self.longestDay, !isSentence(text.bytes, line), let written = WrittenDay(text[line]),
            written.rest.count <= Self.fewWords || written.standsAmongNames || written.isAsOf,
            !written.rest.contains(where: Self.others.contains)
        else { return false }
        published = written.day.description
        end = line.end
        return true
    }

    /// Reads a line of its own that holds a day without its year: `Orlo, July 3`, `As of 09:00 on 7 February`.
    private mutating func readYearlessDay(in text: SourceText, line: Span) -> Bool {
        guard line.count <= Self.longestDay, let written = YearlessDay(line: text[line]) else { return false }
        day = written
        end = line.end
        return true
    }

    /// Takes a day before a story, with or without its year.
    private mutating func note(_ date: MonthDay?) {
        published = date?.calendarDay?.description
        day = date.flatMap { YearlessDay(openingStoryIn: $0.month, on: $0.day) }
    }

    /// Whether a line ends as sentences do, and not with "p.m.".
    private func isSentence(_ bytes: [UInt8], _ line: Span) -> Bool {
        [0x2E, 0x21, 0x3F].contains(bytes[line.end - 1]) && !bytes.hasAnyCase(".m.", at: max(line.start, line.end - 3))
    }

    /// Words before a day on which something else was done to a text or its matter.
    private static let others: Set<String> = [
        "Accessed:", "Born", "Born:", "Deadline:", "Event:", "Filmed:", "Interviewed:", "Recorded", "Recorded:",
        "Retrieved:", "born",
    ]

    /// Reads a place, a day and an agency between slashes, as in `ORLO, July 3. /AGENCY/.` before a story.
    private mutating func readSlashes(in text: SourceText, line: Span) -> Bool {
        let bytes = text.bytes
        let head = line.start..<min(line.end, line.start + Self.limit)
        guard let open = bytes.firstOffset(of: " /", in: head),
            let close = bytes.firstOffset(of: "/.", in: open + 2..<head.upperBound),
            bytes[open + 2..<close].allSatisfy({ $0.isUppercase || $0 == 0x2D }), 2...12 ~= close - open - 2
        else { return false }
        let parts = text[Span(line.start, open)].split { ",.".contains($0) }.map(\.trimmingSpace)
        guard let place = parts.first, Self.isName(place), parts.count <= 3 else { return false }
        agency = text[Span(open + 2, close)]
        note(parts.dropFirst().compactMap { Self.day($0) }.first)
        end = LineScanner.trim(bytes, close + 2..<line.end).lowerBound
        return true
    }

    /// How many words of any kind beside the day a line may hold that tells no more than when.
    private static let fewWords = 4

    /// Reads `date YYYY-MM-DD` of a day that there was; without the word where nothing else stands in the line.
    private mutating func readDate(in text: SourceText, line: Span) -> Bool {
        let bytes = text.bytes
        let hasWord = bytes.hasAnyCase("date", at: line.start)
        var index = line.start
        if hasWord {
            index += 4
            if index < line.end, bytes[index] == 0x3A { index += 1 }
            let space = index
            while index < line.end, bytes[index].isSpace { index += 1 }
            guard index > space else { return false }
        }
        guard index + 10 <= line.end,
            let date = CalendarDay(String(decoding: bytes[index..<index + 10], as: UTF8.self))
        else { return false }
        index += 10
        // The story may be glued to it; a further digit or a hyphen would make it another number.
        guard index == line.end || hasWord && !bytes[index].isDigit && bytes[index] != 0x2D else { return false }
        published = date.description
        end = LineScanner.trim(bytes, index..<line.end).lowerBound
        return true
    }

    /// Reads a place, a date or an agency or both, and a dash.
    ///
    /// A place in capitals needs one of the two, or a capital behind the dash; any other needs both, the day with its year,
    /// an agency that is known, or brackets around it, for "Smith (Ohio) – who" is no dateline.
    private mutating func readPlace(in text: SourceText, line: Span) -> Bool {
        guard
            let dash = firstDash(in: text.bytes, line: line) ?? stopBehindYear(in: text.bytes, line: line)
                ?? colonBehindBracket(in: text.bytes, line: line)
        else { return false }
        guard let opening = Opening(text[Span(line.start, dash.lowerBound)].trimmingSpace) else { return false }
        let (parts, agency, date) = (opening.parts, opening.agency, opening.date)
        guard let place = parts.first, parts.count <= 3, parts.allSatisfy({ Self.isName($0) }) else { return false }
        let isInCapitals = place.unicodeScalars.allSatisfy { !$0.properties.isLowercase } && place.utf8.count >= 3
        let story = LineScanner.trim(text.bytes, dash.upperBound..<line.end)
        let isSure =
            isInCapitals
            ? date != nil || agency != nil || !story.isEmpty && 0x41...0x5A ~= text.bytes[story.lowerBound]
            : opening.isBracketed || date?.year != nil
                || agency.map { date != nil || NewsOutlets.agencies.contains($0) } ?? false
        guard isSure else { return false }
        self.agency = agency
        note(date)
        end = story.lowerBound
        return true
    }

    /// The words before a dash by what they tell.
    private struct Opening {
        /// The place, and what it lies in.
        private(set) var parts: [String] = []
        /// Who stands in brackets.
        private(set) var agency: String?
        /// The day.
        private(set) var date: MonthDay?
        /// Whether all of them stand in brackets.
        private(set) var isBracketed = false

        /// What `words` tell; nil where brackets in them hold something else.
        init?(_ words: String) {
            var words = words
            if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
                let inside = String(words[words.index(after: open)...].dropLast())
                if open == words.startIndex {
                    // "(Kyiv, August 16, 2023) –".
                    words = inside
                    isBracketed = inside.contains(where: \.isLowercase)
                } else {
                    date = Dateline.day(inside)
                    guard date != nil || Dateline.isName(inside) else { return nil }
                    agency = date == nil ? inside : nil
                    words = words[..<open].trimmingSpace
                }
            }
            // "ORLO. May 31 (Agency) –".
            if let stop = words.firstRange(of: ". "), Dateline.day(String(words[stop.upperBound...])) != nil {
                words.replaceSubrange(stop, with: ", ")
            }
            // "Orlo / Geneva, 16 August 2023": a release of several offices.
            parts = words.split(omittingEmptySubsequences: false) { ",/".contains($0) }.map(\.trimmingSpace)
            let year = parts.count > 1 ? parts.last.flatMap { Dateline.isYear($0) ? Int($0) : nil } : nil
            if year != nil { parts.removeLast() }
            if parts.count > 1, let last = parts.last, let day = Dateline.day(last) {
                date = MonthDay(month: day.month, day: day.day, year: day.year ?? year)
                parts.removeLast()
            } else if parts.count == 1, let day = Dateline.day(parts[0]), let agency,
                NewsOutlets.agencies.contains(agency)
            {
                // "Nov 12 (Agency) -": some agencies leave the place out.
                date = day
                parts[0] = agency
            }
        }
    }

    /// A full stop right behind a year, where some agencies have a dash.
    private func stopBehindYear(in bytes: [UInt8], line: Span) -> Range<Int>? {
        let stop = min(line.end - 1, line.start + Self.limit)
        guard line.start + 4 < stop else { return nil }
        return (line.start + 4..<stop).first { index in
            bytes[index] == 0x2E && bytes[index + 1].isSpace && bytes[index - 4..<index].allSatisfy(\.isDigit)
        }
        .map { $0..<$0 + 1 }
    }

    /// A colon right behind a bracket, where some agencies have a dash.
    private func colonBehindBracket(in bytes: [UInt8], line: Span) -> Range<Int>? {
        bytes.firstOffset(of: "): ", in: line.start..<min(line.end, line.start + Self.limit)).map { $0 + 1..<$0 + 2 }
    }

    /// The first dash with white space before or after it: `—`, `–`, `--` or `-`.
    private func firstDash(in bytes: [UInt8], line: Span) -> Range<Int>? {
        let stop = min(line.end, line.start + Self.limit)
        var index = line.start
        while index < stop {
            let isLong =
                bytes[index] == 0xE2
                && (bytes.has([0x80, 0x93], at: index + 1) || bytes.has([0x80, 0x94], at: index + 1))
            let length = isLong ? 3 : bytes.has("--", at: index) ? 2 : bytes[index] == 0x2D ? 1 : 0
            if length > 0 {
                let after = index + length
                let isApart = index > line.start && (bytes[index - 1].isSpace || bytes[index - 1] == 0x29)
                if isApart || length > 1 { return index..<min(after, line.end) }
            }
            index += max(1, length)
        }
        return nil
    }

    /// Words written small within names of places.
    private static let particles: Set<String> = [
        "and", "da", "de", "del", "do", "el", "la", "le", "of", "sur", "the", "y",
    ]

    /// Whether every word begins with a capital letter, particles aside: a place or an agency.
    private static func isName(_ words: some StringProtocol) -> Bool {
        let parts = words.split(whereSeparator: \.isWhitespace)
        return 1...4 ~= parts.count && words.utf8.count <= 40 && !words.contains(":")
            && parts.allSatisfy { part in
                part.unicodeScalars.first.map { $0.properties.isUppercase } ?? false || particles.contains(String(part))
            }
    }

    private static func isYear(_ words: some StringProtocol) -> Bool {
        words.utf8.count == 4 && words.utf8.allSatisfy(\.isDigit)
    }

    /// A month and a day, perhaps of a year.
    private struct MonthDay {
        let month: Int
        let day: Int
        let year: Int?

        /// The day of the calendar; nil without a year.
        var calendarDay: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: month, day: day) } }
    }

    /// The month and day in either order, with or without a year, that `words` are.
    private static func day(_ words: String) -> MonthDay? {
        let parts = words.split { $0.isWhitespace || $0 == "." || $0 == "," }
        let found = parts.compactMap { MonthNames.number(of: $0.lowercased()) }
        let days = parts.compactMap { part in Int(part).flatMap { 1...31 ~= $0 ? $0 : nil } }
        let years = parts.filter { isYear($0) }
        guard found.count == 1, days.count == 1, years.count <= 1, 2 + years.count == parts.count else { return nil }
        return MonthDay(month: found[0], day: days[0], year: years.first.flatMap { Int($0) })
    }
}

extension StringProtocol {
    /// The words without white space and byte order marks at their ends.
    fileprivate var trimmingSpace: String {
        let bytes = Array(utf8)
        return String(decoding: bytes[LineScanner.trim(bytes, 0..<bytes.count)], as: UTF8.self)
    }
}
