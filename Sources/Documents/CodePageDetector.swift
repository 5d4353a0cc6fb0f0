/// Tells Windows-1251 (Cyrillic) from Windows-1252 (Western European), and both from bytes that are neither.
///
/// A word of Russian or Ukrainian is written in high bytes alone; in a Western word a few stand among ASCII letters.
/// What wins must then also look like its language: letter case, vowels, no signs in the middle of words.
struct CodePageDetector {
    /// The encoding; nil where the bytes make sense in neither.
    let encoding: TextEncoding?

    /// The detector of `bytes`, of which at least one is 0x80 or more.
    init(_ bytes: [UInt8]) {
        var cyrillic = CyrillicEvidence()
        var western = WesternEvidence()
        var controls = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isLetter(byte) {
                var end = index + 1
                var high = byte < 0x80 ? 0 : 1
                while end < bytes.count, Self.isLetter(bytes[end]) {
                    if bytes[end] >= 0x80 { high += 1 }
                    end += 1
                }
                if high > 0 {
                    cyrillic.read(word: bytes[index..<end], high: high)
                    western.read(word: bytes[index..<end], high: high)
                }
                index = end
                continue
            }
            if byte >= 0x80 {
                let isInWord =
                    index > 0 && bytes[index - 1].isLetter && index + 1 < bytes.count && bytes[index + 1].isLetter
                cyrillic.read(sign: byte)
                western.read(sign: byte, isInWord: isInWord)
            } else if byte < 0x20 && !byte.isSpace || byte == 0x7F {
                controls += 1
            }
            index += 1
        }
        guard controls * 100 <= bytes.count else {
            encoding = nil
            return
        }
        if cyrillic.weight > western.weight, cyrillic.isPlausible {
            encoding = .windows1251
        } else {
            encoding = western.isPlausible ? .windows1252 : nil
        }
    }

    /// Whether a byte is a letter in ASCII or in either encoding.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC0...0xFF, 0x80, 0x81, 0x83, 0x8A, 0x8C...0x90, 0x9A, 0x9C...0x9F: true
        case 0xA1...0xA3, 0xA5, 0xA8, 0xAA, 0xAF, 0xB2...0xB4, 0xB8, 0xBA, 0xBC...0xBF: true
        default: byte.isLetter
        }
    }
}
