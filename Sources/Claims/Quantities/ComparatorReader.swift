import Language

/// Reads the words that say how a number bounds what is counted: "at least", "some", "or more".
struct ComparatorReader {
    let words: SentenceWords

    /// Comparators before a number.
    private static let before: [(words: String, comparator: Quantity.Comparator)] = [
        ("no fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
        ("not fewer than", .atLeast), ("nothing less than", .atLeast), ("a minimum of", .atLeast),
        ("minimum of", .atLeast), ("at the very least", .atLeast), ("at least", .atLeast), ("as few as", .atLeast),
        ("at a minimum", .atLeast), ("greater than or equal to", .atLeast), ("more than or equal to", .atLeast),
        ("at least or equal to", .atLeast), ("equal to or greater than", .atLeast),
        ("equal to or more than", .atLeast), ("bigger or equal than", .atLeast), ("greater or equal than", .atLeast),
        ("no more than", .atMost), ("not more than", .atMost), ("a maximum of", .atMost), ("maximum of", .atMost),
        ("as many as", .atMost), ("as much as", .atMost), ("at most", .atMost), ("at the most", .atMost),
        ("up to", .atMost), ("not exceeding", .atMost), ("not over", .atMost), ("less than or equal to", .atMost),
        ("equal to or less than", .atMost), ("smaller or equal than", .atMost), ("less or equal than", .atMost),
        ("more than", .greater), ("greater than", .greater), ("larger than", .greater), ("higher than", .greater),
        ("bigger than", .greater), ("in excess of", .greater), ("upwards of", .greater), ("upward of", .greater),
        ("north of", .greater), ("well over", .greater), ("just over", .greater), ("a little over", .greater),
        ("slightly over", .greater), ("over", .greater), ("well above", .greater), ("just above", .greater),
        ("above", .greater), ("exceeding", .greater), ("exceeds", .greater), ("exceeded", .greater),
        ("exceed", .greater), ("surpassing", .greater), ("surpasses", .greater), ("surpassed", .greater),
        ("surpass", .greater), ("beyond", .greater), ("over the age of", .greater), ("above the age of", .greater),
        ("fewer than", .less), ("less than", .less), ("lower than", .less), ("smaller than", .less),
        ("just under", .less), ("well under", .less), ("a little under", .less), ("slightly under", .less),
        ("under", .less), ("just below", .less), ("well below", .less), ("below", .less), ("short of", .less),
        ("within", .atMost), ("deeper than", .greater), ("longer than", .greater), ("taller than", .greater),
        ("heavier than", .greater), ("wider than", .greater), ("farther than", .greater), ("further than", .greater),
        ("shorter than", .less), ("shallower than", .less), ("lighter than", .less), ("narrower than", .less),
        ("closer than", .less), ("nearer than", .less),
        ("under the age of", .less), ("below the age of", .less), ("younger than", .less), ("older than", .greater),
        ("about", .about), ("around", .about), ("nearly", .about), ("almost", .about), ("some", .about),
        ("roughly", .about), ("approximately", .about), ("approx.", .about), ("approx", .about), ("circa", .about),
        ("ca.", .about), ("an estimated", .about), ("estimated", .about), ("estimated at", .about),
        ("just shy of", .about), ("shy of", .about), ("close to", .about), ("approaching", .about),
        ("something like", .about), ("in the region of", .about),
        ("on the order of", .about), ("in the order of", .about), ("in the vicinity of", .about),
        ("in the neighborhood of", .about), ("more or less", .about), ("virtually", .about),
        ("practically", .about), ("perhaps", .about), ("maybe", .about), ("the best part of", .about),
        ("best part of", .about), ("the better part of", .about), ("as high as", .atMost), ("as low as", .atLeast),
        ("~", .about), ("\u{2248}", .about), (">", .greater), ("<", .less),
        ("> =", .atLeast), ("< =", .atMost), (">=", .atLeast), ("<=", .atMost), ("\u{2265}", .atLeast),
        ("\u{2264}", .atMost),
    ]

    /// The same by their last words, the longest first.
    private static let byLastWord: [String: [(words: [String], comparator: Quantity.Comparator)]] = {
        let entries = before.map { (words: $0.words.split(separator: " ").map(String.init), comparator: $0.comparator) }
        return Dictionary(grouping: entries) { $0.words[$0.words.count - 1] }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// Comparators behind a number.
    private static let behind: [(words: [String], comparator: Quantity.Comparator)] = [
        (["or", "so"], .about), (["or", "thereabouts"], .about), (["or", "more", "than"], .atLeast),
        (["or", "more"], .atLeast), (["or", "over"], .atLeast), (["or", "above"], .atLeast),
        (["or", "older"], .atLeast),
        (["and", "older"], .atLeast), (["and", "over"], .atLeast), (["and", "above"], .atLeast),
        (["and", "up"], .atLeast),
        (["or", "less"], .atMost), (["or", "fewer"], .atMost), (["or", "under"], .atMost), (["or", "below"], .atMost),
        (["or", "younger"], .atMost), (["and", "under"], .atMost), (["and", "younger"], .atMost),
        (["and", "below"], .atMost), (["at", "least"], .atLeast), (["at", "most"], .atMost), (["plus"], .atLeast),
        (["odd"], .about), (["-", "odd"], .about), (["-", "plus"], .atLeast), (["-", "ish"], .about),
    ]

    /// Comparators that are prepositions as well: "over the town", "about two commanders".
    private static let prepositions: Set<String> = ["over", "under", "above", "below", "about", "around", "beyond"]

    /// The comparator before tokens that a number or a currency begins, with those words before it that belong to it.
    ///
    /// - Parameters:
    ///   - number: The tokens of the amount.
    ///   - floor: The first token that may be taken.
    /// - Returns: What they say, and where they begin; nil where none stands there.
    func before(_ number: Range<Int>, from floor: Int) -> (start: Int, comparator: Quantity.Comparator)? {
        var start = number.lowerBound
        var found: Quantity.Comparator?
        // "at least some 20", "more than an estimated 20": the bound counts.
        for _ in 0..<3 {
            guard let next = one(before: start, number, from: floor) else { break }
            // "Burns over about 2 hectares": a bound that is a preposition as well is one before the number alone.
            if found != nil, next.start == start - 1, Self.prepositions.contains(words[next.start]) { break }
            start = next.start
            if found == nil || found == .about { found = next.comparator }
        }
        return found.map { (start, $0) }
    }

    private func one(before start: Int, _ number: Range<Int>, from floor: Int) -> (
        start: Int, comparator: Quantity.Comparator
    )? {
        let last = start - 1
        guard last >= floor, let entries = Self.byLastWord[words[last]] else { return nil }
        for entry in entries {
            let first = start - entry.words.count
            guard first >= floor, words.stand(entry.words, at: first) else { continue }
            if entry.words.count == 1, !isComparator(last, number) { return nil }
            // "Asked for the maximum of 20 years": the bound that there is, and reached.
            if ["maximum", "minimum"].contains(entry.words[0]), words[first - 1] == "the" { return nil }
            return (first, entry.comparator)
        }
        return nil
    }

    /// Whether a word bounds the number, and is no preposition before the noun that is counted.
    private func isComparator(_ word: Int, _ number: Range<Int>) -> Bool {
        // "Within 18 months", but "within ten minutes of each other", which is how far apart.
        if words[word] == "within" {
            return UnitReader.times.contains(words[number.upperBound]) && words[number.upperBound + 1] != "of"
        }
        if words[word] == "estimated" { return words.relation(word) != "root" }
        if words[word] == "over", isDuring(word, number) { return false }
        // "Lasted over 10 years": whatever the tree takes "over" for.
        let isLonger = words.token(word - 1).map { Self.lasting.contains($0.lemma) } ?? false
        if words[word] == "over", isLonger { return true }
        if isMeasured(word, number) { return true }
        guard Self.prepositions.contains(words[word]), words.relation(word) == "case" else { return true }
        guard let head = words.head(word), !number.contains(head) else { return true }
        // "in over 20 towns", "to about 30 men": the preposition is the word before.
        if words.tag(word - 1) == .adposition { return true }
        let relation = words.relation(head)
        if words.tag(head) == .symbol { return true }
        // "Was seen about 2,000 times", but "was asked about 20 times".
        if words[word] == "about", relation.hasPrefix("obl"), let verb = words.token(words.head(head) ?? -1) {
            return verb.tag == .verb && !Self.topical.contains(verb.lemma)
        }
        return !(relation.hasPrefix("obl") || relation.hasPrefix("nmod"))
    }

    /// "Weighs under 2 kg", "lies beyond 40 miles off", "lasts beyond a week": before a length or a weight, such a word bounds
    /// it; before a time only "beyond" does.
    private func isMeasured(_ word: Int, _ number: Range<Int>) -> Bool {
        let noun = words[number.upperBound]
        guard Self.bounding.contains(words[word]), UnitReader.isMeasure(noun) else { return false }
        return !UnitReader.times.contains(noun) || words[word] == "beyond"
    }

    private static let bounding: Set<String> = ["over", "under", "above", "below", "beyond"]

    /// Verbs with a topic: "asked about 20 prisoners".
    private static let topical: Set<String> = [
        "advise", "argue", "ask", "boast", "brief", "care", "chat", "complain", "dream", "enquire", "feel", "forget",
        "go", "hear", "inform", "inquire", "joke", "know", "laugh", "learn", "lie", "bring", "question", "quarrel",
        "read", "remind", "report", "say", "sing", "speak", "talk", "teach", "tell", "testify", "think", "warn",
        "wonder", "worry", "write",
    ]

    /// "add $84 billion over 10 years": whether "over" tells how long something took, and not how much longer.
    private func isDuring(_ word: Int, _ number: Range<Int>) -> Bool {
        let noun = number.upperBound
        guard UnitReader.times.contains(words[noun]) else { return false }
        if ["ago", "old", "later", "earlier", "of", "before", "after", "in"].contains(words[noun + 1]) { return false }
        let before = words.token(word - 1)
        let isLasting = before.map { Self.lasting.contains($0.lemma) || $0.tag == .adposition } ?? true
        return !isLasting
    }

    /// Words before a time that is more than some: "lasted over 10 years".
    private static let lasting: Set<String> = [
        "last", "take", "spend", "be", "serve", "wait", "live", "have", "just", "a", "well",
    ]

    /// The comparator that begins at a token behind a number.
    func behind(_ end: Int) -> (end: Int, comparator: Quantity.Comparator)? {
        if words[end] == "+", words.isGlued(end) { return (end + 1, .atLeast) }
        for entry in Self.behind where words.stand(entry.words, at: end) {
            if entry.words == ["plus"], words.isDigits(end + 1) { continue }
            // "20, or more than 30" and "20 and over the bridge" begin something else.
            let next = end + entry.words.count
            if words[next] == "than" || words[next - 1] == "than" && words.isCounted(next) { continue }
            if ["over", "above", "under", "below"].contains(entry.words.last), words.isNounPhrase(next) { continue }
            if words[end] == "at", words[next - 1] == "least", words.isCounted(next) { continue }
            return (next, entry.comparator)
        }
        return nil
    }
}

extension SentenceWords {
    /// Whether a determiner, a number, a name or an object stands there, and begins a phrase of its own.
    fileprivate func isNounPhrase(_ token: Int) -> Bool {
        let tag = tag(token)
        return tag == .determiner || tag == .numeral || tag == .properNoun || tag == .noun && relation(token) == "obj"
    }

    /// Whether a number stands there: "20, at least 5 of them".
    fileprivate func isCounted(_ token: Int) -> Bool {
        tag(token) == .numeral
    }
}
