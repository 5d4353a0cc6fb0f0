import Language

/// Reads numbers written in digits or in English words.
package struct NumberReader {
    /// A number and what it is made of.
    package struct Found: Equatable {
        /// Its value, or the lower end of a range.
        package var value: Double
        /// The upper end of a range such as "10-15" or "hundreds".
        package var upper: Double?
        /// Its tokens.
        package var tokens: Range<Int>
        /// Whether it is a bare four-digit number without a separator, as years are written.
        package var looksLikeYear: Bool
    }

    private static let small: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let scales: [String: Double] = [
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1e12,
        "bn": 1_000_000_000, "mn": 1_000_000, "mln": 1_000_000, "dozen": 12,
    ]
    private static let suffixes: [String: Double] = ["k": 1_000, "m": 1_000_000, "bn": 1e9, "b": 1e9]
    /// What a vague plural is taken to mean at least and at most.
    private static let vague: [String: (Double, Double)] = [
        "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2_000, 9_999),
        "millions": (2_000_000, 9_999_999),
    ]
    /// Parts, "of" which a number does not count what it says.
    static let parts: Set<String> = [
        "half", "quarter", "quarters", "third", "thirds", "fifth", "fifths", "tenth", "tenths",
    ]
    /// More digits than these no count has, and `Double` holds no more.
    private static let mostDigits = 15

    private let reading: Reading
    private let groups: DigitGroups

    /// A reader of `reading`.
    package init(_ reading: Reading) {
        self.reading = reading
        groups = DigitGroups(reading: reading)
    }

    /// The number that begins at `index` and stays within `limit`; `isMoney` allows "5m" and "3k".
    package func number(at index: Int, before limit: Int, isMoney: Bool = false) -> Found? {
        guard index < limit else { return nil }
        if let vague = vague(at: index, before: limit) { return vague }
        // "three quarters of a million": a million is not what is counted.
        if reading.word(index - 1) == "of", Self.parts.contains(reading.word(index - 2)) { return nil }
        if reading.lower[index] == "a" || reading.lower[index] == "half" { return loose(at: index, before: limit) }
        guard let found = digits(at: index, before: limit, isMoney: isMoney) ?? words(at: index, before: limit) else {
            return nil
        }
        return withHalf(found, before: limit)
    }

    /// The scale that the word at `index` names: 1,000 of "thousand".
    package func scale(at index: Int) -> Double? {
        Self.scales[reading.word(index)]
    }

    private func vague(at index: Int, before limit: Int) -> Found? {
        let word = reading.lower[index]
        if word == "tens" || word == "hundreds", index + 2 < limit, reading.lower[index + 1] == "of" {
            let factor: Double = word == "tens" ? 20 : 200
            let scale: Double? = ["thousands": 1_000, "millions": 1_000_000][reading.lower[index + 2]]
            if let scale {
                let upper = factor * 5 * scale - 1
                return Found(value: factor * scale, upper: upper, tokens: index..<index + 3, looksLikeYear: false)
            }
        }
        guard let (lower, upper) = Self.vague[word] else { return nil }
        return Found(value: lower, upper: upper, tokens: index..<index + 1, looksLikeYear: false)
    }

    /// "a dozen", "a hundred", "half a million", "half thousand", "a quarter of a million".
    private func loose(at index: Int, before limit: Int) -> Found? {
        let openings: [([String], Double)] = [
            (["a", "quarter", "of", "a"], 0.25), (["a", "half"], 0.5), (["half", "a"], 0.5), (["half"], 0.5),
            (["a"], 1),
        ]
        for (words, factor) in openings {
            let next = index + words.count
            guard next < limit, reading.lower[index..<next].elementsEqual(words),
                let scale = Self.scales[reading.lower[next]]
            else { continue }
            let found = Found(value: scale * factor, tokens: index..<next + 1, looksLikeYear: false)
            let andHalf = factor == 1 && isAndHalf(next + 1, before: limit)
            return andHalf ? Found(value: scale * 1.5, tokens: index..<next + 4, looksLikeYear: false) : found
        }
        return nil
    }

    private func isAndHalf(_ index: Int, before limit: Int) -> Bool {
        index + 2 < limit && reading.lower[index..<index + 3].elementsEqual(["and", "a", "half"])
    }

    /// "two and a half million" from its "two".
    private func withHalf(_ found: Found, before limit: Int) -> Found {
        let end = found.tokens.upperBound
        guard found.upper == nil, found.tokens.count == 1, isAndHalf(end, before: limit) else { return found }
        let half = Found(value: found.value + 0.5, tokens: found.tokens.lowerBound..<end + 3, looksLikeYear: false)
        return scaled(half, before: limit)
    }

    private func digits(at index: Int, before limit: Int, isMoney: Bool) -> Found? {
        let word = reading.tokens[index].text
        guard word.utf8.first.map({ (48...57).contains($0) }) ?? false, !groups.isBroken(index) else { return nil }
        if let (value, tokens) = groups.number(at: index, before: limit, isMoney: isMoney) {
            return scaled(Found(value: value, tokens: tokens, looksLikeYear: false), before: limit)
        }
        if let dash = word.firstIndex(where: { $0 == "-" || $0 == "\u{2011}" || $0 == "\u{2010}" }) {
            guard let low = Self.value(word[..<dash]), let high = Self.value(word[word.index(after: dash)...]),
                low < high
            else { return nil }
            return scaled(
                Found(value: low, upper: high, tokens: index..<index + 1, looksLikeYear: false),
                before: limit
            )
        }
        let body = word.prefix { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
        guard var value = Self.value(body) else { return nil }
        if body.endIndex < word.endIndex {
            guard isMoney, let scale = Self.suffixes[word[body.endIndex...].lowercased()] else { return nil }
            value *= scale
            return Found(value: value, tokens: index..<index + 1, looksLikeYear: false)
        }
        let looksLikeYear = word.utf8.count == 4 && body.allSatisfy(\.isNumber)
        return scaled(Found(value: value, tokens: index..<index + 1, looksLikeYear: looksLikeYear), before: limit)
    }

    private func scaled(_ found: Found, before limit: Int) -> Found {
        let next = found.tokens.upperBound
        guard next < limit, let scale = Self.scales[reading.lower[next]] else { return found }
        let tokens = found.tokens.lowerBound..<next + 1
        return Found(
            value: found.value * scale,
            upper: found.upper.map { $0 * scale },
            tokens: tokens,
            looksLikeYear: false
        )
    }

    /// "two hundred and five thousand": each scale once, the greater before the smaller.
    private func words(at index: Int, before limit: Int) -> Found? {
        var total = 0.0
        var current = 0.0
        var lastScale = Double.infinity
        var next = index
        while next < limit {
            let word = reading.lower[next]
            if let value = Self.wordValue(word) {
                guard current == 0 || (current.truncatingRemainder(dividingBy: 100) == 0 && value < 100) else { break }
                current += value
            } else if next > index, current > 0, let scale = Self.scales[word] {
                if scale <= 100 {
                    guard current < 100 else { break }
                    current *= scale
                } else {
                    guard scale < lastScale else { break }
                    lastScale = scale
                    total += current * scale
                    current = 0
                }
            } else if word == "and", next > index, reading.word(next - 1) == "hundred", next + 1 < limit,
                Self.wordValue(reading.lower[next + 1]) != nil
            {
                next += 1
                continue
            } else {
                break
            }
            next += 1
        }
        guard next > index else { return nil }
        return Found(value: total + current, tokens: index..<next, looksLikeYear: false)
    }

    /// The value of one word: "seven", "twenty-five".
    private static func wordValue(_ word: String) -> Double? {
        if let value = small[word] { return value }
        guard word.utf8.count <= 16 else { return nil }
        let parts = word.split(separator: "-")
        guard parts.count == 2, let tens = small[String(parts[0])], let ones = small[String(parts[1])], tens >= 20,
            (1...9).contains(ones)
        else { return nil }
        return tens + ones
    }

    /// The value of ASCII digits with separators of thousands and a decimal point: no "nan", no "0x10", no "1e9".
    package static func value(_ digits: Substring) -> Double? {
        let plain = digits.utf8.filter { $0 != UInt8(ascii: ",") }
        let count = plain.filter { (48...57).contains($0) }.count
        let isNumber = plain.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        guard isNumber, (1...mostDigits).contains(count), plain.last != UInt8(ascii: ".") else { return nil }
        return Double(String(decoding: plain, as: UTF8.self))
    }
}
