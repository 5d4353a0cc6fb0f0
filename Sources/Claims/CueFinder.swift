/// Finds cue verbs with the auxiliaries and adverbs that belong to them.
struct CueFinder {
    /// A cue verb in the text.
    struct Found {
        /// The auxiliaries, adverbs, verb and particle.
        let tokens: Range<Int>
        /// The verb itself.
        let verb: Int
        let cue: Cue
    }

    private static let carriers: Set<String> = [
        "has", "have", "had", "did", "does", "do", "will", "would", "is", "are", "was", "were",
    ]

    private static let pasts: Set<String> = ["said", "told", "wrote", "found", "thought", "knew", "read", "shown"]

    private static let nounLike: Set<String> = [
        "fears", "states", "reports", "claims", "calls", "demands", "documents", "estimates", "hopes", "notes", "shows",
        "suspects", "promises", "pledges", "vows", "finds", "highlights", "urges", "remarks", "tweets", "laments",
    ]

    let reading: Reading

    /// The cue whose verb stands at `index`, reaching back no further than `floor`.
    func cue(at index: Int, after floor: Int) -> Found? {
        guard reading.has(.cue, index), !reading.isCapitalised(index),
            let cue = CueLexicon.english.cue(reading.lower[index], before: reading.word(index + 1))
        else { return nil }
        var start = index
        while start > floor, start > index - 4 {
            let word = reading.lower[start - 1]
            guard WordLists.isAdverb(word) || Self.carriers.contains(word) || word == "been" else { break }
            start -= 1
        }
        let continues = isContinuation(before: start, after: floor)
        guard continues || isVerb(index, after: start > floor ? start - 1 : nil) else { return nil }
        let before = start..<index
        // "was told", "to say", "did not say": not this source saying it.
        let isPassive =
            before.contains { ["is", "are", "was", "were", "been"].contains(reading.lower[$0]) } && !cue.isParticiple
        let isDenial = before.contains { WordLists.isNegator(reading.lower[$0]) }
        let isInfinitive =
            start > floor
            && ["to", "would", "could", "might", "may", "can", "should", "must", "cannot"]
                .contains(reading.lower[start - 1])
        guard !isPassive, !isDenial, !isInfinitive || continues else { return nil }
        if isInfinitive { start = max(floor, start - 3) }
        let end = cue.particle == nil ? index + 1 : index + 2
        return Found(tokens: start..<end, verb: index, cue: cue)
    }

    /// Whether the form at `index` is a verb there, as what stands `before` it tells: "a report", "their claims" are not.
    private func isVerb(_ index: Int, after before: Int?) -> Bool {
        let form = reading.lower[index]
        guard !form.hasSuffix("ed"), !form.hasSuffix("ing"), !Self.pasts.contains(form) else { return true }
        guard let before else { return form.hasSuffix("s") }
        let word = reading.lower[before]
        if word.hasSuffix("'s") || WordLists.prepositions.contains(word) { return false }
        if form.hasSuffix("s") {
            if WordLists.determiners.contains(word), word != "this", word != "that" { return false }
            // "refuted reports", "made claims": what another verb takes.
            let isObject =
                !reading.isCapitalised(before)
                && (word.hasSuffix("ed") || word.hasSuffix("ing") || WordLists.isFinite(word))
            if isObject, Self.nounLike.contains(form) { return false }
            // "security fears", "battleground states": the same form as a plural noun.
            let isName = reading.isCapitalised(before) || WordLists.pronouns.contains(word)
            let next = reading.word(index + 1)
            return !Self.nounLike.contains(form) || isName || ["that", ":", ".", ","].contains(next)
                || WordLists.quotationMarks.contains(next)
        }
        return ["they", "we", "i", "you", "people", "police", "who", "some", "many", "others", "most", "also"].contains(
            word
        )
            || (word.hasSuffix("s") && !word.hasSuffix("ss")) || [",", ")", "\u{201D}", "\""].contains(word)
            || word.hasSuffix("men")
    }

    /// "went on to say", "carried on to say": the infinitive stands for the finite verb.
    private func isContinuation(before index: Int, after floor: Int) -> Bool {
        index - 3 >= floor && reading.lower[index - 1] == "to" && reading.lower[index - 2] == "on"
            && ["went", "carried", "goes"].contains(reading.lower[index - 3])
    }
}
