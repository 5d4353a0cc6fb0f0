/// The day that a text says it is of, where no line above its story gives it: in brackets in its first lines, as bulletins
/// have it, or below its last words, as letters and communiqués do.
struct DayOfIssue {
    /// The day; nil where the text gives none so.
    let day: CalendarDay?

    /// How many of the first lines are looked through for brackets.
    private static let firstLines = 5
    /// How many of the last lines a signature may take.
    private static let lastLines = 8
    /// How many bytes a place and a day may take.
    private static let longest = 60
    /// The most words of a place before the day.
    private static let mostWords = 3

    /// The day of issue of `text`.
    init(_ text: SourceText) {
        var last: [Span] = []
        var bracketed: CalendarDay?
        for (number, line) in LineScanner(text).enumerated() {
            if number < Self.firstLines { bracketed = bracketed ?? Self.bracketed(text[line.words]) }
            if last.count == Self.lastLines { last.removeFirst() }
            last.append(line.words)
        }
        day = bracketed ?? last.lazy.compactMap { Self.closing($0, in: text) }.first
    }

    /// "(as of 08:00, 22.05.2024)".
    private static func bracketed(_ line: String) -> CalendarDay? {
        guard let open = line.firstRange(of: "(as of ")?.upperBound, let close = line[open...].firstIndex(of: ")")
        else {
            return nil
        }
        return WrittenDay(String(line[open..<close])).flatMap { $0.rest.isEmpty ? $0.day : nil }
    }

    /// "Geneva, 6 May 2023": a line of its own with a place and a day.
    private static func closing(_ line: Span, in text: SourceText) -> CalendarDay? {
        guard line.count <= longest, text.bytes[line.range].contains(0x2C), let written = WrittenDay(text[line]),
            1...mostWords ~= written.rest.count,
            written.rest.allSatisfy({ $0.first?.isUppercase ?? false })
        else { return nil }
        return written.day
    }
}
