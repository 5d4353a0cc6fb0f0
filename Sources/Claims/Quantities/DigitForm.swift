/// A word that begins with digits, read as the number that it writes.
struct DigitForm {
    /// The number.
    private(set) var value: Double
    /// Whether it has digits alone, as years and the numbers of lists and names have.
    private(set) var isBare = false
    /// Whether it is a numerator over a denominator.
    private(set) var isFraction = false
    /// The letters behind the digits, as they stand.
    private(set) var suffix: Substring

    /// More digits than these no count has, and `Double` holds no more.
    private static let mostDigits = 15
    /// The longest word that is looked at: digits with their marks, and a suffix.
    private static let longest = 32
    /// Denominators of parts that are written with a slash; "24/7" and "9/11" are none.
    private static let denominators: Set<Double> = [2, 3, 4, 5, 6, 8, 10]

    /// The number that `form` writes; nil where it writes none: clock times, ordinals, addresses of machines, lists.
    init?(_ form: String) {
        guard form.utf8.count <= Self.longest, let first = form.utf8.first, 0x30...0x39 ~= first else { return nil }
        var end = form.utf8.startIndex
        var parts: [Substring] = []
        var marks: [UInt8] = []
        var start = end
        while end < form.utf8.endIndex {
            let byte = form.utf8[end]
            let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
            guard isMark || 0x30...0x39 ~= byte else { break }
            if isMark {
                parts.append(form[start..<end])
                marks.append(byte)
                start = form.utf8.index(after: end)
            }
            end = form.utf8.index(after: end)
        }
        parts.append(form[start..<end])
        suffix = form[end...]
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        guard parts.reduce(0, { $0 + $1.utf8.count }) <= Self.mostDigits else { return nil }
        value = 0
        guard let number = read(parts, marks) else { return nil }
        value = number
        takeFractionSign()
    }

    private mutating func takeFractionSign() {
        guard let sign = suffix.unicodeScalars.first, suffix.unicodeScalars.count == 1,
            let fraction = NumberLexicon.fractionSigns[sign], isBare
        else { return }
        value += fraction
        isBare = false
        suffix = ""
    }

    private mutating func read(_ parts: [Substring], _ marks: [UInt8]) -> Double? {
        guard let last = marks.last, let tail = parts.last else {
            isBare = true
            return parts[0].utf8.count > 1 && parts[0].hasPrefix("0") ? nil : Double(parts[0])
        }
        if last == UInt8(ascii: "/") { return marks.count == 1 ? fraction(parts[0], tail) : nil }
        let point = UInt8(ascii: ".")
        let comma = UInt8(ascii: ",")
        let others = marks.dropLast()
        if marks.allSatisfy({ $0 == comma }) {
            if Self.areThousands(parts) { return Double(parts.joined()) }
            // "5,5 million", as much of Europe writes.
            let isDecimal = marks.count == 1 && tail.utf8.count <= 2 && parts[0].utf8.count <= 3
            return isDecimal ? Double("\(parts[0]).\(tail)") : nil
        }
        if marks.allSatisfy({ $0 == point }) {
            if marks.count == 1 { return Self.isRound(parts) ? Double(parts.joined()) : Double("\(parts[0]).\(tail)") }
            let isAddress = marks.count == 3 && parts.allSatisfy { Int($0) ?? 256 < 256 && $0 != "000" }
            return !isAddress && Self.areThousands(parts) ? Double(parts.joined()) : nil
        }
        let mark = last == point ? comma : point
        guard others.allSatisfy({ $0 == mark }), Self.areThousands(parts.dropLast()) else { return nil }
        return Double("\(parts.dropLast().joined()).\(tail)")
    }

    private mutating func fraction(_ numerator: Substring, _ denominator: Substring) -> Double? {
        guard let upper = Double(numerator), let lower = Double(denominator), Self.denominators.contains(lower),
            upper > 0, upper < lower
        else { return nil }
        isFraction = true
        return upper / lower
    }

    /// Whether the parts are groups of thousands; "12,34,567" with those of a hundred thousand, as India writes.
    private static func areThousands(_ parts: [Substring]) -> Bool {
        guard let first = parts.first, let last = parts.last, parts.count > 1, !first.hasPrefix("0"),
            first.utf8.count <= 3, last.utf8.count == 3
        else { return false }
        let inner = parts.dropFirst().dropLast()
        return inner.allSatisfy { $0.utf8.count == 3 }
            || first.utf8.count <= 2 && inner.allSatisfy { $0.utf8.count == 2 }
    }

    /// "10.000": thousands, as no one counts to three noughts behind a point.
    private static func isRound(_ parts: [Substring]) -> Bool {
        parts.last == "000" && areThousands(parts)
    }
}
