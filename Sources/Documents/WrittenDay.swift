/// A day with its year, as lines above a story write it: "Kyiv, 2 November 2022", "14.09.2023 11:20", "July 6, 2023 | 2 min read".
struct WrittenDay {
    /// The day.
    let day: CalendarDay
    /// The words beside it, as far as the line's marks part them from others, that are no time of it.
    let rest: [String]

    /// Words that tell of the hour, and what web pages put beside it.
    private static let hours = WeekdayNames.short.union(WeekdayNames.full).union([
        "am", "pm", "a.m", "p.m", "gmt", "utc", "cet", "cest", "eet", "eest", "est", "edt", "bst", "at", "min", "read",
        "mins", "minutes", "minute",
    ])

    /// Words that pages put beside the day of publication or of a change, and "by" and the like beside a name.
    private static let labels: Set<String> = [
        "and", "as", "at", "by", "correspondent", "date", "editor", "first", "for", "from", "immediate", "in", "issue",
        "issued", "last", "modified", "no", "of", "on", "page", "posted", "press", "published", "release", "released",
        "report", "reporter", "reporters", "staff", "statement", "team", "the", "to", "update", "updated", "via",
        "writer",
    ]

    /// Whether the line says nothing beside the day but names, labels and numbers.
    var standsAmongNames: Bool {
        rest.allSatisfy { word in
            guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return true }
            return first.properties.isUppercase || Self.labels.contains(word.lowercased().filter(\.isLetter))
        }
    }

    /// The day that `line` gives; nil where it gives none, or several and does not say that the later is of a change.
    init?(_ line: String) {
        let parts = line.split { "|•·*".contains($0) }
        // A line of several parts tells the day in one of them: "Crime | Wednesday 17 April 2024 | By Ann Lee, court reporter".
        if parts.count > 1 {
            let days = parts.compactMap { WrittenDay(String($0)) }
            guard let first = days.first, days.count == 1 || days.contains(where: \.isOfChange) else { return nil }
            self = days.min { $0.day < $1.day } ?? first
            return
        }
        let words = (parts.first ?? "").split { $0.isWhitespace || ",()".contains($0) }.map(String.init)
        var found: [(day: CalendarDay, words: Range<Int>)] = []
        var index = 0
        while index < words.count {
            if let day = Self.numeric(words[index]) {
                found.append((day, index..<index + 1))
            } else if index + 2 < words.count, let day = Self.named(Array(words[index..<index + 3])) {
                found.append((day, index..<index + 3))
                index += 2
            }
            index += 1
        }
        guard let first = found.map(\.day).min() else { return nil }
        rest = words.indices.filter { index in
            !found.contains { $0.words.contains(index) } && !Self.isHour(words[index])
        }
        .map { words[$0] }
        day = first
        guard found.count == 1 || isOfChange else { return nil }
    }

    /// Whether the line says that a day is that of a change.
    private var isOfChange: Bool { rest.contains { $0.lowercased().hasPrefix("updated") } }

    /// `2023-09-14`, `2023/09/14`, `14.09.2023`, `14-Sep-2023`, or `14/09/2023` where the month can be told from the day.
    private static func numeric(_ word: String) -> CalendarDay? {
        if let day = CalendarDay(word) { return day }
        let pieces = word.split(separator: "-").map(String.init)
        if pieces.count == 3, month(pieces[1]) != nil { return named(pieces) }
        let isDotted = word.contains(".")
        let parts = word.split(separator: isDotted ? "." : "/").compactMap { Int($0) }
        guard parts.count == 3, word.filter({ $0 == (isDotted ? "." : "/") }).count == 2 else { return nil }
        if parts[0] >= 1900 { return CalendarDay(year: parts[0], month: parts[1], day: parts[2]) }
        guard parts[2] >= 1900, isDotted || parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1] else { return nil }
        let isMonthFirst = parts[1] > 12
        return CalendarDay(
            year: parts[2],
            month: isMonthFirst ? parts[0] : parts[1],
            day: isMonthFirst ? parts[1] : parts[0]
        )
    }

    /// `2 November 2022` or `November 2 2022`.
    private static func named(_ words: [String]) -> CalendarDay? {
        guard let year = year(words[2]) else { return nil }
        let (first, second) = (month(words[0]), month(words[1]))
        guard let month = first ?? second, (first == nil) != (second == nil),
            let day = Int((first == nil ? words[0] : words[1]).prefix(while: { $0.isNumber }))
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The year that a word begins with; pages that lost a line's end have the hour glued to it: `20235:04`.
    private static func year(_ word: String) -> Int? {
        guard let year = Int(word.prefix(4)), year >= 1900 else { return nil }
        let rest = word.dropFirst(4)
        let isGluedHour = 4...5 ~= rest.count && rest.dropLast(3).allSatisfy(\.isNumber) && isMinutes(rest.suffix(3))
        return isGluedHour || rest.allSatisfy { ".:;".contains($0) } ? year : nil
    }

    private static func isMinutes(_ word: Substring) -> Bool {
        word.first == ":" && word.dropFirst().allSatisfy(\.isNumber)
    }

    private static func month(_ word: String) -> Int? {
        MonthNames.number(of: word.lowercased().filter(\.isLetter))
    }

    private static func isHour(_ word: String) -> Bool {
        let plain = word.lowercased().filter { $0 != "." || word.contains("m") }
        // "3:18pm"
        let letters = plain.drop { $0.isNumber || $0 == ":" }
        return hours.contains(plain.hasSuffix(".") ? String(plain.dropLast()) : plain)
            || letters.count < plain.count && ["am", "pm"].contains(letters)
            || word.allSatisfy { $0.isNumber || ":-–—.".contains($0) }
    }
}
