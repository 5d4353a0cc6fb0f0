import Language

/// What the number of a part is of: "five of them", "of whom nine".
extension UnitReader {
    /// "Thirteen were hurt, five of them children", "two of whom were minors": what the part is of, by its own noun.
    func apposed(_ end: Int) -> String? {
        guard words[end] == "of", ["them", "whom", "these", "which"].contains(words[end + 1]) else { return nil }
        let noun = words.token(end + 2)?.lemma == "be" ? end + 3 : end + 2
        let isAlone = words.tag(noun + 1) == .punctuation || words.tag(noun + 1) == .coordinator
        return words.pennTag(noun) == "NNS" && (isAlone || words[noun + 1].isEmpty) ? plural(noun) : nil
    }

    /// "of which 71", "of whom only 9", "of the 312, 41": the word for the whole that the number is a part of.
    func wordForWhole(before first: Int) -> Int? {
        var before = first - 1
        while Self.narrowing.contains(words[before]) { before -= 1 }
        guard ["which", "whom", "these", "those", "them"].contains(words[before]) || words.tag(before) == .numeral
        else { return nil }
        return (before - 3..<before).contains { words[$0] == "of" } ? before : nil
    }

    /// What may stand between a whole and the number of a part.
    private static let narrowing: Set<String> = [",", "only", "just", "at", "least", "about", "some", "nearly"]

    /// "Of the children, 41 have returned": what the number is a part of.
    func whole(before first: Int) -> String? {
        let noun = first - 2
        guard words[first - 1] == ",", words.pennTag(noun) == "NNS",
            (noun - 3..<noun).contains(where: { words[$0] == "of" && ["", ",", ";"].contains(words[$0 - 1]) })
        else { return nil }
        return plural(noun)
    }

    /// "Nine were under 15": whether ages are told of those counted.
    func isAged(_ end: Int) -> Bool {
        words.token(end)?.lemma == "be" && ["under", "over", "aged", "younger", "older"].contains(words[end + 1])
    }

    /// The nearest plural of the sentence before `token` that is a subject or an object.
    func participant(before token: Int) -> String? {
        (words.range.lowerBound..<max(words.range.lowerBound, token))
            .last {
                words.pennTag($0) == "NNS" && (words.relation($0).hasPrefix("nsubj") || words.relation($0) == "obj")
            }
            .map { words[$0] }
    }
}
