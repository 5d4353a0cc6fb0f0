import Documents
import Language

/// Numbers that say when: days of a month, years, times of the clock.
extension NumberScreen {
    private static let months = Set(MonthNames.all.keys).union(MonthNames.short.map { $0 + "." })

    func isMonth(_ token: Int) -> Bool { words.isCapital(token) && Self.months.contains(words[token]) }

    private func isDayNumber(_ value: Double) -> Bool { 1...31 ~= value && value == value.rounded() }

    /// Whether the number is a day of a month: "March 19", "19 of March", "5 and 6 March", "March 19-21".
    func isDay(_ amount: Amount) -> Bool {
        let number = amount.number
        guard number.writing == .bareDigits, isDayNumber(number.value), isDayNumber(number.upper ?? 1) else {
            return false
        }
        var before = number.tokens.lowerBound - 1
        var after = amount.end
        // "March 19 and 20", "5, 6 and 7 March": along the row to the month.
        for _ in 0..<4 where [",", "and", "-", "\u{2013}"].contains(words[before]) && isDayToken(before - 1) {
            before -= 2
        }
        for _ in 0..<4 where [",", "and", "to", "-", "\u{2013}"].contains(words[after]) && isDayToken(after + 1) {
            after += 2
        }
        if words[after] == "of" { return isMonth(after + 1) }
        if isMonth(after) { return true }
        if words[before] == "the" { before -= 1 }
        guard isMonth(before) else { return false }
        // "In March 20 people died."
        let last = number.tokens.upperBound - 1
        let isCounting = words.relation(last) == "nummod" && words.pennTag(words.head(last) ?? last) == "NNS"
        return !(isCounting && ["in", "during", "since", "last"].contains(words[before - 1]))
    }

    private func isDayToken(_ token: Int) -> Bool {
        words.isDigits(token) && (words.token(token)?.form.utf8.count ?? 3) <= 2
    }

    /// Words before a year.
    private static let beforeYears: Set<String> = [
        "in", "since", "until", "till", "from", "by", "of", "year", "early", "late", "mid", "spring", "summer",
        "autumn", "fall", "winter", "before", "after", "during", "the", "this", "to", "through", "between", "its",
        "his", "their", "fiscal", "circa", "around", "and", "-", "\u{2013}", "(", "january", "election", "christmas",
        "back",
    ]

    /// Whether the number is a year, or a span of years.
    func isYear(_ amount: Amount, _ isBounded: Bool) -> Bool {
        let number = amount.number
        let first = number.tokens.lowerBound
        let next = words[amount.end]
        if ["bc", "bce", "ad", "ce"].contains(next) || words[first - 1] == "ad" { return true }
        // "the 90's"
        if number.writing == .bareDigits, words.pennTag(amount.end) == "POS" || words[amount.end].hasSuffix("s"),
            words[amount.end].utf8.count <= 4, words.isGlued(amount.end),
            number.value.truncatingRemainder(dividingBy: 10) == 0
        {
            return true
        }
        // "the class of '16"
        if ["'", "\u{2018}", "\u{2019}"].contains(words[first - 1]), words.isGlued(first), !words.isGlued(amount.end),
            number.value < 100, number.writing == .bareDigits
        {
            return true
        }
        guard number.writing == .bareDigits, 1000...2100 ~= number.value,
            (words.token(first)?.form.utf8.count ?? 0) == 4
        else { return false }
        if let upper = number.upper { return upper <= 2100 && !countsPlural(amount) }
        if words.isDash(amount.end), words.isGlued(amount.end + 1) || words.isDigits(amount.end + 1) { return true }
        if isMonth(first - 1) { return true }
        guard countsPlural(amount) else { return !isBounded || Self.beforeYears.contains(words[first - 1]) }
        let isModern = 1900...2100 ~= number.value
        if !isModern {
            return Self.beforeYears.contains(words[first - 1]) && words[first - 1] != "the" && words[first - 1] != "of"
                && !isBounded && !isAdjacent(amount)
        }
        if isBounded { return false }
        return Self.beforeYears.contains(words[first - 1]) || !isAdjacent(amount)
            || Self.events.contains(nounCounted(amount))
    }

    /// Plurals that a year describes.
    private static let events: Set<String> = [
        "elections", "olympics", "games", "protests", "riots", "attacks", "bombings", "talks", "accords", "events",
        "figures", "levels", "results", "primaries", "caucuses", "sanctions", "reforms", "hostilities", "estimates",
        "agreements",
    ]

    private func nounCounted(_ amount: Amount) -> String {
        words.head(amount.number.tokens.upperBound - 1).map { words[$0] } ?? ""
    }

    private func isAdjacent(_ amount: Amount) -> Bool {
        words.head(amount.number.tokens.upperBound - 1).map { $0 <= amount.end + 2 } ?? false
    }

    /// Whether the number counts a noun in the plural.
    func countsPlural(_ amount: Amount) -> Bool {
        let last = amount.number.tokens.upperBound - 1
        guard let head = words.head(last), head > last else {
            return words[amount.end] == "of" && words[amount.end + 1] != "the" || isGivenToMonth(amount)
        }
        return words.pennTag(head) == "NNS" || words.tag(head) == .noun && UnitReader.invariant.contains(words[head])
    }

    private static let zones: Set<String> = ["gmt", "utc", "est", "edt", "et", "cet", "eet", "bst", "pst", "pt", "z"]
    private static let halves: Set<String> = ["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o\u{2019}clock"]

    /// Words before a time of the clock.
    private static let beforeHours: Set<String> = [
        "after", "around", "about", "at", "before", "between", "by", "from", "past", "since", "to", "until",
    ]

    /// "At 15h", "15h local time", "around 5 on Sunday morning": an hour that no noun, or a unit of its own, tells to be one.
    func isHour(_ amount: Amount) -> Bool {
        let number = amount.number
        guard 0...24 ~= number.value, let last = words.token(number.tokens.upperBound - 1) else { return false }
        let first = number.tokens.lowerBound
        if last.form.hasSuffix("h"), last.form.first?.isNumber ?? false {
            return words[first - 1] == "at" || words[amount.end] == "time"
                || words[amount.end + 1] == "time" || Self.zones.contains(words[amount.end])
        }
        return number.writing == .bareDigits && Self.beforeHours.contains(words[first - 1])
            && words.relation(first).hasPrefix("obl") && words[amount.end] == "on"
            && WeekdayNames.all[words[amount.end + 1]] != nil
    }

    /// Whether the number is a time of the clock: "5 p.m.", "1430 GMT", "at 7 on Monday".
    func isClockTime(_ amount: Amount, _ isBounded: Bool) -> Bool {
        let number = amount.number
        guard number.writing == .bareDigits || number.writing == .words || number.value < 25 else { return false }
        let next = words[amount.end]
        if Self.halves.contains(next) || Self.zones.contains(next) { return true }
        if next == "o", words[amount.end + 1].hasSuffix("clock") { return true }
        if next == "local", words[amount.end + 1] == "time" { return true }
        if next == "in", words[amount.end + 1] == "the",
            ["morning", "evening", "afternoon"].contains(words[amount.end + 2])
        {
            return true
        }
        let first = number.tokens.lowerBound
        let before = words[first - 1] == "about" || words[first - 1] == "around" ? words[first - 2] : words[first - 1]
        let verb = words.head(number.tokens.upperBound - 1).flatMap(words.token)
        guard before == "at", 0...24 ~= number.value, verb?.lemma != "die" else { return false }
        return next == "on" || next == "." || next == "," || next.isEmpty || next == "and" || next == "sharp"
    }
}
