/// Reads from a claim's own words how certain it is put forward as being, and whether it is negative.
struct ModalityReader {
    private static let words: [String: Modality] = [
        "may": .possible, "might": .possible, "could": .possible, "reportedly": .alleged, "allegedly": .alleged,
        "possibly": .possible, "perhaps": .possible, "must": .demanded, "intends": .planned, "intend": .planned,
        "plans": .planned, "will": .planned, "won't": .planned, "unknown": .unknown, "unclear": .unknown,
        "would": .possible, "likely": .possible, "unlikely": .possible, "probably": .possible, "feared": .possible,
        "threatened": .planned, "threatens": .planned, "threaten": .planned, "threatening": .planned,
        "preparing": .planned, "prepares": .planned, "planning": .planned, "if": .possible, "unless": .possible,
    ]
    /// What "to" must follow to make a plan.
    private static let needingTo: Set<String> = [
        "plans", "intends", "intend", "threatened", "threatens", "threaten", "threatening", "preparing", "prepares",
        "planning",
    ]
    /// After these "if" means whether, or makes no condition.
    private static let askers: Set<String> = [
        "as", "even", "ask", "asked", "asks", "know", "knew", "knows", "wonder", "wondered", "see", "clear", "sure",
        "unclear", "determine", "what",
    ]

    let reading: Reading

    /// The modality of the first words in `content` that give one, with the number of their token.
    func modality(of content: [Range<Int>]) -> (Modality, Range<Int>)? {
        for range in content {
            for index in range {
                let word = reading.lower[index]
                guard let modality = Self.words[word] else { continue }
                if word == "if" || word == "unless" {
                    if Self.askers.contains(reading.word(index - 1)) { continue }
                } else if reading.isCapitalised(index) {
                    continue
                }
                // "May" after a relative pronoun says nothing of the main clause; "plans" may be a noun.
                let before = max(range.lowerBound, index - 4)..<index
                if before.contains(where: { reading.has(.relative, $0) }) { continue }
                if Self.needingTo.contains(word), reading.word(index + 1) != "to" { continue }
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
                guard WordLists.isNegator(word) else { return false }
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
