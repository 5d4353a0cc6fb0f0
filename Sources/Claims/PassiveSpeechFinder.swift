/// Finds attributions to someone unnamed: "is accused of", "is feared to", "it is believed that", "reportedly".
struct PassiveSpeechFinder {
    private static let participles: [String: Modality] = [
        "accused": .alleged, "alleged": .alleged, "suspected": .alleged, "rumoured": .alleged, "rumored": .alleged,
        "said": .alleged, "feared": .possible, "believed": .possible, "thought": .possible, "presumed": .possible,
        "reported": .asserted,
    ]
    private static let adverbs: Set<String> = ["reportedly", "allegedly", "purportedly", "supposedly"]
    private static let beings: Set<String> = ["is", "are", "was", "were", "been", "be"]

    private let reading: Reading
    private let quoted: [Bool]

    init(_ reading: Reading, quoted: [Bool]) {
        self.reading = reading
        self.quoted = quoted
    }

    /// The first such attribution in `range`.
    func attribution(in range: Range<Int>) -> FoundAttribution? {
        for index in range.dropFirst() where !quoted[index] {
            if let modality = Self.participles[reading.lower[index]],
                let found = passive(at: index, modality, in: range)
            {
                return found
            }
        }
        return adverbial(in: range)
    }

    private func passive(at index: Int, _ modality: Modality, in range: Range<Int>) -> FoundAttribution? {
        var being = index - 1
        while being > range.lowerBound, being > index - 3, WordLists.isAdverb(reading.lower[being]) { being -= 1 }
        guard being >= range.lowerBound, Self.beings.contains(reading.lower[being]) else { return nil }
        // "was never accused", "has not been accused", "was wrongly accused": no accusation, or one that is taken back.
        let near = max(range.lowerBound, being - 3)..<index
        guard !near.contains(where: { isNegative(reading.lower[$0]) }) else { return nil }
        let word = reading.lower[index]
        let next = reading.word(index + 1)
        guard index + 2 < range.upperBound else { return nil }
        if next == "that", being > range.lowerBound, reading.lower[being - 1] == "it" {
            return FoundAttribution(
                source: nil,
                cue: being..<index + 1,
                modality: modality,
                content: [index + 1..<range.upperBound]
            )
        }
        let isFeared =
            word == "feared" && ["dead", "trapped", "missing", "killed", "buried", "lost", "drowned"].contains(next)
        guard isFeared || next == (word == "accused" ? "of" : "to") else { return nil }
        let subject = clauseStart(before: being, in: range)
        let head = isFeared ? subject..<index : subject..<being
        guard reading.wordCount(head) >= 1,
            !head.contains(where: { reading.has(.relative, $0) || isNegative(reading.lower[$0]) })
        else { return nil }
        let rest = isFeared || word != "accused" ? index + 1..<range.upperBound : index + 2..<range.upperBound
        let cue = isFeared ? index..<index + 1 : being..<index + 1
        return FoundAttribution(source: nil, cue: cue, modality: modality, content: [head, rest])
    }

    private func isNegative(_ word: String) -> Bool {
        WordLists.isNegator(word) || WordLists.refuters.contains(word) || word == "few"
    }

    /// Where the clause begins whose verb stands at `verb`.
    private func clauseStart(before verb: Int, in range: Range<Int>) -> Int {
        var index = verb - 1
        while index > range.lowerBound {
            let word = reading.lower[index]
            if word == ";" { return index + 1 }
            if ["but", "and", "while"].contains(word), reading.lower[index - 1] == "," { return index + 1 }
            index -= 1
        }
        // "Just last week, the Kremlin was accused": the time is no part of the subject.
        let first = reading.lower[range.lowerBound]
        if WordLists.prepositions.contains(first) || WordLists.isAdverb(first),
            let comma = (range.lowerBound..<verb).first(where: { reading.lower[$0] == "," })
        {
            return comma + 1
        }
        if WordLists.bareTimes.contains(reading.word(range.lowerBound + 1)),
            let comma = (range.lowerBound..<verb).first(where: { reading.lower[$0] == "," })
        {
            return comma + 1
        }
        return range.lowerBound
    }

    private func adverbial(in range: Range<Int>) -> FoundAttribution? {
        guard let index = range.first(where: { Self.adverbs.contains(reading.lower[$0]) && !quoted[$0] }) else {
            return nil
        }
        let before = max(range.lowerBound, index - 4)..<index
        guard !before.contains(where: { reading.has(.relative, $0) }) else { return nil }
        guard !WordLists.isNegator(reading.lower[max(range.lowerBound, index - 1)]) else { return nil }
        let content = [range.lowerBound..<index, index + 1..<range.upperBound].filter { !$0.isEmpty }
        return FoundAttribution(source: nil, cue: index..<index + 1, modality: .alleged, content: content)
    }
}
