/// Reads UTF-16, with a byte order mark or without.
struct UTF16Decoder {
    /// Low or high byte first.
    let encoding: TextEncoding
    /// How many bytes the byte order mark takes.
    private let markLength: Int

    /// A decoder for `bytes`; nil where they are not UTF-16.
    ///
    /// Without a mark they are where nearly all of a sample's pairs of bytes make a character that is common in Europe,
    /// and enough of these have a zero high byte, as every ASCII character has.
    init?(recognising bytes: [UInt8]) {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE) where !bytes.has([0, 0], at: 2): encoding = .utf16LittleEndian
        case (0xFE, 0xFF): encoding = .utf16BigEndian
        default:
            let sample = bytes.prefix(8192)
            guard sample.contains(0) else { return nil }
            if Self.isPlausible(sample, highByte: 1) {
                encoding = .utf16LittleEndian
            } else if Self.isPlausible(sample, highByte: 0) {
                encoding = .utf16BigEndian
            } else {
                return nil
            }
            markLength = 0
            return
        }
        markLength = 2
    }

    private static func isPlausible(_ sample: ArraySlice<UInt8>, highByte: Int) -> Bool {
        let units = sample.count / 2
        guard units >= 2 else { return false }
        var likely = 0
        var latin = 0
        for unit in 0..<units {
            let high = sample[unit * 2 + highByte]
            let low = sample[unit * 2 + 1 - highByte]
            switch (high, low) {
            case (0, 0x09), (0, 0x0A), (0, 0x0D), (0, 0x20...0x7E), (0, 0xA0...0xFF):
                likely += 1
                latin += 1
            case (1...6, _), (0x20...0x21, _):
                likely += 1
            default:
                break
            }
        }
        return likely * 10 >= units * 9 && latin * 20 >= units
    }

    /// The text of `bytes` as UTF-8, a byte order mark included.
    ///
    /// - Throws: `undecodable` at a lone surrogate or at the last byte of an odd number, `nulBytes` at U+0000.
    func decode(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index + 1 < bytes.count {
            let unit = unit(of: bytes, at: index)
            switch unit {
            case 0:
                throw .nulBytes(offset: index)
            case 0x01..<0x80:
                text.append(UInt8(truncatingIfNeeded: unit))
            case 0x80..<0x800:
                text.append(0xC0 | UInt8(unit >> 6))
                text.append(Self.continuation(unit))
            case 0xD800..<0xDC00:
                guard index + 3 < bytes.count else { throw .undecodable(offset: index) }
                let second = self.unit(of: bytes, at: index + 2)
                guard 0xDC00..<0xE000 ~= second else { throw .undecodable(offset: index) }
                let scalar = 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)
                text.append(0xF0 | UInt8(scalar >> 18))
                text.append(Self.continuation(scalar >> 12))
                text.append(Self.continuation(scalar >> 6))
                text.append(Self.continuation(scalar))
                index += 2
            case 0xDC00..<0xE000:
                throw .undecodable(offset: index)
            default:
                text.append(0xE0 | UInt8(unit >> 12))
                text.append(Self.continuation(unit >> 6))
                text.append(Self.continuation(unit))
            }
            index += 2
        }
        if index < bytes.count { throw .undecodable(offset: index) }
        return text
    }

    /// The first characters after the byte order mark, with `?` for each that is not ASCII.
    func asciiHead(of bytes: [UInt8], characters: Int) -> [UInt8] {
        let end = min(bytes.count - 1, markLength + characters * 2)
        return stride(from: markLength, to: end, by: 2).map { index in
            let unit = unit(of: bytes, at: index)
            return unit < 0x80 ? UInt8(unit) : 0x3F
        }
    }

    private func unit(of bytes: [UInt8], at index: Int) -> UInt32 {
        let first = UInt32(bytes[index])
        let second = UInt32(bytes[index + 1])
        return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }

    private static func continuation(_ bits: UInt32) -> UInt8 {
        0x80 | UInt8(truncatingIfNeeded: bits & 0x3F)
    }
}
