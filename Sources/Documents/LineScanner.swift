/// Walks through the lines of a text that hold more than white space; a copy looks ahead.
struct LineScanner: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var index = 0

    /// A scanner at the beginning of the text.
    init(_ text: SourceText) {
        bytes = text.bytes
    }

    /// The next such line; nil at the end.
    ///
    /// Lines end with LF, CRLF, CR or U+2028 and U+2029.
    mutating func next() -> TextLine? {
        while index < bytes.count {
            let start = index
            let end = endOfLine(from: start)
            index = afterLineBreak(at: end)
            let words = Self.trim(bytes, start..<end)
            if words.isEmpty { continue }
            return TextLine(words: Span(words), isFollowedByGap: isBlankLine(from: index))
        }
        return nil
    }

    /// `range` without white space and byte order marks at its ends.
    static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, let length = spaceLength(bytes, at: start) { start += length }
        while start < end {
            if bytes[end - 1].isSpace {
                end -= 1
            } else if end - start >= 2, spaceLength(bytes, at: end - 2) == 2 {
                end -= 2
            } else if end - start >= 3, spaceLength(bytes, at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// The length of the white space, or byte order mark, that stands at `index`; nil where none does.
    static func spaceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let lead = bytes[index]
        if lead < 0x80 { return lead.isSpace ? 1 : nil }
        if lead == 0xC2 { return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : nil }
        guard lead == 0xE1 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF else { return nil }
        return switch (lead, bytes[index + 1], bytes[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): 3
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): 3
        default: nil
        }
    }

    private func endOfLine(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case .lineFeed, .carriageReturn: return index
            case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return index
            default: index += 1
            }
        }
        return index
    }

    private func afterLineBreak(at index: Int) -> Int {
        guard index < bytes.count else { return index }
        if bytes[index] == 0xE2 { return index + 3 }
        return bytes[index] == .carriageReturn && bytes.has([.lineFeed], at: index + 1) ? index + 2 : index + 1
    }

    /// Whether the line that begins at `start` holds nothing but white space, or there is none.
    private func isBlankLine(from start: Int) -> Bool {
        var index = start
        while index < bytes.count {
            if bytes[index] == .lineFeed || bytes[index] == .carriageReturn { return true }
            guard let length = Self.spaceLength(bytes, at: index) else { return false }
            index += length
        }
        return true
    }
}
