import Documents

/// Well-formed UTF-8 read scalar by scalar from any offset.
struct ByteText {
    let bytes: [UInt8]

    /// The scalar that begins at `offset` and how many bytes it takes; nil at or after `end`.
    func scalar(at offset: Int, before end: Int) -> (scalar: Unicode.Scalar, width: Int)? {
        guard offset < end else { return nil }
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard offset + width <= end else { return ("\u{FFFD}", end - offset) }
        var value = first & (0x7F >> UInt32(width))
        for byte in bytes[offset + 1..<offset + width] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    /// What the character at `offset` does; nil at or after `end`.
    func kind(at offset: Int, before end: Int) -> ScalarKind? {
        guard offset < end else { return nil }
        if bytes[offset] < 0x80 { return ScalarKind.ascii[Int(bytes[offset])] }
        return scalar(at: offset, before: end).map { ScalarKind.of($0.scalar) }
    }

    /// Where the characters that are no white space end which begin at `offset`.
    func endOfRun(from offset: Int, before end: Int) -> Int {
        var offset = offset
        while let (scalar, width) = scalar(at: offset, before: end), ScalarKind.of(scalar) != .space { offset += width }
        return offset
    }

    /// Whether an ASCII digit stands at `offset`.
    func isDigit(at offset: Int, before end: Int) -> Bool {
        offset < end && UInt8(ascii: "0") <= bytes[offset] && bytes[offset] <= UInt8(ascii: "9")
    }

    /// Whether the ASCII words `prefix`, given in lower case, stand at `offset` in any case.
    func hasPrefix(_ prefix: StaticString, at offset: Int, before end: Int) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard offset + count <= end else { return false }
        return prefix.withUTF8Buffer { wanted in
            (0..<count).allSatisfy { bytes[offset + $0] == wanted[$0] || bytes[offset + $0] | 0x20 == wanted[$0] }
        }
    }

    /// Whether a letter or digit stands right before `offset`, and not before `start`.
    func isWord(before offset: Int, from start: Int) -> Bool { kind(before: offset, from: start) == .word }

    /// Whether white space stands right before `offset`, and not before `start`.
    func isSpace(before offset: Int, from start: Int) -> Bool { kind(before: offset, from: start) == .space }

    /// Whether a double quotation mark that can close stands right before `offset`, and not before `start`.
    func isQuote(before offset: Int, from start: Int) -> Bool {
        guard offset > start else { return false }
        if bytes[offset - 1] == UInt8(ascii: "\"") { return true }
        // U+201D and U+00BB.
        return offset - start >= 3 && bytes[offset - 3..<offset].elementsEqual([0xE2, 0x80, 0x9D])
            || offset - start >= 2 && bytes[offset - 2..<offset].elementsEqual([0xC2, 0xBB])
    }

    private func kind(before offset: Int, from start: Int) -> ScalarKind? {
        var first = offset - 1
        while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        return first < start ? nil : kind(at: first, before: offset)
    }

    /// Whether a hyphen ends `span`.
    func endsWithHyphen(_ span: Span) -> Bool {
        span.count > 0 && bytes[span.end - 1] == UInt8(ascii: "-")
            || span.count > 2 && CompoundCutter.isHyphen(bytes[span.end - 3..<span.end])
    }

    /// Whether a hyphen begins `span`.
    func beginsWithHyphen(_ span: Span) -> Bool {
        span.count > 0 && bytes[span.start] == UInt8(ascii: "-")
            || span.count > 2 && CompoundCutter.isHyphen(bytes[span.start..<span.start + 3])
    }
}
