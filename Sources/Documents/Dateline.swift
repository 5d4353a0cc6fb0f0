/// What stands before the first sentence: `date 2024-01-17`, or place, date and agency as in `KYIV, March 3 (Agency) —`.
struct Dateline {
    /// The offset of the first word after it.
    private(set) var end: Int
    /// The day of publication, where it is written out in full.
    private(set) var published: String?
    /// The agency named in brackets.
    private(set) var agency: String?

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    /// How many bytes before the dash a place, date and agency may take.
    private static let limit = 120

    /// The dateline with which `line` begins; nil where it begins with none.
    init?(in text: SourceText, line: Span) {
        end = line.start
        guard readDate(in: text, line: line) || readPlace(in: text, line: line) else { return nil }
    }

    /// Reads `date YYYY-MM-DD` of a day that there was.
    private mutating func readDate(in text: SourceText, line: Span) -> Bool {
        let bytes = text.bytes
        guard bytes.hasAnyCase("date", at: line.start), line.count >= 15 else { return false }
        var index = line.start + 4
        if bytes[index] == 0x3A { index += 1 }
        let digits = index
        while index < line.end, bytes[index].isSpace { index += 1 }
        guard index > digits, index + 10 <= line.end,
            let date = CalendarDay(String(decoding: bytes[index..<index + 10], as: UTF8.self))
        else {
            return false
        }
        index += 10
        guard index == line.end || LineScanner.spaceLength(bytes, at: index) != nil else { return false }
        published = date.description
        end = LineScanner.trim(bytes, index..<line.end).lowerBound
        return true
    }

    /// Reads a place, a date or an agency or both, and a dash.
    ///
    /// A place in capitals needs one of the two; any other needs both, for "Smith (Ohio) – who" is no dateline.
    private mutating func readPlace(in text: SourceText, line: Span) -> Bool {
        guard let dash = firstDash(in: text.bytes, line: line) else { return false }
        var words = text[Span(line.start, dash.lowerBound)].trimmingSpace
        var agency: String?
        if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
            let name = words[words.index(after: open)...].dropLast()
            guard Self.isName(name) else { return false }
            agency = String(name)
            words = words[..<open].trimmingSpace
        }
        var parts = words.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpace)
        if parts.count > 1, let last = parts.last, Self.isYear(last) { parts.removeLast() }
        let hasDate = parts.count > 1 && parts.last.map { Self.isDayAndMonth($0) } ?? false
        if hasDate { parts.removeLast() }
        guard let place = parts.first, parts.count <= 3, parts.allSatisfy({ Self.isName($0) }) else { return false }
        let isInCapitals = place.unicodeScalars.allSatisfy { !$0.properties.isLowercase } && place.utf8.count >= 3
        guard isInCapitals ? hasDate || agency != nil : hasDate && agency != nil else { return false }
        self.agency = agency
        end = LineScanner.trim(text.bytes, dash.upperBound..<line.end).lowerBound
        return true
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

    /// Whether every word begins with a capital letter: a place or an agency.
    private static func isName(_ words: some StringProtocol) -> Bool {
        let parts = words.split(whereSeparator: \.isWhitespace)
        return 1...4 ~= parts.count && words.utf8.count <= 40
            && parts.allSatisfy { part in
                part.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
            }
    }

    private static func isYear(_ words: some StringProtocol) -> Bool {
        words.utf8.count == 4 && words.utf8.allSatisfy(\.isDigit)
    }

    /// Whether `words` are a month and a day in either order, with or without a year.
    private static func isDayAndMonth(_ words: some StringProtocol) -> Bool {
        let parts = words.split { $0.isWhitespace || $0 == "." }
        let months = parts.filter { Self.months.contains($0.lowercased()) }
        let days = parts.filter { Int($0).map { 1...31 ~= $0 } ?? false }
        let years = parts.filter { Self.isYear($0) }
        return months.count == 1 && days.count == 1 && months.count + days.count + years.count == parts.count
    }
}

extension StringProtocol {
    /// The words without white space and byte order marks at their ends.
    fileprivate var trimmingSpace: String {
        let bytes = Array(utf8)
        return String(decoding: bytes[LineScanner.trim(bytes, 0..<bytes.count)], as: UTF8.self)
    }
}
