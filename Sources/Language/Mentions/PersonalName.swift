/// How names of persons are cut short.
enum PersonalName {
    /// Words that make a name only with the word behind them: "bin Salman" is no Salman.
    private static let inseparable: Set<String> = ["abu", "bin", "bint", "ibn", "umm"]

    /// Titles before a name, in lower case without a full stop.
    private static let titles: Set<String> = [
        "adm", "amb", "asp", "capt", "cllr", "cmdr", "col", "cpl", "cst", "dr", "dsp", "gen", "gov", "hon", "insp",
        "lt",
        "maj", "miss", "mr", "mrs", "ms", "pc", "prof", "rep", "rev", "sen", "sgt", "sir", "st", "supt",
    ]

    /// Whether a word is a title before a name: "Cllr", "Mr.".
    static func isTitle(_ word: String) -> Bool {
        let word = word.lowercased()
        return titles.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
    }

    /// Letters that the "l" of the Arabic article may be spelt as before them: "ar-Rashid", "ash-Shifa".
    private static let assimilated = ["d", "dh", "n", "r", "s", "sh", "t", "th", "z"]

    /// A name's words without the Arabic articles that come and go: "Rami al-Hallaq" is "Hallaq".
    static func withoutArticles(_ words: [String]) -> [String] {
        words.enumerated().compactMap { number, word in
            // "Al Gore" is no article.
            if number > 0, number + 1 < words.count, ["al", "el"].contains(word) { return nil }
            guard let hyphen = word.firstIndex(of: "-") else { return word }
            let article = word[..<hyphen]
            let rest = word[word.index(after: hyphen)...]
            guard rest.count > 2, isArticle(article, before: rest) else { return word }
            return String(rest)
        }
    }

    private static func isArticle(_ article: Substring, before rest: Substring) -> Bool {
        if article == "al" || article == "el" { return true }
        guard article.first == "a" || article.first == "e" else { return false }
        let letter = String(article.dropFirst())
        return assimilated.contains(letter) && rest.hasPrefix(letter)
    }

    /// Whether `short` is a surname, a first name alone, or a surname with an initial.
    static func isShort(_ short: [String], of long: [String]) -> Bool {
        if isInitialed(short, long) { return true }
        guard short.count < long.count else { return false }
        if short == [long[0]] { return true }
        return long.suffix(short.count).elementsEqual(short)
            && !inseparable.contains(long[long.count - short.count - 1])
    }

    private static func isInitialed(_ short: [String], _ long: [String]) -> Bool {
        guard short.count > 1, short.last == long.last, let first = short.first, let whole = long.first else {
            return false
        }
        let initial = first.hasSuffix(".") ? String(first.dropLast()) : first
        return initial.count == 1 && whole.hasPrefix(initial) && whole.count > 2
    }
}
