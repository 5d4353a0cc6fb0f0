/// What speaks for bytes being Windows-1252.
struct WesternEvidence {
    /// High letters in words that have ASCII letters too.
    private(set) var weight = 0
    private var highBytes = 0
    private var oddities = 0
    private var hasUndefined = false

    /// Counts a run of letters, `high` of them not ASCII.
    mutating func read(word: ArraySlice<UInt8>, high: Int) {
        highBytes += high
        if high < word.count { weight += high }
        if high == word.count, high >= 3 { oddities += high }
        var previous: UInt8 = 0
        for (position, byte) in zip(word.indices, word) {
            if byte >= 0x80 {
                if Self.isUndefined(byte) { hasUndefined = true }
                let isBetween = position > word.startIndex && position + 1 < word.endIndex
                if !Self.isSmall(byte), !Self.isCapital(byte), isBetween { oddities += 1 }
            }
            let isHighTurn = byte >= 0x80 || previous >= 0x80
            if isHighTurn, Self.isSmall(previous), Self.isCapital(byte) { oddities += 1 }
            previous = byte
        }
    }

    /// Counts a high byte that is no letter; in the middle of a word only an apostrophe, a dash or a soft hyphen is at home.
    mutating func read(sign: UInt8, isInWord: Bool) {
        highBytes += 1
        switch sign {
        case 0x91...0x97, 0xA0, 0xAD, 0xB7: break
        default: if isInWord { oddities += 1 }
        }
    }

    /// Whether letter case and signs are where people put them.
    var isPlausible: Bool { !hasUndefined && oddities * 10 <= highBytes }

    private static func isUndefined(_ byte: UInt8) -> Bool {
        [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xDF...0xF6, 0xF8...0xFF, 0x83, 0x9A, 0x9C, 0x9E, 0xAA, 0xBA: true
        default: byte.isLowercase
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC0...0xD6, 0xD8...0xDE, 0x8A, 0x8C, 0x8E, 0x9F: true
        default: byte.isUppercase
        }
    }
}
