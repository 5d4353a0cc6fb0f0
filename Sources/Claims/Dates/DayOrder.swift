/// Whether a text writes the month before the day, by its other dates.
struct DayOrder {
    /// Whether 3/8/2023 is the eighth of March.
    let isMonthFirst: Bool

    /// The order that the dates in `words` are written in.
    ///
    /// Dates in digits that can be read in one way only decide; else months by name do, before or behind the day; else the
    /// day is first, as it is in most of the world.
    init(of words: [DateWord]) {
        var digits = 0
        var names = 0
        for place in words.indices.dropLast(2) {
            let after = words[place + 2]
            if let first = words[place].number, words[place].digits <= 2, words[place + 1].text == "/",
                let second = after.number, after.digits <= 2, after.isGlued
            {
                digits += first <= 12 && (13...31).contains(second) ? 1 : 0
                digits -= second <= 12 && (13...31).contains(first) ? 1 : 0
            }
            guard DateVocabulary.months[words[place + 1].text] != nil, words[place + 1].isCapitalised else { continue }
            names -= Self.isDay(words[place]) ? 1 : 0
            names +=
                Self.isDay(after)
                    || after.text == "." && words.indices.contains(place + 3) && Self.isDay(words[place + 3]) ? 1 : 0
        }
        isMonthFirst = digits != 0 ? digits > 0 : names > 0
    }

    private static func isDay(_ word: DateWord) -> Bool {
        word.digits <= 2 && word.number.map { (1...31).contains($0) } ?? false
    }
}
