package import Documents

/// Words, numbers and marks of a stretch of text.
///
/// A word keeps its apostrophes, clitics, hyphens and the full stop of an abbreviation; a number its separators; an
/// address is one token. Every other mark is a token of its own, except runs of full stops, hyphens and doubled
/// single quotation marks. Each character is looked at a bounded number of times.
package struct Tokenizer {
    private let text: ByteText

    /// A tokenizer of the text whose UTF-8 is `bytes`.
    package init(_ bytes: [UInt8]) {
        text = ByteText(bytes: bytes)
    }

    /// The tokens within `span`, in order.
    package func tokens(in span: Span) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(span.count / 5)
        var offset = span.start
        while let (scalar, width) = text.scalar(at: offset, before: span.end) {
            let start = offset
            switch ScalarKind.of(scalar) {
            case .space:
                offset += width
                continue
            case .word:
                offset = endOfAddress(from: start, before: span.end) ?? endOfWord(from: start, before: span.end)
            case .mark:
                offset = endOfMark(scalar, width, from: start, before: span.end)
            }
            let words = String(decoding: text.bytes[start..<offset], as: UTF8.self)
            tokens.append(Token(span: Span(start, offset), text: words))
        }
        return tokens
    }

    private func endOfMark(_ scalar: Unicode.Scalar, _ width: Int, from start: Int, before end: Int) -> Int {
        var offset = start + width
        switch scalar {
        case ".", "-", "_", "=", "*":
            while offset < end, text.bytes[offset] == text.bytes[start] { offset += 1 }
        case "'", "`":
            if offset < end, text.bytes[offset] == text.bytes[start] { offset += 1 }
        case "@", "#":
            if text.kind(at: offset, before: end) == .word { offset = endOfWord(from: offset, before: end) }
        default:
            break
        }
        return offset
    }

    private func endOfAddress(from start: Int, before end: Int) -> Int? {
        guard
            text.hasPrefix("http://", at: start, before: end) || text.hasPrefix("https://", at: start, before: end)
                || text.hasPrefix("www.", at: start, before: end)
        else { return nil }
        var offset = start
        var last = start
        while let (scalar, width) = text.scalar(at: offset, before: end) {
            let kind = ScalarKind.of(scalar)
            if kind == .space || (kind == .mark && !scalar.isASCII) { break }
            offset += width
            // What may stand inside an address but closes a sentence or a bracket at its end.
            if kind == .word || scalar == "/" || scalar == "=" || scalar == "-" { last = offset }
        }
        return last
    }

    private func endOfWord(from start: Int, before end: Int) -> Int {
        var offset = start
        var segment = start
        while let (scalar, width) = text.scalar(at: offset, before: end) {
            if ScalarKind.of(scalar) == .word {
                offset += width
                continue
            }
            guard joins(scalar, at: offset, width, segment: segment, before: end) else { break }
            offset += width
            segment = offset
        }
        return endOfAbbreviation(from: start, wordEnd: offset, segment: segment, before: end)
    }

    /// Whether the mark at `offset` holds the word together that began its present `segment` there.
    private func joins(
        _ scalar: Unicode.Scalar,
        at offset: Int,
        _ width: Int,
        segment: Int,
        before end: Int
    ) -> Bool {
        let next = offset + width
        // "U.S.-made": the stop of an abbreviation before a hyphen.
        if scalar == ".", next < end, text.bytes[next] == UInt8(ascii: "-"), isSingleLetter(segment, offset),
            text.kind(at: next + 1, before: end) == .word
        {
            return true
        }
        guard text.kind(at: next, before: end) == .word else { return false }
        let between = text.isDigit(at: offset - 1, before: end) && text.isDigit(at: next, before: end)
        switch scalar {
        case "'", "\u{2019}", "\u{2BC}", "-", "\u{2010}", "\u{2011}", "@", "&", "_":
            return true
        case ".":
            if between || text.isLowerCase(at: next, before: end) { return true }
            return isSingleLetter(segment, offset) && isSingleLetter(next, endOfLetters(next, before: end))
        case ",":
            return between && text.isDigit(at: next + 2, before: end) && text.isDigit(at: next + 1, before: end)
                && !text.isDigit(at: next + 3, before: end)
        case ":":
            return between
        default:
            return false
        }
    }

    /// The end of at most two characters of a word from `start`: enough to tell a single letter.
    private func endOfLetters(_ start: Int, before end: Int) -> Int {
        var offset = start
        for _ in 0..<2 {
            guard let (scalar, width) = text.scalar(at: offset, before: end), ScalarKind.of(scalar) == .word else {
                break
            }
            offset += width
        }
        return offset
    }

    private func isSingleLetter(_ start: Int, _ end: Int) -> Bool {
        guard let (scalar, width) = text.scalar(at: start, before: end) else { return false }
        return start + width == end && scalar.properties.isAlphabetic
    }

    /// The end with the full stop, if the word is an abbreviation that has one.
    private func endOfAbbreviation(from start: Int, wordEnd: Int, segment: Int, before end: Int) -> Int {
        guard wordEnd < end, text.bytes[wordEnd] == UInt8(ascii: "."), wordEnd - start <= 16 else { return wordEnd }
        guard wordEnd + 1 == end || text.bytes[wordEnd + 1] != UInt8(ascii: ".") else { return wordEnd }
        let withStop = wordEnd + 1
        if isSingleLetter(segment, wordEnd) {
            let isInitial = segment == start && !text.isLowerCase(at: start, before: end)
            let isDotted = segment > start && text.bytes[segment - 1] == UInt8(ascii: ".")
            return isInitial || isDotted ? withStop : wordEnd
        }
        let word = String(decoding: text.bytes[start..<wordEnd], as: UTF8.self).lowercased()
        if Abbreviations.leading.contains(word) || Abbreviations.trailing.contains(word) { return withStop }
        guard Abbreviations.beforeNumbers.contains(word) else { return wordEnd }
        let next = withStop < end && text.bytes[withStop] == UInt8(ascii: " ") ? withStop + 1 : withStop
        return text.isDigit(at: next, before: end) ? withStop : wordEnd
    }
}
