/// What is left of a word without "-ed", "-ing", "-er" or "-est", and how its spelling is mended.
struct EnglishStem {
    private let letters: [UInt8]

    /// A stem in lower case.
    init(_ stem: Substring) {
        letters = Array(stem.utf8)
    }

    private func letter(_ fromEnd: Int) -> UInt8 {
        fromEnd <= letters.count ? letters[letters.count - fromEnd] : 0
    }

    private func isVowel(_ fromEnd: Int) -> Bool {
        let letter = letter(fromEnd)
        if letter == UInt8(ascii: "u"), self.letter(fromEnd + 1) == UInt8(ascii: "q") { return false }
        if letter == UInt8(ascii: "y") { return fromEnd < letters.count }
        return "aeiou".utf8.contains(letter)
    }

    /// How many groups of vowels there are: about the syllables.
    private var syllables: Int {
        var count = 0
        for place in stride(from: letters.count, to: 0, by: -1) where isVowel(place) && !isVowel(place + 1) {
            count += 1
        }
        return count
    }

    private func hasSuffix(_ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { wanted in
            letters.count > wanted.count && letters.suffix(wanted.count).elementsEqual(wanted)
        }
    }

    /// The stem with one consonant for two, where spelling doubled it: "planned", "controlled"; nil where it did not.
    var withoutDoubling: String? {
        guard letter(1) == letter(2), "bdgmnprtlk".utf8.contains(letter(1)) else { return nil }
        let single = String(decoding: letters.dropLast(), as: UTF8.self)
        if letter(1) == UInt8(ascii: "l") { return LemmaLexicon.doublingL.contains(single) ? single : nil }
        return LemmaLexicon.plainDoubles.contains(single) ? nil : single
    }

    /// Whether the word ends in an "e" that the ending took away: "making", "caused".
    var endsInSilentE: Bool {
        let last = letter(1)
        if isVowel(1) { return last == UInt8(ascii: "u") || last == UInt8(ascii: "e") && !isVowel(2) }
        if "cvz".utf8.contains(last) { return letter(2) != last }
        if last == UInt8(ascii: "s") { return letter(2) != last && letter(2) != UInt8(ascii: "k") }
        if !isVowel(2) {
            // "handl", "chang" is in the lexicon, "judg", "charg", "indulg".
            if last == UInt8(ascii: "l") { return !"lrw".utf8.contains(letter(2)) }
            return last == UInt8(ascii: "g") && "dlr".utf8.contains(letter(2))
        }
        if hasSuffix("iat") || hasSuffix("uat") { return true }
        // Two vowels make the syllable long without an "e".
        guard !isVowel(3), !"whxy".utf8.contains(last) else { return false }
        if syllables == 1 { return true }
        let endings: [StaticString] = [
            "at", "ut", "ot", "iz", "id", "ad", "ud", "od", "ir", "ur", "ar", "ag", "eg", "ib", "ak", "ok", "ik", "um",
            "am", "in", "ul", "il", "ap", "op", "yp", "ed",
        ]
        return endings.contains(where: hasSuffix)
    }
}
