import Documents
import Language

/// Finds the counts, amounts and shares that a text gives: no dates, clock times, ordinals or numbers inside names.
package struct QuantityFinder {
    /// Comparator words that stand before a number; the longest that fits counts.
    private static let before: [([String], Quantity.Comparator)] = [
        (["no", "fewer", "than"], .atLeast), (["no", "less", "than"], .atLeast), (["not", "less", "than"], .atLeast),
        (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost), (["a", "minimum", "of"], .atLeast),
        (["a", "maximum", "of"], .atMost), (["as", "many", "as"], .atMost), (["as", "much", "as"], .atMost),
        (["in", "excess", "of"], .greater), (["a", "total", "of"], .equal), (["at", "least"], .atLeast),
        (["upwards", "of"], .atLeast), (["more", "than"], .greater), (["fewer", "than"], .less),
        (["less", "than"], .less), (["up", "to"], .atMost), (["at", "most"], .atMost), (["an", "estimated"], .about),
        (["close", "to"], .about), (["just", "over"], .greater), (["just", "under"], .less), (["over", ""], .greater),
        (["above"], .greater), (["exceeding"], .greater), (["under"], .less), (["below"], .less), (["over"], .greater),
        (["about"], .about), (["around"], .about), (["nearly"], .about), (["almost"], .about), (["some"], .about),
        (["approximately"], .about), (["roughly"], .about), (["estimated"], .about), (["circa"], .about),
        (["only"], .equal), (["exactly"], .equal),
    ]
    /// Words before a number that make it part of a name or an address.
    private static let labels: Set<String> = [
        "no.", "nos.", "number", "article", "chapter", "page", "section", "#", "+",
    ]
    /// Comparators written as signs.
    private static let signs: [String: Quantity.Comparator] = [
        "<": .less, ">": .greater, "\u{2264}": .atMost, "\u{2265}": .atLeast, "~": .about,
    ]
    private static let clock: Set<String> = ["a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "hours'"]

    private let reading: Reading
    private let numbers: NumberReader
    private let units: UnitReader

    /// A finder in `reading`.
    package init(_ reading: Reading) {
        self.reading = reading
        numbers = NumberReader(reading)
        units = UnitReader(reading)
    }

    /// The quantities within `range`, in order; `dates` are the tokens that dates have taken.
    package func quantities(in range: Range<Int>, dates: [Range<Int>] = []) -> [Quantity] {
        var found: [Quantity] = []
        var index = range.lowerBound
        var lastEnd = range.lowerBound
        var dates = dates[...]
        while index < range.upperBound {
            while let date = dates.first, date.upperBound <= index { dates = dates.dropFirst() }
            if let date = dates.first, date.contains(index) {
                index = date.upperBound
                lastEnd = index
            } else if let end = ratio(at: index, before: range.upperBound) {
                index = end
                lastEnd = end
            } else if let (quantity, end) = quantity(at: index, after: lastEnd, before: range.upperBound) {
                found.append(quantity)
                index = end
                lastEnd = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func quantity(at index: Int, after floor: Int, before limit: Int) -> (Quantity, Int)? {
        if let age = compoundAge(at: index) { return (age, index + 1) }
        var start = index
        var first = index
        var currency: String?
        if let symbol = units.currencySymbol(at: index) {
            currency = symbol
            first += 1
            if start > floor, ["us", "a", "c"].contains(reading.word(start - 1)), reading.touchesPrevious(start) {
                start -= 1
            }
        }
        guard var number = numbers.number(at: first, before: limit, isMoney: currency != nil) else { return nil }
        if currency == nil, !isQuantity(number, after: floor, before: limit) { return nil }
        number = joined(number, before: limit, isMoney: currency != nil)
        var comparator: Quantity.Comparator = number.upper == nil ? .equal : .range
        var end = number.tokens.upperBound
        if let (words, value) = comparatorBefore(start, after: floor) {
            start = words
            if number.upper == nil { comparator = value }
        } else if number.upper == nil, let sign = Self.signs[reading.word(start - 1)], start > floor,
            reading.touchesPrevious(start)
        {
            comparator = sign
            start -= 1
        } else if number.upper == nil, end + 1 < limit, reading.lower[end] == "or",
            ["more", "over"].contains(reading.lower[end + 1])
        {
            comparator = .atLeast
            end += 2
        } else if number.upper != nil, start > floor, ["between", "from"].contains(reading.word(start - 1)) {
            start -= 1
        }
        if number.upper == nil, end < limit, reading.lower[end] == "+", reading.touchesPrevious(end) {
            comparator = .atLeast
            end += 1
        }
        guard number.value.isFinite, number.upper?.isFinite ?? true else { return nil }
        let unit: String?
        if let currency {
            unit = currency
        } else if let code = units.currencyWord(at: end, before: limit) {
            unit = code
            end += 1
        } else {
            unit = isAge(number, before: limit) ? "years" : units.unit(after: end, value: number.value, before: limit)
        }
        let passage = reading.passage(start..<end)
        let quantity = Quantity(passage, comparator: comparator, value: number.value, upper: number.upper, unit: unit)
        return (quantity, end)
    }

    /// The end of "one in five" or "two out of three", which count nothing; nil where none begins at `index`.
    private func ratio(at index: Int, before limit: Int) -> Int? {
        guard index + 2 < limit, let part = numbers.number(at: index, before: limit), part.upper == nil,
            part.tokens.upperBound + 1 < limit
        else { return nil }
        var next = part.tokens.upperBound
        if reading.lower[next] == "out", reading.word(next + 1) == "of" {
            next += 2
        } else if ["in", "of"].contains(reading.lower[next]) {
            next += 1
        } else {
            return nil
        }
        guard let whole = numbers.number(at: next, before: limit), whole.upper == nil, !whole.looksLikeYear,
            part.value < whole.value, whole.value <= 1_000
        else { return nil }
        let unit = units.unit(after: whole.tokens.upperBound, value: whole.value, before: limit) ?? ""
        let isTime = ["days", "hours", "weeks", "months", "years", "minutes"].contains(unit)
        return isTime ? nil : whole.tokens.upperBound
    }

    /// "33-year-old": one token, one quantity.
    private func compoundAge(at index: Int) -> Quantity? {
        let parts = reading.lower[index].split(separator: "-")
        guard parts.count >= 3, parts[1] == "year", parts[2].hasPrefix("old"),
            reading.span(index..<index + 1).count <= 64, let value = NumberReader.value(parts[0])
        else { return nil }
        return Quantity(reading.passage(index..<index + 1), comparator: .equal, value: value, unit: "years")
    }

    /// Joins "between 10 and 15", "10 to 15" and "10–15" into one range.
    private func joined(_ number: NumberReader.Found, before limit: Int, isMoney: Bool) -> NumberReader.Found {
        let link = number.tokens.upperBound
        guard number.upper == nil, link + 1 < limit else { return number }
        let isBetween = reading.word(number.tokens.lowerBound - 1) == "between" && reading.lower[link] == "and"
        let isTo = ["to", "\u{2013}"].contains(reading.lower[link])
        guard isBetween || isTo else { return number }
        let start = units.currencySymbol(at: link + 1) == nil ? link + 1 : link + 2
        guard let high = numbers.number(at: start, before: limit, isMoney: isMoney), high.upper == nil else {
            return number
        }
        var low = number.value
        // "10 to 15 thousand", "two to three hundred": the scale is said once.
        if high.tokens.count > 1, number.tokens.count == 1, let scale = numbers.scale(at: high.tokens.upperBound - 1),
            low < scale, low * scale < high.value
        {
            low *= scale
        }
        guard low < high.value else { return number }
        let tokens = number.tokens.lowerBound..<high.tokens.upperBound
        return NumberReader.Found(value: low, upper: high.value, tokens: tokens, looksLikeYear: false)
    }

    private func comparatorBefore(_ start: Int, after floor: Int) -> (Int, Quantity.Comparator)? {
        for (words, value) in Self.before {
            let first = start - words.count
            guard first >= floor, zip(words, first..<start).allSatisfy({ $0 == reading.lower[$1] }) else { continue }
            return (first, value)
        }
        return nil
    }

    private func isQuantity(_ number: NumberReader.Found, after floor: Int, before limit: Int) -> Bool {
        let first = number.tokens.lowerBound
        let next = number.tokens.upperBound
        let before = reading.word(first - 1)
        let after = next < limit ? reading.lower[next] : ""
        if NumberReader.parts.contains(after) { return false }
        if Self.labels.contains(before) || Self.clock.contains(after) || isPhoneNumber(number.tokens) { return false }
        let nounFollows = next < limit && reading.isWord(next) && !WordLists.closed.contains(after)
        if reading.lower[first] == "one", number.tokens.count == 1 {
            return nounFollows && !reading.isCapitalised(next)
                && !["no", "the", "this", "any", "each"].contains(before)
        }
        let isDigits = reading.tokens[first].text.utf8.first.map { (48...57).contains($0) } ?? false
        guard isDigits else { return true }
        if number.looksLikeYear, (1900...2100).contains(number.value) {
            return nounFollows && !reading.isCapitalised(next) && comparatorBefore(first, after: floor) != nil
        }
        if first > floor, reading.isCapitalised(first - 1), !WordLists.closed.contains(before),
            comparatorBefore(first, after: floor) == nil
        {
            return nounFollows && !reading.isCapitalised(next)
        }
        return !(next < limit && after == "." && first == floor)
    }

    /// Whether a bare number stands by another one, as the groups of a telephone number do.
    private func isPhoneNumber(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1 else { return false }
        let isGroup = { (index: Int) in
            let word = reading.word(index)
            return !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 } && word != "-"
        }
        let index = tokens.lowerBound
        let word = reading.lower[index]
        if word.utf8.count > 1, word.hasPrefix("0"), !word.contains(".") { return true }
        if isGroup(index), word.contains("-"), word.utf8.count > 7 { return true }
        return isGroup(index) && (isGroup(index - 1) || isGroup(index + 1))
    }

    /// Whether the number gives somebody's age: "Maria Kovach, 33," or "aged 74".
    private func isAge(_ number: NumberReader.Found, before limit: Int) -> Bool {
        let first = number.tokens.lowerBound
        guard number.upper == nil, (0...120).contains(number.value) else { return false }
        if ["aged", "age"].contains(reading.word(first - 1)) { return true }
        guard reading.word(first - 1) == ",", reading.isCapitalised(first - 2), number.tokens.count == 1 else {
            return false
        }
        let next = number.tokens.upperBound
        return next >= limit || [",", "and", ".", ";", "(", "who"].contains(reading.word(next))
    }
}
