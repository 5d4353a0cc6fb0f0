/// Reads from a claim's own words how certain it is put forward as being, and whether it is negative.
struct ModalityReader {
    private static let negators: Set<String> = [
        "not", "no", "never", "nobody", "cannot", "none", "nothing", "neither", "nor", "can't", "won't",
    ]
    private static let words: [String: Modality] = [
        "may": .possible, "might": .possible, "could": .possible, "reportedly": .alleged, "allegedly": .alleged,
        "possibly": .possible, "perhaps": .possible, "must": .demanded, "intends": .planned, "intend": .planned,
        "plans": .planned, "will": .planned, "won't": .planned, "unknown": .unknown, "unclear": .unknown,
    ]

    let reading: Reading

    /// The modality of the first words in `content` that give one, with the number of their token.
    func modality(of content: [Range<Int>]) -> (Modality, Range<Int>)? {
        for range in content {
            for index in range {
                guard let modality = Self.words[reading.lower[index]], !reading.isCapitalised(index) else { continue }
                // "May" after a relative pronoun says nothing of the main clause; "plans" may be a noun.
                let before = max(range.lowerBound, index - 4)..<index
                if before.contains(where: { reading.has(.relative, $0) }) { continue }
                let needsTo = ["plans", "intends", "intend"].contains(reading.lower[index])
                if needsTo, reading.word(index + 1) != "to" { continue }
                return (modality, index..<index + 1)
            }
        }
        return nil
    }

    /// Whether a negation stands in `content` outside its relative clauses.
    func isNegated(_ content: [Range<Int>]) -> Bool {
        content.contains { range in
            range.contains { index in
                let word = reading.lower[index]
                guard Self.negators.contains(word) || word.hasSuffix("n't") else { return false }
                if word == "not" || word == "no",
                    ["only", "longer", "less", "fewer", "more"].contains(reading.word(index + 1))
                {
                    return reading.word(index + 1) == "longer"
                }
                let before = max(range.lowerBound + 1, index - 4)..<max(range.lowerBound + 1, index)
                return !before.contains { ["who", "which", "whose"].contains(reading.lower[$0]) }
            }
        }
    }
}
