/// What speaks for bytes being Windows-1251.
struct CyrillicEvidence {
    /// Letters in words that are Cyrillic throughout.
    private(set) var weight = 0
    private var letters = 0
    private var vowels = 0
    private var highBytes = 0
    private var oddities = 0
    private var hasUndefined = false

    /// Counts a run of letters, `high` of them not ASCII.
    mutating func read(word: ArraySlice<UInt8>, high: Int) {
        highBytes += high
        if high == word.count, high >= 2 { weight += high }
        var wasSmall = false
        for byte in word where byte >= 0x80 {
            let scalar = CodePage.windows1251.scalar(of: byte)
            letters += 1
            if Self.isVowel(scalar) { vowels += 1 }
            let isSmall = 0x0430...0x045F ~= scalar || scalar == 0x0491
            let isCapital = 0x0400...0x042F ~= scalar || scalar == 0x0490
            if wasSmall, isCapital { oddities += 1 }
            if !isSmall, !isCapital { oddities += 1 }
            wasSmall = isSmall
        }
    }

    /// Counts a high byte that is no letter.
    mutating func read(sign: UInt8) {
        highBytes += 1
        switch sign {
        case 0x98: hasUndefined = true
        case 0x82, 0x84, 0x85, 0x91...0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB7, 0xB9, 0xBB: break
        default: oddities += 1
        }
    }

    /// Whether small letters follow capitals and not the other way round, as in KOI8-R and ISO 8859-5 read wrongly, and
    /// about two letters in five are vowels.
    var isPlausible: Bool {
        let hasVowels = vowels * 4 >= letters && vowels * 4 <= letters * 3
        return !hasUndefined && oddities * 20 <= highBytes && (letters < 20 || hasVowels)
    }

    private static func isVowel(_ scalar: UInt16) -> Bool {
        switch scalar {
        case 0x0410, 0x0415, 0x0418, 0x041E, 0x0423, 0x042B, 0x042D, 0x042E, 0x042F: true
        case 0x0430, 0x0435, 0x0438, 0x043E, 0x0443, 0x044B, 0x044D, 0x044E, 0x044F: true
        case 0x0401, 0x0404, 0x0406, 0x0407, 0x0451, 0x0454, 0x0456, 0x0457: true
        default: false
        }
    }
}
