/// How far bytes are well-formed UTF-8, counted in one pass.
struct UTF8Survey {
    /// The offset of the first byte that belongs to no well-formed character and to no cut tail.
    private(set) var firstBad: Int?
    /// The offset of a character that the end of the bytes cuts off: one to three bytes.
    private(set) var cutTail: Int?
    private var badBytes = 0
    private var characters = 0
    private var tellingCharacters = 0
    private var hasMark = false

    /// A survey of all of `bytes`.
    init(of bytes: [UInt8]) {
        hasMark = bytes.has([0xEF, 0xBB, 0xBF], at: 0)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let length = Self.length(lead: byte)
            let found = length == 0 ? 0 : Self.wellFormedPrefix(of: bytes, at: index, length: length)
            if length > 0, found == length {
                characters += 1
                if Self.isTelling(byte, bytes[index + 1]) { tellingCharacters += 1 }
                index += length
            } else if length > 0, index + found == bytes.count {
                cutTail = index
                break
            } else {
                badBytes += 1
                if firstBad == nil { firstBad = index }
                index += 1
            }
        }
    }

    /// Whether malformed bytes must be damage or a mix, because too much of the text is UTF-8 to be so by chance.
    ///
    /// By chance it can be: in Windows-1251 a capital before a closing quotation mark, and a small letter before a
    /// no-break space and a dash, each make a well-formed character, though seldom one that people write.
    var isMeantAsUTF8: Bool {
        hasMark || tellingCharacters * 4 > badBytes || characters > badBytes
    }

    /// The length of the character that `lead` begins; 0 where it begins none.
    private static func length(lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// How many bytes at `index`, from 1 to `length`, can stand so in a character: no overlong forms, no surrogates,
    /// nothing above U+10FFFF (The Unicode Standard, table 3-7).
    private static func wellFormedPrefix(of bytes: [UInt8], at index: Int, length: Int) -> Int {
        for position in 1..<length {
            guard index + position < bytes.count else { return position }
            let byte = bytes[index + position]
            let allowed: ClosedRange<UInt8> =
                switch (position, bytes[index]) {
                case (1, 0xE0): 0xA0...0xBF
                case (1, 0xED): 0x80...0x9F
                case (1, 0xF0): 0x90...0xBF
                case (1, 0xF4): 0x80...0x8F
                default: 0x80...0xBF
                }
            guard allowed.contains(byte) else { return position }
        }
        return length
    }

    /// Whether a character is one that people write often: Latin with accents, Greek, Cyrillic, curly quotation marks
    /// and dashes, the euro sign, emoji.
    private static func isTelling(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xC2...0xC5, 0xCE...0xD1: true
        case 0xE2: second <= 0x84
        case 0xF0: second == 0x9F
        default: false
        }
    }
}
