package import Documents

/// Words as UD English EWT cuts them: clitics, hyphens and marks are words of their own, addresses and numbers whole.
///
/// The model was trained on words cut like this (training/english/words.py), and every character is looked at a bounded
/// number of times. A run without white space that no text has (data in letters, a damaged file) is one word.
package struct WordScanner {
    private let text: ByteText

    /// A scanner of the text whose UTF-8 is `bytes`.
    package init(_ bytes: [UInt8]) {
        text = ByteText(bytes: bytes)
    }

    /// The words within `span`, in order; the first stands behind the end of a paragraph.
    package func words(in span: Span) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(span.count / 5)
        var end = span.start
        for group in groups(in: span) {
            let pieces = group.count > Self.longestRun ? [group] : CompoundCutter(text: text).pieces(of: group)
            for piece in pieces {
                words.append(Word(span: piece, gap: words.isEmpty ? .paragraph : gap(from: end, to: piece.start)))
                end = piece.end
            }
        }
        return words
    }

    /// What the white space between two words is.
    private func gap(from end: Int, to start: Int) -> Word.Gap {
        guard end < start else { return .glued }
        let lines = text.bytes[end..<start].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        return lines > 1 ? .paragraph : lines == 1 ? .line : .space
    }

    /// How many bytes without white space words may stand in; what is longer is no text, and one word.
    static let longestRun = 1024

    /// Words before they are cut at hyphens: what stands to the left and right of a hyphen is one still.
    private func groups(in span: Span) -> [Span] {
        var groups: [Span] = []
        var offset = span.start
        var endOfRun = span.start
        while let (scalar, width) = text.scalar(at: offset, before: span.end) {
            let start = offset
            if start >= endOfRun {
                endOfRun = text.endOfRun(from: start, before: span.end)
                if endOfRun - start > Self.longestRun {
                    groups.append(Span(start, endOfRun))
                    offset = endOfRun
                    continue
                }
            }
            switch ScalarKind.of(scalar) {
            case .space:
                offset += width
                continue
            case .mark where isQuotingMark(scalar, at: start, in: span):
                offset += width
                continue
            case .word: offset = endOfWord(from: start, in: span)
            case .mark: offset = endOfMark(scalar, width, from: start, in: span)
            }
            if let last = groups.last, last.end == start, joins(last, start..<offset, before: span.end) {
                groups[groups.count - 1] = Span(last.start, offset)
            } else {
                groups.append(Span(start, offset))
            }
        }
        return groups
    }

    /// Whether a mark stands at the start of a line as mail programs put it before what they quote: "> " and "> > ".
    private func isQuotingMark(_ scalar: Unicode.Scalar, at offset: Int, in span: Span) -> Bool {
        guard scalar == ">" else { return false }
        let before = text.bytes[max(span.start, offset - Self.deepestQuoting)..<offset].reversed()
        let last = before.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        return last == UInt8(ascii: "\n")
    }

    /// How many bytes the marks before a line take that was quoted again and again.
    private static let deepestQuoting = 16

    private func joins(_ last: Span, _ next: Range<Int>, before end: Int) -> Bool {
        if CompoundCutter.isHyphen(text.bytes[next]) {
            return text.isWord(before: next.lowerBound, from: last.start)
                && text.kind(at: next.upperBound, before: end) == .word
        }
        return text.endsWithHyphen(last) && !text.beginsWithHyphen(last)
            && text.kind(at: next.lowerBound, before: end) == .word
    }

    // MARK: Words

    private func endOfWord(from start: Int, in span: Span) -> Int {
        let matcher = WordMatcher(text: text, start: start, span: span)
        return matcher.address ?? matcher.bareAddress ?? matcher.mail ?? matcher.abbreviation ?? matcher.initials
            ?? matcher.telephone ?? matcher.number ?? matcher.currency ?? matcher.word
    }

    // MARK: Marks

    private func endOfMark(_ scalar: Unicode.Scalar, _ width: Int, from start: Int, in span: Span) -> Int {
        let next = start + width
        let matcher = WordMatcher(text: text, start: start, span: span)
        switch scalar {
        case "@", "#":
            let isDigit = scalar == "#" && text.isDigit(at: next, before: span.end)
            return isDigit ? next : matcher.endOfName(from: next)
        case ".", "-", "_", "=", "*", "<", ">", "`", "\u{2018}":
            return matcher.emoticon ?? matcher.endOfRun(of: [scalar])
        case "!", "?":
            return matcher.endOfRun(of: ["!", "?"])
        case "'", "\u{2019}":
            let follows = text.isWord(before: start, from: span.start) || text.isQuote(before: start, from: span.start)
            let clitic = follows ? matcher.endOfClitic(at: start) : nil
            return clitic ?? matcher.endOfRun(of: [scalar])
        case ":", ";":
            return matcher.emoticon ?? next
        default:
            return next
        }
    }
}
