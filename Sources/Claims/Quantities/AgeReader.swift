import Language

/// Tells numbers that are somebody's age where no "years" stands by.
struct AgeReader {
    let words: SentenceWords

    private static let oldest = 120.0

    /// Whether the words before an amount say that it is an age: "aged 74", "at the age of 5", "turned 18", "anyone over 65".
    ///
    /// - Parameters:
    ///   - amount: The amount.
    ///   - comparator: The token where its comparator begins, or the amount.
    /// - Returns: Whether it is an age in years, whatever follows.
    func isStated(_ amount: Amount, from comparator: Int) -> Bool {
        guard isPlausible(amount) else { return false }
        let before =
            words[comparator - 1] == "between" || words[comparator - 1] == "from" ? comparator - 2 : comparator - 1
        if words[before] == "aged" || words[before] == "age" || words[before] == "ages" { return true }
        if words[before] == "of", words[before - 1].hasPrefix("age") { return true }
        if words[comparator + 2] == "age", words[comparator + 3] == "of" { return true }
        return ["turn", "turned", "turns", "turning"].contains(words[before]) && !words.isNoun(amount.end)
    }

    /// Whether an amount without a noun is an age in years by where it stands: "children under 5", "Maria Kovach, 33,".
    ///
    /// - Parameters:
    ///   - amount: The amount.
    ///   - comparator: The token where its comparator begins, or the amount.
    /// - Returns: Whether whoever stands before it is that old.
    func isAge(_ amount: Amount, from comparator: Int) -> Bool {
        guard isPlausible(amount) else { return false }
        let number = amount.number
        if comparator < number.tokens.lowerBound,
            ["under", "over", "below", "above", "younger", "older"].contains(words[comparator]),
            hasPeople(before: comparator)
        {
            return true
        }
        if words[comparator - 1] == "at", let verb = words.head(number.tokens.upperBound - 1),
            words.token(verb)?.lemma == "die"
        {
            return true
        }
        return isApposition(number.tokens) || isPredicate(number.tokens.upperBound - 1)
    }

    private func isPlausible(_ amount: Amount) -> Bool {
        let number = amount.number
        return amount.unit == nil && 0...Self.oldest ~= number.value && number.upper ?? 0 <= Self.oldest
            && (number.writing == .bareDigits || number.writing == .words)
    }

    /// Behind those of whom an age is told: "children under 5", "anyone over 65".
    private func hasPeople(before token: Int) -> Bool {
        let before = words[token - 1]
        // "victims were under 18"
        if words.token(token - 1)?.lemma == "be" {
            let subject = (token - 4..<token - 1).first { words.relation($0).hasPrefix("nsubj") }
            return subject.map { PeopleWords.name(words[$0]) || ["he", "she", "they", "who"].contains(words[$0]) }
                ?? false
        }
        return PeopleWords.name(before) || ["those", "anyone", "everyone", "people", "all", "persons"].contains(before)
            || ["older", "younger"].contains(words[token])
    }

    /// "Maria Kovach, 33, said", "Islam Abduragimov, 19 and", "Ivan Bondar (41)".
    private func isApposition(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        let next = words[tokens.upperBound]
        guard tokens.count == 1, words.isDigits(tokens.lowerBound) else { return false }
        let isClosed = words.token(tokens.upperBound) == nil || Self.behind.contains(next)
        // "a woman, 58, was injured"
        let isOne = words.pennTag(before - 1) == "NN" && PeopleWords.name(Plural.of(words[before - 1]))
        if isOne, words[before] == ",", next == "," { return true }
        guard words.isPerson(before - 1) || words.tag(before - 1) == .properNoun && (next == "," || next == ")") else {
            return false
        }
        if words[before] == "(" { return next == ")" }
        return words[before] == "," && isClosed
    }

    private static let behind: Set<String> = [
        ",", ".", ";", ":", ")", "and", "or", "who", "was", "is", "has", "had", "were", "said", "says", "told", "from",
        "of", "\u{2013}", "\u{2014}", "\u{2015}", "-", "\"", "\u{201D}", "whose", "died", "lives", "lost", "left",
    ]

    /// "He was 33": a person is said to be a number.
    private func isPredicate(_ token: Int) -> Bool {
        let dependents = words.dependents(of: token)
        guard dependents.contains(where: { words.relation($0) == "cop" }) else { return false }
        return dependents.contains { dependent in
            words.relation(dependent).hasPrefix("nsubj")
                && (["he", "she", "i", "who"].contains(words[dependent]) || words.isPerson(dependent))
        }
    }
}
