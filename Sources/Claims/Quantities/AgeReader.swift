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
        if Self.ages.contains(words[before]) { return true }
        if !words.isNoun(amount.end), Self.ages.contains(words[rowStart(comparator) - 1]) { return true }
        if words.stand(["as", "young", "as"], at: comparator - 3)
            || words.stand(["as", "old", "as"], at: comparator - 3)
        {
            return !words.isNoun(amount.end)
        }
        if words[before] == "of", words[before - 1].hasPrefix("age") { return true }
        if words[comparator + 2] == "age", words[comparator + 3] == "of" { return true }
        return ["turn", "turned", "turns", "turning"].contains(words[before]) && !words.isNoun(amount.end)
    }

    private static let ages: Set<String> = ["aged", "age", "ages"]
    /// The most tokens of a subject in which people are looked for.
    private static let longestSubject = 24
    /// The most tokens that a row of ages is followed back over.
    private static let longestRow = 8

    /// Where the row of bare numbers begins that a number ends: "aged 10, 12 and 15".
    private func rowStart(_ number: Int) -> Int {
        var start = number
        for _ in 0..<Self.longestRow {
            let link = start - 1
            guard [",", "and", "or"].contains(words[link]) else { break }
            let number = words[link - 1] == "," ? link - 2 : link - 1
            guard words.isDigits(number) || words.tag(number) == .numeral else { break }
            start = number
        }
        return start
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
        let last = number.tokens.upperBound - 1
        if comparator < number.tokens.lowerBound,
            ["under", "over", "below", "above", "younger", "older"].contains(words[comparator]),
            hasPeople(before: comparator) || isPredicate(last, isBounded: true)
        {
            return true
        }
        if words[comparator - 1] == "at", let verb = words.head(last), words.token(verb)?.lemma == "die" { return true }
        return isApposition(number.tokens) || isInAppositeRow(number.tokens) || isPredicate(last, isBounded: false)
            || isOfSomeone(comparator)
    }

    private func isPlausible(_ amount: Amount) -> Bool {
        let number = amount.number
        return amount.unit == nil && 0...Self.oldest ~= number.value && number.upper ?? 0 <= Self.oldest
            && (number.writing == .bareDigits || number.writing == .words)
    }

    /// Behind those of whom an age is told: "children under 5", "anyone over 65".
    private func hasPeople(before token: Int) -> Bool {
        let before = words[token - 1]
        return isSomeone(token - 1) || PeopleWords.name(before)
            || ["those", "anyone", "everyone", "people", "all", "persons"].contains(before)
            || ["older", "younger"].contains(words[token])
    }

    /// Whether a noun for one person stands there: "son", "girl".
    private func isSomeone(_ token: Int) -> Bool {
        words.pennTag(token) == "NN" && !UnitReader.invariant.contains(words[token])
            && PeopleWords.name(Plural.of(words[token]))
    }

    /// "a girl of seven", and not "a mother of seven".
    private func isOfSomeone(_ first: Int) -> Bool {
        words[first - 1] == "of" && isSomeone(first - 2) && !UnitReader.parents.contains(words[first - 2])
    }

    /// "Maria Kovach, 33, said", "Islam Abduragimov, 19 and", "Ivan Bondar (41)".
    private func isApposition(_ tokens: Range<Int>) -> Bool {
        // "Saad, now 22,"
        let first = tokens.lowerBound - 1
        let before = ["now", "then", "just", "only", "barely"].contains(words[first]) ? first - 1 : first
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

    /// "Her daughters, 9 and 12, were sent home": a row of ages, closed by a comma, behind those who are so old.
    private func isInAppositeRow(_ tokens: Range<Int>) -> Bool {
        let start = rowStart(tokens.lowerBound)
        let people = start - 2
        guard tokens.count == 1, words.isDigits(tokens.lowerBound), words[start - 1] == ",",
            words.pennTag(people) == "NNS", PeopleWords.name(words[people])
        else { return false }
        var end = tokens.upperBound
        while [",", "and"].contains(words[end]), words.isDigits(end + 1), end < tokens.upperBound + Self.longestRow {
            end += 2
        }
        return end - start > 1 && [",", ".", ")", ""].contains(words[end]) && words[end + 1] != "respectively"
    }

    private static let behind: Set<String> = [
        ",", ".", ";", ":", ")", "and", "or", "who", "was", "is", "has", "had", "were", "said", "says", "told", "from",
        "of", "\u{2013}", "\u{2014}", "\u{2015}", "-", "\"", "\u{201D}", "whose", "died", "lives", "lost", "left",
    ]

    /// "He was 33", "The youngest is thirteen", "victims were under 18": people are said to be a number.
    private func isPredicate(_ token: Int, isBounded: Bool) -> Bool {
        let dependents = words.dependents(of: token)
        // "Between 30% and 50% of members are under 18": what "between" opens is no subject to the tree.
        guard let verb = dependents.first(where: { words.relation($0) == "cop" }),
            let subject = dependents.first(where: { words.relation($0).hasPrefix("nsubj") })
                ?? dependents.first(where: { isBounded && words.relation($0) == "obl" && $0 < verb })
        else { return false }
        let isOne =
            ["he", "she", "i", "who"].contains(words[subject]) || words.isPerson(subject) || isSomeone(subject)
            || Self.superlatives.contains(words[subject])
        guard isBounded, !isOne else { return isOne }
        // "Half of the victims are under 18": whoever is counted, or a share of them.
        return words.tag(subject) == .numeral || words[subject] == "they"
            || subject < verb && (subject..<verb).prefix(Self.longestSubject).contains { PeopleWords.name(words[$0]) }
    }

    private static let superlatives: Set<String> = ["youngest", "oldest", "eldest"]
}
