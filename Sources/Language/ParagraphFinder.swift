package import Documents

/// The paragraphs of a stretch of text: what no sentence crosses.
///
/// A blank line always ends one. Where lines stand without blank lines between them, each is a paragraph of its own,
/// unless the text looks wrapped at a fixed width or a line goes on in lower case.
package struct ParagraphFinder {
    private struct Line {
        let span: Span
        /// In characters.
        let length: Int
        let beginsLowerCase: Bool
        let endsSentence: Bool
        let isBulleted: Bool
    }

    private static let bullets: Set<Unicode.Scalar> = ["•", "▪", "●", "◦", "‣", "·", "–", "—", "-", "*"]
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
        let isWrapped = looksWrapped(lines)
        var found: [Span] = []
        var last: Line?
        for line in lines {
            let continues = last.map { !line.isBulleted && !$0.endsSentence && line.beginsLowerCase } ?? false
            if let open = found.last, !line.isBulleted, isWrapped || continues {
                found[found.count - 1] = Span(open.start, line.span.end)
            } else {
                found.append(line.span)
            }
            last = line
        }
        return found
    }

    /// Whether every line but the last is about as long as the others, and one at least goes on in the next.
    private func looksWrapped(_ lines: [Line]) -> Bool {
        let full = lines.dropLast().map(\.length)
        guard let shortest = full.min(), let longest = full.max() else { return false }
        let goesOn = zip(lines, lines.dropFirst()).contains { !$0.endsSentence && $1.beginsLowerCase }
        return shortest >= 40 && longest <= 100 && longest - shortest <= 18 && goesOn
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

    /// What there is to know of a line; nil where it is blank.
    private func line(_ span: Span) -> Line? {
        var length = 0
        var start: Int?
        var first: Unicode.Scalar?
        var last: Unicode.Scalar?
        var isBulleted = false
        var offset = span.start
        while let (scalar, width) = text.scalar(at: offset, before: span.end) {
            length += 1
            let isSpace = ScalarKind.of(scalar) == .space
            if start == nil, !isSpace {
                if !isBulleted, Self.bullets.contains(scalar), text.kind(at: offset + width, before: span.end) == .space
                {
                    isBulleted = true
                } else {
                    start = offset
                    first = scalar
                }
            }
            if !isSpace, !Self.closers.contains(scalar) { last = scalar }
            offset += width
        }
        guard let start, let first else { return nil }
        return Line(
            span: Span(start, span.end),
            length: length,
            beginsLowerCase: first.properties.isLowercase,
            endsSentence: last.map(Self.stops.contains) ?? true,
            isBulleted: isBulleted
        )
    }
}
