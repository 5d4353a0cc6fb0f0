/// What is left of a word without "-ed", "-ing", "-er" or "-est", and the word it is of.
struct SpelledStem {
    private let text: String
    private let letters: [UInt8]
    /// Whether the ending that was taken off began with an "e", and so took the place of the word's own.
    private let beforeE: Bool

    /// A stem in lower case.
    init(_ stem: Substring, beforeE: Bool) {
        text = String(stem)
        letters = Array(stem.utf8)
        self.beforeE = beforeE
    }

    /// Whether it can be a word's stem at all: that of "shed" and "bring" is not.
    var hasVowel: Bool { letters.indices.contains { isVowel(letters.count - $0) } }

    /// The word as the dictionary has it.
    var word: String {
        if let word = LemmaExceptions.stems[text] { return word }
        if isDoubled { return String(text.dropLast()) }
        return lostE ? text + "e" : text
    }

    /// The letter that stands there, counted from 1 at the end.
    private func letter(_ fromEnd: Int) -> Unicode.Scalar {
        fromEnd <= letters.count ? Unicode.Scalar(letters[letters.count - fromEnd]) : " "
    }

    private func isVowel(_ fromEnd: Int) -> Bool {
        switch letter(fromEnd) {
        case "a", "e", "i", "o": true
        case "u": letter(fromEnd + 1) != "q"
        case "y": fromEnd < letters.count && !isVowel(fromEnd + 1)
        default: false
        }
    }

    /// Whether there is one group of vowels only.
    private var isOneSyllable: Bool {
        (1...letters.count).count { isVowel($0) && !isVowel($0 + 1) } == 1
    }

    /// Whether spelling doubled the last consonant, as in "planned"; of "l", "f", "s" and "z" the lexicon tells.
    private var isDoubled: Bool {
        letter(1) == letter(2) && "bdgkmnprtv".unicodeScalars.contains(letter(1))
    }

    /// Whether the word ends in an "e" that the ending took away: "making", "caused".
    private var lostE: Bool {
        let (last, before) = (letter(1), letter(2))
        switch last {
        case "e": return beforeE
        case "u", "c", "v": return true
        case "o": return beforeE && isOneSyllable
        case "a", "i", "y", "w", "x", "h", "j", "q": return false
        case "s": return before != "s" && before != "k"
        case "z": return before != "z" && before != "t"
        case "g": return before != "n" || "aeu".unicodeScalars.contains(letter(3))
        default: return isVowel(2) ? lostEAfterVowel : lostEAfterConsonant
        }
    }

    private var lostEAfterConsonant: Bool {
        switch letter(1) {
        case "l": !"lrw".unicodeScalars.contains(letter(2))
        case "r": letter(2) != "r"
        default: false
        }
    }

    private var lostEAfterVowel: Bool {
        if isVowel(3) {
            // Two vowels make the syllable long without an "e", but for those of two syllables: "evacuated".
            return letter(1) == "t" && letter(2) == "a" && "iu".unicodeScalars.contains(letter(3))
        }
        if isOneSyllable { return true }
        return switch letter(2) {
        case "a": "bdfkmprt".unicodeScalars.contains(letter(1))
        case "e": false
        case "i": "bdfkrnv".unicodeScalars.contains(letter(1))
        case "o": "bdfk".unicodeScalars.contains(letter(1))
        case "u": "bdfkmnrt".unicodeScalars.contains(letter(1))
        default: true
        }
    }
}
