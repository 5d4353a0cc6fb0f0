/// A quotation, which may go on over several paragraphs.
package struct Quote: Sendable, Hashable {
    /// Its pieces, marks included: one a paragraph.
    package var pieces: [Range<Int>]

    /// The number of the opening mark.
    package var open: Int { pieces.first?.lowerBound ?? 0 }
    /// The number after the closing mark.
    package var end: Int { pieces.last?.upperBound ?? 0 }
}

/// Finds the quotations of a text by their marks, of whatever shape and however they are mixed.
package struct QuoteFinder {
    private enum Side { case opens, closes, neither }

    private static let double: Set<String> = [
        "\"", "''", "``", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}",
    ]
    private static let single: Set<String> = ["'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{2039}", "\u{203A}", "`"]

    private let reading: Reading

    /// A finder in `reading`.
    package init(_ reading: Reading) {
        self.reading = reading
    }

    /// The quotations, in order, without overlap; those inside others are part of them.
    package func quotes() -> [Quote] {
        var found: [Quote] = []
        // Whether the last quote found was still open at the end of its paragraph.
        var isOpen = false
        var lines = reading.lines[...]
        while let first = lines.first {
            let paragraph = lines.prefix { $0.paragraph == first.paragraph }
            lines = lines.dropFirst(paragraph.count)
            let range = first.tokens.lowerBound..<(paragraph.last?.tokens.upperBound ?? first.tokens.upperBound)
            let (closed, unclosed) = quotes(of: range)
            var pieces = closed
            if let unclosed { pieces.append(unclosed) }
            if isOpen, let next = pieces.first, next.lowerBound == range.lowerBound {
                found[found.count - 1].pieces.append(next)
                pieces.removeFirst()
            } else if isOpen, closed.isEmpty, let close = closeAlone(in: range) {
                found[found.count - 1].pieces.append(range.lowerBound..<close)
                pieces = []
            }
            found += pieces.map { Quote(pieces: [$0]) }
            isOpen = unclosed != nil
        }
        return found
    }

    /// The closed quotes of a paragraph, and the one still open at its end if what opens it begins a sentence.
    private func quotes(of range: Range<Int>) -> ([Range<Int>], Range<Int>?) {
        var closed: [Range<Int>] = []
        var open: Int?
        for index in range {
            guard reading.isQuotationMark(index) else { continue }
            let word = reading.lower[index]
            let isDouble = Self.double.contains(word)
            guard isDouble || Self.single.contains(word) else { continue }
            if let start = open {
                guard Self.double.contains(reading.lower[start]) == isDouble else { continue }
                if side(index, within: range, isOpen: true) == .closes {
                    closed.append(start..<index + 1)
                    open = nil
                }
            } else if side(index, within: range, isOpen: false) == .opens, isDouble || hasSingleClose(index, in: range)
            {
                open = index
            }
        }
        guard let open, Self.double.contains(reading.lower[open]) else { return (closed, nil) }
        let before = reading.word(open - 1)
        let beginsSentence = open == range.lowerBound || [":", ",", ".", "said"].contains(before)
        return (closed, beginsSentence ? open..<range.upperBound : nil)
    }

    private func side(_ index: Int, within range: Range<Int>, isOpen: Bool) -> Side {
        switch reading.lower[index] {
        case "\u{201E}", "\u{AB}", "\u{201A}", "\u{2039}", "``", "`": return .opens
        case "\u{201D}", "\u{BB}", "\u{203A}": return .closes
        // German and Czech writers close with the mark that opens in English.
        case "\u{201C}", "\u{2018}":
            return isOpen && reading.touchesPrevious(index) && !touchesNext(index, in: range) ? .closes : .opens
        default: break
        }
        let before = index > range.lowerBound && reading.touchesPrevious(index)
        let after = touchesNext(index, in: range)
        if before == after { return isOpen ? .closes : index == range.lowerBound || after ? .opens : .neither }
        // ("like this") touches a bracket before it.
        if before, !isOpen, !reading.isWord(index - 1) {
            return ["(", "["].contains(reading.lower[index - 1]) ? .opens : .neither
        }
        if isOpen { return before ? .closes : .neither }
        return after ? .opens : .neither
    }

    private func touchesNext(_ index: Int, in range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && reading.touchesPrevious(index + 1) && reading.isWord(index + 1)
    }

    /// Whether a single mark is matched by another soon: alone it is an apostrophe.
    private func hasSingleClose(_ open: Int, in range: Range<Int>) -> Bool {
        guard open + 1 < range.upperBound, reading.touchesPrevious(open + 1),
            !reading.touchesPrevious(open) || open == range.lowerBound
        else { return false }
        let marks = (open + 1..<min(range.upperBound, open + 400)).lazy.filter(reading.isQuotationMark)
        return marks.prefix(8).contains { index in
            Self.single.contains(reading.lower[index]) && side(index, within: range, isOpen: true) == .closes
        }
    }

    /// The number after the first mark of a paragraph if that mark closes a quote from an earlier one.
    private func closeAlone(in range: Range<Int>) -> Int? {
        range.first { Self.double.contains(reading.lower[$0]) && side($0, within: range, isOpen: true) == .closes }.map
        { $0 + 1 }
    }
}
