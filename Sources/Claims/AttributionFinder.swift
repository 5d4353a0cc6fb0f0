/// Finds every attribution of a text: quotations with their speakers, then reported speech sentence by sentence.
package struct AttributionFinder {
    /// What goes on with the account of the sentence before.
    private static let continuers: Set<String> = [
        "also", "accordingly", "moreover", "furthermore", "additionally", "they",
    ]

    /// How many sentences before it "X said this" covers at most.
    private static let backwardReach = 10

    private let reading: Reading
    private let quotes: [Quote]
    /// Whether each token stands in a quotation.
    private let quoted: [Bool]

    /// A finder in `reading`, whose quotations are `quotes`.
    package init(_ reading: Reading, quotes: [Quote]) {
        self.reading = reading
        self.quotes = quotes
        var quoted = [Bool](repeating: false, count: reading.tokens.count)
        for piece in quotes.lazy.flatMap(\.pieces) {
            for index in piece { quoted[index] = true }
        }
        self.quoted = quoted
    }

    /// The attributions; an outer one stands before those within it, except around a quotation.
    package func attributions() -> [FoundAttribution] {
        let direct = DirectSpeechFinder(reading, quotes: quotes).find()
        let indirect = IndirectSpeechFinder(reading, quoted: quoted)
        var found = direct.attributions
        let speech = speechByLine(direct)
        // The first of the sentences up to the present one, in its paragraph, that nothing attributes yet, and the
        // account that they may go on with.
        var free: Int?
        var account: Int?
        for (number, line) in reading.lines.enumerated() {
            if number == 0 || reading.lines[number - 1].paragraph != line.paragraph {
                free = nil
                account = nil
            }
            if let spoken = speech[number] {
                let more = around(spoken, line.tokens, &found, indirect)
                found += more
                free = nil
                account = nil
            } else if let first = free, let back = backward(line.tokens, first..<number, indirect) {
                append(back, to: &found)
                free = nil
            } else {
                let own = indirect.attributions(in: line.tokens)
                if own.isEmpty, let open = account, continues(line.tokens) {
                    found[open].content.append(ContentReach(reading: reading).withoutStop(line.tokens))
                } else if own.isEmpty {
                    free = free ?? number
                    account = nil
                } else {
                    account = own.firstIndex(where: \.opensAccount).map { $0 + found.count }
                    append(own, to: &found)
                    free = nil
                }
            }
        }
        return found
    }

    /// Which attribution each sentence's quoted speech has, by the sentence's number.
    private func speechByLine(_ direct: DirectSpeechFinder.Result) -> [Int: Int] {
        var speech: [Int: Int] = [:]
        for (number, attribution) in direct.attributions.enumerated() {
            speech[reading.line(of: attribution.cue.lowerBound)] = number
            for piece in attribution.content {
                for line in reading.line(of: piece.lowerBound)...reading.line(of: piece.upperBound - 1) {
                    speech[line] = number
                }
            }
        }
        return speech
    }

    /// What more a sentence with quoted speech holds: who relays it, and what the speaker adds.
    private func around(
        _ spoken: Int,
        _ line: Range<Int>,
        _ found: inout [FoundAttribution],
        _ indirect: IndirectSpeechFinder
    ) -> [FoundAttribution] {
        let speech = found[spoken]
        guard line.contains(speech.cue.lowerBound), let first = speech.content.first,
            first.lowerBound < speech.cue.lowerBound
        else {
            return []
        }
        let end = max(speech.source?.upperBound ?? 0, speech.cue.upperBound)
        if var relay = indirect.closing(min(line.lowerBound, first.lowerBound)..<line.upperBound),
            relay.cue.lowerBound > end, let last = relay.content.last?.upperBound, last > first.lowerBound
        {
            relay.content = [first.lowerBound..<last]
            found[spoken].outer = found.count
            return [relay]
        }
        let restStart = max(line.lowerBound, end - 4)
        let restEnd = ContentReach(reading: reading).withoutStop(line).upperBound
        guard restStart + 4 < restEnd,
            let addition = indirect.addition(in: restStart..<restEnd, source: speech.source), addition.comma >= end
        else { return [] }
        return [addition.attribution]
    }

    /// "X said this on Friday", "This was reported by X": who said the sentences `free` before.
    private func backward(
        _ line: Range<Int>,
        _ free: Range<Int>,
        _ indirect: IndirectSpeechFinder
    ) -> [FoundAttribution]? {
        let relay = indirect.closing(line)
        let inner = relay?.content.first ?? line
        guard var said = anaphoric(inner) else { return nil }
        let first = reading.lines[max(free.lowerBound, free.upperBound - Self.backwardReach)].tokens.lowerBound
        let last = ContentReach(reading: reading).withoutStop(reading.lines[free.upperBound - 1].tokens).upperBound
        guard first < last else { return nil }
        said.content = [first..<last]
        guard var outer = relay else { return [said] }
        outer.content = [first..<inner.upperBound]
        said.outer = 0
        return [outer, said]
    }

    private func anaphoric(_ range: Range<Int>) -> FoundAttribution? {
        let cues = CueFinder(reading: reading)
        let sources = SourcePhrase(reading: reading)
        for index in range where !quoted[index] {
            if reading.word(index + 1) == "this", let cue = cues.cue(at: index, after: range.lowerBound),
                !cue.cue.isParticiple
            {
                let next = reading.word(index + 2)
                let ends =
                    index + 2 >= range.upperBound || WordLists.prepositions.contains(next) || [".", ","].contains(next)
                guard ends, let source = sources.before(cue.tokens.lowerBound, after: range.lowerBound) else {
                    continue
                }
                return FoundAttribution(source: source, cue: cue.tokens, modality: cue.cue.modality, content: [])
            }
        }
        guard range.count >= 5, ["this", "it"].contains(reading.lower[range.lowerBound]),
            ["was", "is"].contains(reading.lower[range.lowerBound + 1]),
            let cue = CueLexicon.english.cue(reading.lower[range.lowerBound + 2], before: ""),
            reading.lower[range.lowerBound + 3] == "by",
            let source = sources.after(range.lowerBound + 4, before: range.upperBound)
        else { return nil }
        let verb = range.lowerBound + 2
        return FoundAttribution(source: source, cue: verb..<verb + 1, modality: cue.modality, content: [])
    }

    private func continues(_ line: Range<Int>) -> Bool {
        line.prefix(6).contains { Self.continuers.contains(reading.lower[$0]) }
            && reading.word(line.upperBound - 1) != "?"
    }

    /// Appends a sentence's attributions, whose outer numbers count from the first of them.
    private func append(_ own: [FoundAttribution], to found: inout [FoundAttribution]) {
        let base = found.count
        found += own.map { attribution in
            var attribution = attribution
            attribution.outer = attribution.outer.map { $0 + base }
            return attribution
        }
    }
}
