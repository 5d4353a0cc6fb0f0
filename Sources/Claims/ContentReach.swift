/// Where what is said begins and ends around a cue.
struct ContentReach {
    private static let tailOpeners: Set<String> = [
        "on", "in", "at", "during", "to", "by", "when", "after", "as", "before", "via", "through", "while", "citing",
        "about", "of", "without", "with", "from", "following", "referring", "speaking", "quoting",
    ]
    /// Verbs that take a clause without "that" and hardly anything else.
    private static let plain: Set<String> = [
        "said", "say", "says", "saying", "claim", "claims", "claimed", "claiming", "believe", "believes", "believed",
        "think", "thinks", "insisted", "insists", "fear", "fears",
    ]
    /// Nouns for what others say, which may be refuted.
    private static let sayings: Set<String> = [
        "claim", "claims", "report", "reports", "allegation", "allegations", "accusation", "accusations", "suggestion",
        "suggestions", "statement", "statements", "rumour", "rumours", "rumor", "rumors", "assertion", "assertions",
        "charge", "charges", "idea", "notion",
    ]
    private static let listeners: Set<String> = [
        "reporters", "journalists", "him", "her", "them", "me", "us", "it", "lawmakers", "investigators", "police",
    ]

    let reading: Reading

    /// `range` without the marks at its end and a bullet or dash at its start.
    func withoutStop(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, [".", "!", ";", ",", ":", "\u{2026}", "..."].contains(reading.lower[last]) {
            range = range.dropLast()
        }
        while let first = range.first,
            [",", ";", ":", "\u{2013}", "\u{2014}", "-", "--"].contains(reading.lower[first])
        {
            range = range.dropFirst()
        }
        return range
    }

    /// Whether `range` can be said, and is no adverbial before a subject: "After the attack on the port".
    func isProposition(_ range: Range<Int>) -> Bool {
        guard let first = range.first, reading.wordCount(range) >= 3 else { return false }
        let word = reading.lower[first]
        let opensAdverbial =
            WordLists.prepositions.contains(word) && !opensCount(range)
            || ["when", "while", "if", "speaking", "asked"].contains(word)
        guard opensAdverbial else { return true }
        let comma = range.first { reading.lower[$0] == "," } ?? range.upperBound
        return (comma..<range.upperBound).contains { reading.isFinite($0) }
    }

    /// Whether `range` begins with a preposition that belongs to its subject's number: "At least 17 people", "Up to 40".
    private func opensCount(_ range: Range<Int>) -> Bool {
        let next = reading.word(range.lowerBound + 1)
        switch reading.lower[range.lowerBound] {
        case "at": return ["least", "most"].contains(next)
        case "up": return next == "to"
        case "as": return ["many", "few", "much"].contains(next)
        case "over", "about", "around", "under", "between":
            return NumberReader(reading).number(at: range.lowerBound + 1, before: range.upperBound) != nil
        default: return false
        }
    }

    /// Whether `range`, after a cue at the end of a sentence, only says when, where and to whom.
    func isTail(_ range: Range<Int>, of cue: Cue) -> Bool {
        guard let first = range.first else { return true }
        guard range.count <= 16 else { return false }
        let clean = range.allSatisfy { index in
            let word = reading.lower[index]
            return !["that", ":", ";"].contains(word) && !WordLists.quotationMarks.contains(word)
                && !WordLists.isFinite(word)
        }
        guard clean else { return false }
        let word = reading.lower[first]
        if cue.frame == .addressed {
            return reading.isCapitalised(first) || Self.listeners.contains(word) || WordLists.determiners.contains(word)
        }
        return Self.tailOpeners.contains(word) || WordLists.bareTimes.contains(word) || word == ","
            || WordLists.isAdverb(word)
    }

    /// The first token of what follows `cue` as its content; nil where nothing that can be said follows.
    func start(after cue: CueFinder.Found, before limit: Int) -> Int? {
        var index = cue.tokens.upperBound
        guard index < limit else { return nil }
        switch cue.cue.frame {
        case .refutation:
            return refuted(from: index, before: limit)
        case .object:
            if cue.cue.modality == .denied, let that = refuted(from: index, before: limit) { return that }
            return reading.isWord(index) || reading.isQuotationMark(index) ? index : nil
        case .accusation:
            let of = (index..<min(limit, index + 25)).contains { reading.lower[$0] == "of" }
            return of ? index : nil
        case .addressed:
            return addressed(from: index, before: limit)
        case .clause:
            return reading.lower[index] == "that" ? index : nil
        case .speech:
            break
        }
        if reading.lower[index] == "that" { return index }
        if reading.lower[index] == ":" { return index + 1 < limit ? index + 1 : nil }
        if let that = afterTail(from: index, before: limit) { return that }
        if WordLists.bareTimes.contains(reading.lower[index]), index + 1 < limit { index += 1 }
        if reading.lower[index] == "on", WordLists.bareTimes.contains(reading.word(index + 1)) { index += 2 }
        guard index < limit, reading.isWord(index) || reading.isQuotationMark(index) else { return nil }
        if reading.lower[index] == "that" { return index }
        let isPlain = Self.plain.contains(reading.lower[cue.verb])
        // "maintains a lead over X, a …": the verb of a clause stands near its subject.
        let comma = isPlain ? limit : (index..<limit).first { reading.lower[$0] == "," } ?? limit
        let isClause = (index..<min(comma, isPlain ? limit : index + 12)).contains { reading.isFinite($0) }
        if isPlain {
            return isClause || !WordLists.prepositions.contains(reading.lower[index]) ? index : nil
        }
        return isClause && !WordLists.prepositions.contains(reading.lower[index]) ? index : nil
    }

    /// The "that" behind "in a statement", "on Monday", "to reporters".
    private func afterTail(from index: Int, before limit: Int) -> Int? {
        let word = reading.lower[index]
        guard Self.tailOpeners.contains(word) || WordLists.bareTimes.contains(word) else { return nil }
        for next in index..<min(limit, index + 16) {
            if reading.lower[next] == "that" { return next }
            if reading.isFinite(next) || reading.lower[next] == "." { return nil }
        }
        return nil
    }

    /// The "that" behind "reports", "the ministry's claims".
    private func refuted(from index: Int, before limit: Int) -> Int? {
        for next in index..<min(limit, index + 5) {
            let word = reading.lower[next]
            if Self.sayings.contains(word) {
                return reading.word(next + 1) == "that" && next + 2 < limit ? next + 1 : nil
            }
            if !reading.isWord(next) || reading.isFinite(next) || WordLists.prepositions.contains(word) { return nil }
        }
        return nil
    }

    private func addressed(from index: Int, before limit: Int) -> Int? {
        if Self.listeners.contains(reading.lower[index]), index + 1 < limit, reading.isWord(index + 1),
            !["to", "about", "of", "how", "why", "what", "in", "on"].contains(reading.lower[index + 1])
        {
            return index + 1
        }
        let name = (index..<min(limit, index + 6)).prefix { reading.isCapitalised($0) }
        if !name.isEmpty, name.upperBound < limit, WordLists.pronouns.contains(reading.lower[name.upperBound]) {
            return name.upperBound
        }
        for next in index..<min(limit, index + 14) {
            if reading.lower[next] == "that" { return next }
            if reading.isFinite(next) || ["to", "."].contains(reading.lower[next]) { return nil }
        }
        return nil
    }

    /// The end of a name that a comma or the end of the sentence closes, with the apposition after it.
    func endOfName(from start: Int, before limit: Int) -> Int {
        var index = start
        while index < limit {
            if reading.lower[index] == "," {
                let next = reading.word(index + 1)
                let describes = ["who", "whose", "which", "where"].contains(next)
                guard describes, let close = (index + 1..<limit).first(where: { reading.lower[$0] == "," }) else {
                    return index
                }
                return close
            }
            index += 1
        }
        return index
    }
}
