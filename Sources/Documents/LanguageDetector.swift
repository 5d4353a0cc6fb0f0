/// Tells the language of a text: first by its script, then by its small words.
package struct LanguageDetector {
    /// How far another language must be ahead of English, in points, before a text is not English: two of its small
    /// words, or one and a letter of its own.
    ///
    /// A headline with one foreign name stays English.
    private static let lead = 3

    private let functionWords = FunctionWords.shared
    private let languages = FunctionWords.languages
    private var lettersByScript = [Int](repeating: 0, count: Script.allCases.count)
    private var points = [Int](repeating: 0, count: FunctionWords.languages.count)
    private var hasPersianLetters = false

    private var word = WordHash()
    private var wordScript: Script?
    private var wordLetters = 0
    private var wordTelltale: UInt32 = 0
    private var followsDigit = false

    private init() {}

    /// The BCP 47 code of the language in which most of `text` is written; `und` where it has no words or it cannot be told.
    ///
    /// Letters that stand against digits are parts of hashes and codes, and do not count.
    package static func language(of text: SourceText) -> String {
        var detector = LanguageDetector()
        detector.read(text.bytes)
        return detector.verdict
    }

    private mutating func read(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let (scalar, length) = Self.scalar(in: bytes, at: index)
            index += length
            if let script = Script(letter: scalar) {
                if script != wordScript { endWord(beforeDigit: false) }
                wordScript = script
                wordLetters += 1
                word.append(scalar)
                if scalar >= 0x80 { note(scalar) }
            } else if !(0x300...0x36F ~= scalar) {
                let isDigit = 0x30...0x39 ~= scalar
                endWord(beforeDigit: isDigit)
                followsDigit = isDigit
            }
        }
        endWord(beforeDigit: false)
    }

    /// Remembers what a letter beyond ASCII gives away.
    private mutating func note(_ scalar: UInt32) {
        wordTelltale |= functionWords.languages(ofLetter: scalar)
        if [0x67E, 0x686, 0x698, 0x6AF, 0x6CC].contains(scalar) { hasPersianLetters = true }
    }

    private mutating func endWord(beforeDigit: Bool) {
        guard let script = wordScript else { return }
        if !beforeDigit, !followsDigit {
            if wordLetters >= 2 || script == .han { lettersByScript[script.rawValue] += wordLetters }
            give(functionWords.languages(of: word), 2)
            give(wordTelltale, 1)
        }
        word = WordHash()
        wordScript = nil
        wordLetters = 0
        wordTelltale = 0
        followsDigit = false
    }

    private mutating func give(_ mask: UInt32, _ amount: Int) {
        var rest = mask
        while rest != 0 {
            points[rest.trailingZeroBitCount] += amount
            rest &= rest - 1
        }
    }

    private var verdict: String {
        var counts = lettersByScript
        if counts[Script.kana.rawValue] > 0 {
            counts[Script.kana.rawValue] += counts[Script.han.rawValue]
            counts[Script.han.rawValue] = 0
        }
        guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most),
            let script = Script(rawValue: index)
        else { return "und" }
        switch script {
        case .latin: return latinVerdict
        case .cyrillic: return cyrillicVerdict
        case .arabic: return hasPersianLetters ? "fa" : "ar"
        default: return script.language
        }
    }

    private var latinVerdict: String {
        let latin = languages.indices.prefix { languages[$0] != "uk" }
        let best = latin.dropFirst().max { points[$0] < points[$1] } ?? 0
        return points[best] - points[0] >= Self.lead ? languages[best] : languages[0]
    }

    /// Unlike a Latin text, a Cyrillic one without evidence has no language that it is likely to be in.
    private var cyrillicVerdict: String {
        let cyrillic = languages.indices.drop { languages[$0] != "uk" }
        guard let best = cyrillic.max(by: { points[$0] < points[$1] }), points[best] > 0 else { return "und" }
        let isTie = cyrillic.contains { $0 != best && points[$0] == points[best] }
        return isTie ? "und" : languages[best]
    }

    /// The character at `index` of valid UTF-8, and how many bytes it takes.
    private static func scalar(in bytes: [UInt8], at index: Int) -> (UInt32, Int) {
        let lead = UInt32(bytes[index])
        func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
        return switch lead {
        case ..<0x80: (lead, 1)
        case ..<0xE0: ((lead & 0x1F) << 6 | rest(1), 2)
        case ..<0xF0: ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
        default: ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
        }
    }
}
