/// A day with its year, as lines above a story write it: "Kyiv, 2 November 2022", "14.09.2023 11:20", "July 6, 2023 | 2 min read".
struct WrittenDay {
    /// The day.
    let day: CalendarDay
    /// The words beside it, as far as the line's marks part them from others, that are no time of it.
    let rest: [String]
    /// Whether the words "as of" stand before it, and perhaps an hour between: what they open was so on that day.
    private(set) var isAsOf = false

    /// Words that tell of the hour, and what web pages put beside it.
    private static let hours = Set(WeekdayNames.full).union([
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

    /// Words before the days that a report is about: it is no older than their last.
    private static let periods: Set<String> = ["cover", "covering", "covers", "period", "reporting"]

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
                let isPeriod = words[..<index].contains { Self.periods.contains($0.lowercased().filter(\.isLetter)) }
                found.append((isPeriod ? day : Self.first(of: day, behind: words[..<index]), index..<index + 3))
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
        let before = words[..<found[0].words.lowerBound].reversed().drop(while: Self.isHour).prefix(2)
        isAsOf = ["of as", "at as"].contains(before.joined(separator: " ").lowercased())
    }

    /// The first day of a week that is written `21 - 27 March 2025`; `day` where it is no such last day.
    private static func first(of day: CalendarDay, behind words: ArraySlice<String>) -> CalendarDay {
        let before = Array(words.suffix(2))
        guard before.count == 2, ["-", "–", "—"].contains(before[1]), let first = Int(before[0]), first < day.day else {
            return day
        }
        return CalendarDay(year: day.year, month: day.month, day: first) ?? day
    }

    /// Whether the line says that a day is that of a change.
    private var isOfChange: Bool { rest.contains { $0.lowercased().hasPrefix("updated") } }

    /// `2023-09-14`, `2023/09/14`, `14.09.2023`, `14-Sep-2023`, or `14/09/2023` where the month can be told from the day.
    private static func numeric(_ word: String) -> CalendarDay? {
        if let day = CalendarDay(String(word.prefix { $0 != "T" })) { return day }
        if let day = CalendarDay(word.replacing("/", with: "-")) { return day }
        if let day = named(word.split(separator: "-").map(String.init)) { return day }
        let isDotted = word.contains(".")
        let parts = word.split(separator: isDotted ? "." : "/").compactMap { Int($0) }
        guard parts.count == 3, word.filter({ $0 == (isDotted ? "." : "/") }).count == 2, parts[2] >= 1900 else {
            return nil
        }
        guard isDotted || parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1] else { return nil }
        let isMonthFirst = parts[1] > 12
        return CalendarDay(
            year: parts[2],
            month: isMonthFirst ? parts[0] : parts[1],
            day: isMonthFirst ? parts[1] : parts[0]
        )
    }

    /// `2 November 2022` or `November 2 2022`.
    private static func named(_ words: [String]) -> CalendarDay? {
        guard words.count == 3, let year = year(words[2]) else { return nil }
        let (first, second) = (month(words[0]), month(words[1]))
        guard let month = first ?? second, (first == nil) != (second == nil),
            let day = day(first == nil ? words[0] : words[1])
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The day that `word` tells; the last of `1–31`.
    private static func day(_ word: String) -> Int? {
        let days = word.split { "-–".contains($0) }
        guard days.count == 2, let first = Int(days[0]), let last = Int(days[1]), first < last else {
            return Int(word.prefix(while: \.isNumber))
        }
        return last
    }

    /// The year that `word` is, to which pages may glue the hour: `20248:52`.
    private static func year(_ word: String) -> Int? {
        guard let year = Int(word.prefix(4)), 1900...2199 ~= year, word.prefix(4).allSatisfy(\.isNumber) else {
            return nil
        }
        let rest = word.dropFirst(4)
        let hour = rest.split(separator: ":", omittingEmptySubsequences: false)
        let isHour =
            hour.count == 2 && 1...2 ~= hour[0].count && hour[1].count == 2
            && hour.joined().allSatisfy(\.isNumber)
        return isHour || rest.allSatisfy { ".:;".contains($0) } ? year : nil
    }

    private static func month(_ word: String) -> Int? {
        MonthNames.number(of: word.lowercased().filter(\.isLetter))
    }

    /// Whether `word` tells of the hour, or is what web pages put beside it.
    static func isHour(_ word: String) -> Bool {
        let plain = word.lowercased().filter { $0 != "." || word.contains("m") }
        let figures = word.prefix { $0.isNumber || ":.".contains($0) }
        if !figures.isEmpty, ["am", "pm"].contains(word.dropFirst(figures.count).lowercased()) { return true }
        return hours.contains(plain.hasSuffix(".") ? String(plain.dropLast()) : plain)
            || word.allSatisfy { $0.isNumber || ":-–—.".contains($0) }
    }
}
