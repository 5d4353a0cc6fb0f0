package import Documents

/// The paragraphs of a stretch of text: what no sentence crosses.
///
/// A blank line always ends one. Where lines stand without blank lines between them, each is a paragraph of its own,
/// unless a line goes on in lower case, or it is as full as lines are that were broken to a page's width.
package struct ParagraphFinder {
    private struct Line {
        let span: Span
        /// In characters.
        let length: Int
        /// Of its first word, in characters.
        let firstWord: Int
        let beginsLowerCase: Bool
        let endsSentence: Bool
        let isBulleted: Bool
    }

    private static let bullets: Set<Unicode.Scalar> = ["•", "▪", "●", "◦", "‣", "·", "–", "—", "-", "*", "→"]
    /// What mail programs put before each line of what is answered or forwarded: no bullet, as lines go on behind it.
    private static let quotingMark: Unicode.Scalar = ">"
    /// Marks that are written as pictograms are.
    private static let pictograms: Set<Unicode.Scalar> = ["\u{203C}", "\u{2049}"]
    private static let closers: Set<Unicode.Scalar> = ["\"", "\u{201D}", "\u{2019}", "'", "\u{BB}", ")", "]"]
    private static let stops: Set<Unicode.Scalar> = [".", "!", "?", ":", ";", "\u{2026}"]

    private let text: ByteText

    /// A finder in the text whose UTF-8 is `bytes`.
    package init(_ bytes: [UInt8]) {
        text = ByteText(bytes: bytes)
    }

    /// The paragraphs within `span`, in order, without bullets and white space at their starts.
    package func paragraphs(in span: Span) -> [Span] {
        var found: [Span] = []
        var block: [Line] = []
        var offset = span.start
        while offset < span.end {
            let end = endOfLine(from: offset, before: span.end)
            if let line = line(Span(offset, end)) {
                block.append(line)
            } else {
                found += paragraphs(of: block)
                block = []
            }
            offset = end
        }
        return found + paragraphs(of: block)
    }

    private func paragraphs(of lines: [Line]) -> [Span] {
        let width = lines.reduce(0) { max($0, $1.length) }
        let pairs = zip(lines, lines.dropFirst())
        // One line that goes on in lower case where no word more would fit shows that lines were broken to a width.
        let isWrapped = pairs.contains { goesOn($0, in: $1) && fills($0, before: $1, width: width) }
        var found: [Span] = []
        var last: Line?
        for line in lines {
            if let last, let open = found.last, !line.isBulleted,
                goesOn(last, in: line)
                    || Self.widths.contains(width) && fills(last, before: line, width: width)
                        && (isWrapped || (!last.endsSentence && last.length >= Self.surelyText))
            {
                found[found.count - 1] = Span(open.start, line.span.end)
            } else {
                found.append(line.span)
            }
            last = line
        }
        return found
    }

    /// The widths, in characters, that lines are broken to.
    private static let widths = 25...130
    /// A line of that many characters without a full stop is more often a part of a sentence than a headline.
    private static let surelyText = 50

    /// Whether a line that ends no sentence goes on in the next, which begins in lower case.
    private func goesOn(_ line: Line, in next: Line) -> Bool {
        !line.endsSentence && next.beginsLowerCase && !next.isBulleted
    }

    /// Whether the next line's first word would not have fitted behind `line`: what a breaker of lines goes by.
    private func fills(_ line: Line, before next: Line, width: Int) -> Bool {
        line.length + 1 + next.firstWord > width - 2
    }

    private func endOfLine(from start: Int, before end: Int) -> Int {
        var offset = start
        while offset < end {
            let byte = text.bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\r") {
                if offset < end, text.bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
                break
            }
            // U+2028 and U+2029, the line and the paragraph separator.
            if byte == 0xE2, offset + 1 < end, text.bytes[offset] == 0x80, text.bytes[offset + 1] & 0xFE == 0xA8 {
                offset += 2
                break
            }
        }
        return offset
    }

    /// The end of the bullet at `offset`, a mark or a pictogram with white space behind it; nil where none stands there.
    private func endOfBullet(_ scalar: Unicode.Scalar, at offset: Int, width: Int, before end: Int) -> Int? {
        var next = offset + width
        let isPictogram = isPictogram(scalar)
        // A pictogram may have a variation selector behind it, and may stand close to its text.
        while isPictogram, let (selector, width) = text.scalar(at: next, before: end),
            selector == "\u{FE0F}" || selector.properties.isEmojiModifier
        {
            next += width
        }
        guard isPictogram || (Self.bullets.contains(scalar) && text.kind(at: next, before: end) == .space) else {
            return nil
        }
        return next < end ? next : nil
    }

    private func isPictogram(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .otherSymbol || Self.pictograms.contains(scalar)
    }

    /// The end of an item's label at `offset`, `1.`, `(b)` or `iv)`, with white space and a capital behind it; nil where none
    /// stands there.
    private func endOfLabel(at offset: Int, before end: Int) -> Int? {
        var label: [Unicode.Scalar] = []
        var next = offset
        while label.count <= Self.longestLabel, let (scalar, width) = text.scalar(at: next, before: end),
            scalar.value > 0x20
        {
            label.append(scalar)
            next += width
        }
        guard let mark = label.last, mark == "." || mark == ")", label.count <= Self.longestLabel else { return nil }
        let body = label.dropLast().drop { $0 == "(" }
        let isNumber = 1...3 ~= body.count && body.allSatisfy { "0"..."9" ~= $0 }
        let isRoman = !body.isEmpty && body.allSatisfy { "ivx".unicodeScalars.contains($0) }
        let isLetter = body.count == 1 && body.allSatisfy { "a"..."z" ~= $0 }
        guard isNumber || mark == ")" && (isRoman || isLetter),
            let (space, width) = text.scalar(at: next, before: end), space == " ",
            let (first, _) = text.scalar(at: next + width, before: end), first.properties.isUppercase
        else { return nil }
        return next
    }

    private static let longestLabel = 6

    /// What there is to know of a line; nil where it is blank.
    private func line(_ span: Span) -> Line? {
        var length = 0
        var start: Int?
        var first: Unicode.Scalar?
        var last: Unicode.Scalar?
        var isBulleted = false
        var firstWord: Int?
        var offset = span.start
        while let (scalar, width) = text.scalar(at: offset, before: span.end) {
            length += 1
            let isSpace = ScalarKind.of(scalar) == .space
            if start == nil, scalar == Self.quotingMark,
                offset + width >= span.end || [.space, .mark].contains(text.kind(at: offset + width, before: span.end))
            {
                offset += width
                continue
            }
            if start == nil, !isSpace {
                if !isBulleted || isPictogram(scalar),
                    let end = endOfBullet(scalar, at: offset, width: width, before: span.end)
                        ?? endOfLabel(at: offset, before: span.end)
                {
                    isBulleted = true
                    offset = end
                    continue
                }
                start = offset
                first = scalar
            }
            if isSpace, start != nil, firstWord == nil { firstWord = length }
            if !isSpace, !Self.closers.contains(scalar) { last = scalar }
            offset += width
        }
        guard let start, let first else { return nil }
        return Line(
            span: Span(start, span.end),
            length: length,
            firstWord: firstWord ?? length,
            beginsLowerCase: first.properties.isLowercase,
            endsSentence: last.map(Self.stops.contains) ?? true,
            isBulleted: isBulleted
        )
    }
}
