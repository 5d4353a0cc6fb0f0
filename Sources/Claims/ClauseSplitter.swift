/// Splits what is said into clauses that each have a finite verb of their own.
struct ClauseSplitter {
    private static let joints: Set<String> = ["and", "but", "while", "whereas"]
    private static let subjects: Set<String> = [
        "he", "she", "they", "it", "we", "i", "there", "this", "these", "those", "that",
    ]

    let reading: Reading

    /// The clauses of `range`, in order; joints between them belong to none.
    func clauses(of range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var hasVerb = false
        for index in range {
            // After a comma the words before are taken for a clause though their verb is not in the lists.
            let mayEnd = hasVerb || (reading.word(index - 1) == "," && index - start > 5)
            if mayEnd, let next = clauseStart(at: index, before: range.upperBound) {
                found.append(start..<endBefore(index, after: start))
                start = next
                hasVerb = false
            }
            if reading.isFinite(index) || reading.lower[index].hasSuffix("ed") { hasVerb = true }
        }
        found.append(start..<range.upperBound)
        return found.filter { !$0.isEmpty }
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
