import Documents

/// Finds the noun phrase that names a source, from the commas and closed words around it.
struct SourcePhrase {
    private static let longest = 40
    /// How many bytes a source may have.
    private static let mostBytes = 300
    /// What no source begins with: "No official said" says of nobody that he said it.
    private static let negations: Set<String> = WordLists.negators.union(["few", "little", "no-one"])
    /// What begins a clause or an adverbial in front of the subject.
    static let fronts: Set<String> = [
        "but", "and", "however", "meanwhile", "yet", "so", "still", "then", "also", "earlier", "later", "separately",
        "though", "although", "moreover", "instead", "or", "nor", "because", "as",
        "while", "whereas",
    ]
    private static let clauseJoints: Set<String> = [
        "and", "but", "as", "while", "because", "although", "though", "where", "when", "if", "that", "after", "before",
        ";", ":", "\u{2013}", "\u{2014}", "--", "(",
    ]
    /// What ends a source that follows its cue.
    private static let tails: Set<String> = [
        "on", "in", "during", "at", "to", "when", "while", "as", "after", "before", "citing", "adding", "but", "and",
        "told", "by", "about", "via", "saying", "noting", "referring", "because", "that", "who", "with", "from",
    ]

    let reading: Reading

    /// The source that ends right before `cue`, no earlier than `floor`.
    func before(_ cue: Int, after floor: Int) -> Range<Int>? {
        let floor = max(floor, cue - Self.longest)
        guard floor < cue else { return nil }
        var commas = (floor..<cue).filter { reading.lower[$0] == "," }
        var start = floor
        if commas.last == cue - 1 {
            // "Ann Lee, a teacher from Oslo, said": what stands between the commas says who she is.
            commas.removeLast()
            guard !commas.isEmpty else { return nil }
            start = headOfApposition(floor: floor, commas: commas)
        } else if let last = commas.last {
            start = last + 1
        }
        start = pastFronts(start, before: cue)
        guard start < cue else { return nil }
        // "The mayor dismissed it and said": the subject of the verb before is that of the cue.
        if ["and", "but", "or"].contains(reading.lower[cue - 1]) { return subject(of: start..<cue) }
        if hasFiniteVerb(start..<cue) {
            guard let joint = (start..<cue).last(where: { Self.clauseJoints.contains(reading.lower[$0]) }) else {
                return nil
            }
            start = pastFronts(joint + 1, before: cue)
            guard start < cue, !hasFiniteVerb(start..<cue) else { return nil }
        }
        return isNounPhrase(start..<cue) ? start..<cue : nil
    }

    /// The source that begins right after `cue`, as in `said Ann Lee, the mayor, on Monday`.
    func after(_ cue: Int, before limit: Int) -> Range<Int>? {
        let limit = min(limit, cue + Self.longest)
        var end = cue
        while end < limit {
            let word = reading.lower[end]
            if WordLists.quotationMarks.contains(word), !isInsideName(end, from: cue, before: limit) { break }
            if [";", ":", "?", "!", "\u{2014}", "\u{2026}", "--"].contains(word) || word.hasPrefix(".") { break }
            if WordLists.bareTimes.contains(word), end > cue, !reading.isCapitalised(end) || word.hasSuffix("day") {
                break
            }
            if Self.tails.contains(word), end > cue, endsSource(end, from: cue, before: limit) { break }
            if word == ",", !goesOnAfterComma(end, before: limit) { break }
            end += 1
        }
        while end > cue, reading.lower[end - 1] == "," { end -= 1 }
        guard end > cue, isNounPhrase(cue..<end) else { return nil }
        return cue..<end
    }

    /// The subject of the clause that `range` begins: what stands before its first verb.
    func subject(of range: Range<Int>) -> Range<Int>? {
        let start = pastFronts(range.lowerBound, before: range.upperBound)
        let limit = min(range.upperBound, start + Self.longest)
        let verb = (start..<limit).first { index in
            let word = reading.lower[index]
            return WordLists.isFinite(word) || word == "," || word.hasSuffix("ed")
                || CueLexicon.english.cue(word, before: "") != nil
        }
        guard let verb, verb > start, isNounPhrase(start..<verb) else { return nil }
        return start..<verb
    }

    /// Whether `range` can name someone: it opens as noun phrases do and holds no clause.
    func isNounPhrase(_ range: Range<Int>) -> Bool {
        guard isNameable(range) else { return false }
        let first = reading.lower[range.lowerBound]
        if WordLists.pronouns.contains(first) { return range.count <= 2 }
        if reading.isQuotationMark(range.lowerBound) { return isQuotedName(range) }
        guard reading.isWord(range.lowerBound) else { return false }
        if ["that", "there", "which", "what"].contains(first) || (first == "this" && range.count == 1) { return false }
        if WordLists.determiners.contains(first) {
            return !range.dropFirst().isEmpty || ["some", "others", "many", "both", "all"].contains(first)
        }
        guard !WordLists.closed.contains(first),
            !first.hasSuffix("ing") || range.count == 1 && reading.isCapitalised(range.lowerBound),
            !hasFiniteVerb(range)
        else { return false }
        // A bare lower-case noun is a source in the plural only: "residents said".
        let last = reading.lower[range.upperBound - 1]
        return range.contains(where: reading.isCapitalised) || range.count > 1 || last.hasSuffix("s")
            || last == "police"
    }

    /// Whether `range` is short enough for a source, and neither negative nor cut off in the middle.
    func isNameable(_ range: Range<Int>) -> Bool {
        guard let first = range.first, let last = range.last, range.count <= Self.longest,
            reading.span(range).count <= Self.mostBytes, reading.wordCount(range) > 0
        else { return false }
        // "whose name was not given" negates nothing of the saying.
        let core = range.prefix { !reading.has(.relative, $0) && reading.lower[$0] != "," }
        let negates =
            Self.negations.contains(reading.lower[first])
            || core.contains {
                ["no", "not", "never", "hardly"].contains(reading.lower[$0]) && !reading.isCapitalised($0)
            }
        return !negates && (range.count == 1 || !["and", "but", "or", "who", "which"].contains(reading.lower[last]))
    }

    /// Whether `range` opens with a name in quotation marks of its own.
    private func isQuotedName(_ range: Range<Int>) -> Bool {
        let rest = range.dropFirst()
        guard let first = rest.first, reading.isWord(first), reading.touchesPrevious(first) else { return false }
        return rest.contains(where: reading.isQuotationMark)
    }

    private func headOfApposition(floor: Int, commas: [Int]) -> Int {
        var start = floor
        for comma in commas.dropLast() where isFront(start) || !reading.isCapitalised(start) && start != floor {
            start = comma + 1
        }
        if let last = commas.last, isFront(start), last + 1 < reading.tokens.count {
            start = last + 1
        }
        return start
    }

    private func isFront(_ index: Int) -> Bool {
        let word = reading.word(index)
        return Self.fronts.contains(word) || WordLists.prepositions.contains(word)
            || (word.hasSuffix("ing") && word.utf8.count > 5) || ["when", "while", "if"].contains(word)
    }

    private func pastFronts(_ start: Int, before cue: Int) -> Int {
        var start = start
        let skipped: Set<String> = [",", "\"", "\u{201D}", "\u{2019}", "''", ")", "\u{2013}", "\u{2014}", "-", "--"]
        while start < cue, Self.fronts.contains(reading.lower[start]) || skipped.contains(reading.lower[start]) {
            start += 1
        }
        // "On Monday the mayor said", "In a statement he said"
        if start + 2 < cue, ["on", "in", "by"].contains(reading.lower[start]) {
            if WordLists.bareTimes.contains(reading.lower[start + 1])
                || reading.isWord(start + 1) && reading.lower[start + 1].utf8.allSatisfy({ (48...57).contains($0) })
            {
                start += 2
            } else if WordLists.pronouns.contains(reading.lower[cue - 1]) {
                start = cue - 1
            }
        }
        return start
    }

    /// Whether a finite verb stands in `range` outside a relative clause.
    ///
    /// `countingParticiples` takes every word in -ed for one.
    func hasFiniteVerb(_ range: Range<Int>, countingParticiples: Bool = false) -> Bool {
        var isRelative = false
        for index in range {
            let word = reading.lower[index]
            if reading.has(.relative, index) {
                isRelative = true
            } else if reading.isFinite(index) || (countingParticiples && word.hasSuffix("ed")),
                !reading.isCapitalised(index), !isRelative
            {
                return true
            }
        }
        return false
    }

    /// Whether the words after a comma still describe the source: an apposition or a relative clause.
    private func goesOnAfterComma(_ comma: Int, before limit: Int) -> Bool {
        let next = reading.word(comma + 1)
        guard comma + 1 < limit else { return false }
        if ["who", "whose"].contains(next) { return true }
        guard reading.isWord(comma + 1), !Self.tails.contains(next), !next.hasSuffix("ing") else { return false }
        let end = (comma + 1..<limit).first { [",", "."].contains(reading.lower[$0]) } ?? limit
        // ", UNN reports": a clause of its own.
        guard !hasFiniteVerb(comma + 1..<end), !reading.has(.cue, end - 1) else { return false }
        return !WordLists.conjunctions.contains(next) && !WordLists.pronouns.contains(next) && !WordLists.isAdverb(next)
            && !WordLists.bareTimes.contains(next) && !WordLists.isFinite(next)
    }

    /// Whether the preposition or joint at `index` leads on to when, where or to whom it was said.
    private func endsSource(_ index: Int, from start: Int, before limit: Int) -> Bool {
        let word = reading.lower[index]
        let next = reading.word(index + 1)
        switch word {
        case "in":
            return ["a", "an", "his", "her", "its", "their", "response"].contains(next)
                || next.utf8.allSatisfy { (48...57).contains($0) }
        case "on":
            return WordLists.bareTimes.contains(next) || reading.isCapitalised(index + 1)
                || ["social", "state", "the", "his", "her"].contains(next)
        case "at": return ["a", "an", "his", "her"].contains(next)
        case "to": return ["reporters", "journalists"].contains(next)
        case "from", "with", "by", "about": return false
        case "and", "but":
            return WordLists.isFinite(next) || next.hasSuffix("ed") || next == "then"
                || CueLexicon.english.cue(next, before: "") != nil
        case "who": return reading.word(index - 1) != "," && WordLists.pronouns.contains(reading.lower[start])
        default: return true
        }
    }

    private func isInsideName(_ mark: Int, from start: Int, before limit: Int) -> Bool {
        guard mark > start, ![",", "."].contains(reading.lower[mark - 1]) else { return false }
        if reading.touchesPrevious(mark) { return true }
        return (mark + 1..<min(limit, mark + 6)).contains { reading.isQuotationMark($0) }
    }
}
