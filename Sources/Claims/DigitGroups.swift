import Documents
import Language

/// Numbers that take several tokens: thousands set apart by spaces, and what only looks like a number of its own.
struct DigitGroups {
    let reading: Reading

    /// The number whose thousands are set apart by spaces from `index` on: "7 500", "1 500 000".
    ///
    /// A common space groups digits only before a noun or after a sign of money: "555 123" may be a telephone's.
    func number(at index: Int, before limit: Int, isMoney: Bool) -> (value: Double, tokens: Range<Int>)? {
        let first = reading.lower[index]
        guard (1...3).contains(first.utf8.count), isDigits(index), !first.hasPrefix("0"),
            !follows(index, isMoney: isMoney)
        else { return nil }
        var end = index + 1
        while end < limit, end < index + 5, isDigits(end), reading.lower[end].utf8.count == 3, isOneSpace(before: end) {
            end += 1
        }
        guard end > index + 1, !(end < limit && isDigits(end)) else { return nil }
        let isTight = (index + 1..<end).allSatisfy {
            reading.tokens[$0].span.start - reading.tokens[$0 - 1].span.end > 1
        }
        let nounFollows = end < limit && reading.isWord(end) && !WordLists.closed.contains(reading.lower[end])
        // "between 1 200 and 1 500 people"
        let rangeFollows = ["and", "to", "or", "\u{2013}"].contains(reading.word(end)) && begins(end + 1)
        guard isMoney || isTight || nounFollows || rangeFollows else { return nil }
        return NumberReader.value(reading.lower[index..<end].joined()[...]).map { ($0, index..<end) }
    }

    /// Whether the digits at `index` are part of what is no count: "5,5", "1/3", "24/7".
    func isBroken(_ index: Int) -> Bool {
        isBroken(index - 1, between: index - 2, index) || isBroken(index + 1, between: index, index + 2)
    }

    private func isBroken(_ mark: Int, between left: Int, _ right: Int) -> Bool {
        guard [",", "/"].contains(reading.word(mark)), reading.touchesPrevious(mark), right < reading.tokens.count,
            reading.touchesPrevious(right)
        else { return false }
        return begins(left) && begins(right)
    }

    private func begins(_ index: Int) -> Bool {
        reading.word(index).utf8.first.map { (48...57).contains($0) } ?? false
    }

    private func isDigits(_ index: Int) -> Bool {
        let word = reading.word(index)
        return !word.isEmpty && word.utf8.count <= 15 && word.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Whether another group of digits, or the plus of a telephone number, stands before `index`.
    private func follows(_ index: Int, isMoney: Bool) -> Bool {
        !isMoney && (begins(index - 1) || reading.word(index - 1) == "+")
    }

    /// Whether one space stands before the token: a common one, a no-break one or a thin one.
    private func isOneSpace(before index: Int) -> Bool {
        let gap = reading.text.bytes[reading.tokens[index - 1].span.end..<reading.tokens[index].span.start]
        return gap.elementsEqual([0x20]) || gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([0xE2, 0x80, 0x89])
            || gap.elementsEqual([0xE2, 0x80, 0xAF])
    }
}
