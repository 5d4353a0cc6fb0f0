/// Numbers in words, as dates use them: counts, days of the month, years.
enum SpelledNumber {
    private static let units = CardinalWords.units
    private static let unitOrdinals = CardinalWords.numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            + "fifteenth sixteenth seventeenth eighteenth nineteenth"
    )
    private static let tens = CardinalWords.tens
    private static let tenOrdinals: [String: Int] = ["twentieth": 20, "thirtieth": 30]
    private static let decades: [String: Int] = [
        "tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80, "nineties": 90,
    ]

    /// A number that begins at a word: its value, whether it is an ordinal, and the place after it.
    struct Reading {
        /// The number.
        let value: Int
        /// Whether it says a place in an order: "third".
        let isOrdinal: Bool
        /// The place after its last word.
        let end: Int
    }

    /// A number below a hundred that begins at `start`: "three", "twenty-first", "twenty one".
    static func small(in words: ArraySlice<DateWord>, at start: Int) -> Reading? {
        guard words.indices.contains(start) else { return nil }
        let word = words[start].text
        if let unit = units[word] { return Reading(value: unit, isOrdinal: false, end: start + 1) }
        if let unit = unitOrdinals[word] { return Reading(value: unit, isOrdinal: true, end: start + 1) }
        if let ten = tenOrdinals[word] { return Reading(value: ten, isOrdinal: true, end: start + 1) }
        guard let ten = tens[word] else { return nil }
        var next = start + 1
        if words.indices.contains(next), words[next].text == "-", words[next].isGlued { next += 1 }
        if words.indices.contains(next) {
            let word = words[next].text
            if let unit = units[word], unit < 10 { return Reading(value: ten + unit, isOrdinal: false, end: next + 1) }
            if let unit = unitOrdinals[word], unit < 10 {
                return Reading(value: ten + unit, isOrdinal: true, end: next + 1)
            }
        }
        return Reading(value: ten, isOrdinal: false, end: start + 1)
    }

    /// A year that begins at `start`: "nineteen eighty-four", "two thousand and eighteen", "nineteen hundred ninety".
    static func year(in words: ArraySlice<DateWord>, at start: Int) -> Reading? {
        guard let head = small(in: words, at: start), !head.isOrdinal else { return nil }
        func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }
        func rest(from place: Int) -> Reading? {
            let next = word(place) == "and" ? place + 1 : place
            guard let tail = small(in: words, at: next), !tail.isOrdinal else { return nil }
            return tail
        }
        let scale = word(head.end)
        if scale == "thousand" && head.value == 2 || scale == "hundred" && (11...21).contains(head.value) {
            let base = head.value * (scale == "thousand" ? 1000 : 100)
            let tail = rest(from: head.end + 1)
            return Reading(value: base + (tail?.value ?? 0), isOrdinal: false, end: tail?.end ?? head.end + 1)
        }
        guard (11...20).contains(head.value) else { return nil }
        if ["zero", "oh", "o"].contains(scale), let unit = units[word(head.end + 1)], unit < 10 {
            return Reading(value: head.value * 100 + unit, isOrdinal: false, end: head.end + 2)
        }
        guard let tail = small(in: words, at: head.end), !tail.isOrdinal, tail.value >= 10 else { return nil }
        return Reading(value: head.value * 100 + tail.value, isOrdinal: false, end: tail.end)
    }

    /// The decade of its century that a word names: "nineties" is 90.
    static func decade(_ word: String) -> Int? { decades[word] }

    /// The tens and units that a cardinal word names: "nineteen" is 19.
    static func cardinal(_ word: String) -> Int? { units[word] ?? tens[word] }

    /// Every word that a number or a decade can begin with.
    static let words = Set(units.keys).union(unitOrdinals.keys).union(tens.keys).union(tenOrdinals.keys).union(
        decades.keys
    )
}
