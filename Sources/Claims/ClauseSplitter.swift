/// Splits what is said into clauses that each have a finite verb of their own.
struct ClauseSplitter {
    private static let joints: Set<String> = ["and", "but", "while", "whereas"]
    private static let subjects: Set<String> = [
        "he", "she", "they", "it", "we", "i", "there", "this", "these", "those", "that",
    ]

    let reading: Reading

    /// The clauses of `range`, in order; joints between them belong to none.
    ///
    /// A condition and what depends on it stay together, and "and that Q" stays with the verb that governs it unless
    /// that verb is the cue of an attribution (`isAttributed`).
    func clauses(of range: Range<Int>, isAttributed: Bool) -> [Range<Int>] {
        guard !isConditional(range) else { return [range] }
        let inner = range.dropFirst().contains {
            reading.lower[$0] == "that" && !reading.isFinite($0 + 1) && !["and", "but"].contains(reading.lower[$0 - 1])
        }
        let splitsThat = isAttributed && !inner
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var hasVerb = false
        for index in range {
            // After a comma the words before are taken for a clause though their verb is not in the lists.
            let mayEnd = hasVerb || (reading.word(index - 1) == "," && index - start > 5)
            let isThat = reading.word(index + 1) == "that" && !reading.isFinite(index + 2)
            if mayEnd, splitsThat || !isThat, reading.wordCount(start..<index) >= 3,
                let next = clauseStart(at: index, before: range.upperBound)
            {
                found.append(start..<endBefore(index, after: start))
                start = next
                hasVerb = false
            }
            if reading.isFinite(index) || reading.lower[index].hasSuffix("ed") { hasVerb = true }
        }
        found.append(start..<range.upperBound)
        return found.filter { !$0.isEmpty }
    }

    /// Whether `range` says what is so only on a condition: "If P, Q", "Had they left, they would have lived".
    private func isConditional(_ range: Range<Int>) -> Bool {
        let opens = range.first.map { ["had", "should", "were"].contains(reading.lower[$0]) } ?? false
        return opens || range.contains { ["if", "unless"].contains(reading.lower[$0]) }
    }

    /// Where the clause begins that the joint at `index` opens.
    private func clauseStart(at index: Int, before limit: Int) -> Int? {
        let word = reading.lower[index]
        guard index + 3 < limit else { return nil }
        if word == ";" { return hasVerb(from: index + 1, before: limit) ? index + 1 : nil }
        guard Self.joints.contains(word) else { return nil }
        let next = reading.lower[index + 1]
        let afterComma = reading.word(index - 1) == ","
        let isSubject =
            Self.subjects.contains(next)
            || (afterComma
                && (WordLists.determiners.contains(next) || reading.isCapitalised(index + 1)
                    || WordLists.auxiliaries.contains(reading.lower[index + 2])))
        guard isSubject, hasVerb(from: index + 1, before: limit) else { return nil }
        return next == "that" && !reading.isFinite(index + 2) ? index + 2 : index + 1
    }

    private func hasVerb(from start: Int, before limit: Int) -> Bool {
        for index in start..<min(limit, start + 14) {
            if reading.lower[index] == "," { return false }
            if reading.isFinite(index) { return true }
        }
        return false
    }

    private func endBefore(_ joint: Int, after start: Int) -> Int {
        reading.word(joint - 1) == "," && joint - 1 > start ? joint - 1 : joint
    }
}
