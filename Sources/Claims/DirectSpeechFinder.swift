/// Finds who speaks the quotations of a text: `"…," said X`, `X said: "…"` and what goes on from them.
struct DirectSpeechFinder {
    /// What was found, and which quotations have a speaker.
    struct Result {
        var attributions: [FoundAttribution] = []
        /// By number of the quotation, the number of its attribution.
        var speakers: [Int: Int] = [:]
    }

    let reading: Reading
    let quotes: [Quote]
    private let cues: CueFinder
    private let sources: SourcePhrase

    init(_ reading: Reading, quotes: [Quote]) {
        self.reading = reading
        self.quotes = quotes
        cues = CueFinder(reading: reading)
        sources = SourcePhrase(reading: reading)
    }

    /// The attributions of all quotations that stand as sentences of their own.
    func find() -> Result {
        var result = Result()
        for number in quotes.indices where isSpeech(quotes[number]) {
            if let speaker = interrupted(before: number, result), closing(quotes[number]) == nil {
                result.speakers[number] = speaker
                result.attributions[speaker].content += quotes[number].pieces
            } else if let found = closing(quotes[number]) ?? opening(number) {
                result.speakers[number] = result.attributions.count
                result.attributions.append(found)
            } else if let speaker = inherited(by: number, result) {
                result.speakers[number] = speaker
                result.attributions[speaker].content += quotes[number].pieces
            }
        }
        return result
    }

    /// The attribution that stands between the quotation before and this one in one sentence, as in `"A," X said, "b."`.
    private func interrupted(before number: Int, _ result: Result) -> Int? {
        guard number > 0, let speaker = result.speakers[number - 1] else { return nil }
        let cue = result.attributions[speaker].cue
        guard quotes[number - 1].end <= cue.lowerBound, cue.upperBound <= quotes[number].open else { return nil }
        return reading.line(of: cue.lowerBound) == reading.line(of: quotes[number].open) ? speaker : nil
    }

    /// Whether the quotation is speech and no quoted word or title.
    private func isSpeech(_ quote: Quote) -> Bool {
        guard !isFragment(quote) else { return false }
        let words = quote.pieces.reduce(0) { $0 + reading.wordCount($1) }
        return words >= 3 || (words >= 1 && endsWithMark(quote))
    }

    /// Whether the quotation is the last words of a sentence that is not all quoted.
    ///
    /// So in `It was a "disaster," he said.`
    private func isFragment(_ quote: Quote) -> Bool {
        let line = reading.lines[reading.line(of: quote.open)].tokens
        guard quote.pieces.count == 1, quote.open > line.lowerBound + 1, quote.end < line.upperBound,
            !reading.isCapitalised(quote.open + 1), !["i", "we", "you"].contains(reading.word(quote.open + 1))
        else { return false }
        let before = reading.lower[quote.open - 1]
        let isDash = ["-", "--", "\u{2013}", "\u{2014}"].contains(before)
        return isDash || reading.isWord(quote.open - 1) && cues.cue(at: quote.open - 1, after: line.lowerBound) == nil
    }

    /// Whether a comma or the end of a sentence stands at the quotation's end, as where a speaker is to be named.
    private func endsWithMark(_ quote: Quote) -> Bool {
        let marks: Set<String> = [",", ".", "?", "!", "\u{2026}", "...", "\u{2014}", "--", "-"]
        return marks.contains(reading.word(quote.end - 2))
            || [",", "\u{2013}", "\u{2014}", "-", "--"].contains(reading.word(quote.end))
            || marks.contains(reading.word(quote.end - 1))
    }

    private func closing(_ quote: Quote) -> FoundAttribution? {
        guard endsWithMark(quote), quote.end < reading.tokens.count else { return nil }
        let line = reading.line(of: quote.end)
        let own = reading.line(of: quote.end - 1)
        let last = reading.lines[line].tokens
        // `"Why?" Ann Lee asked.` may have been cut in two.
        guard line == own || (reading.lines[line].paragraph == reading.lines[own].paragraph && last.count <= 12) else {
            return nil
        }
        var start = reading.lower[quote.end] == "," ? quote.end + 1 : quote.end
        if ["\u{2013}", "\u{2014}", "-", "--"].contains(reading.word(start)) { start += 1 }
        let limit = min(last.upperBound, start + 45)
        guard start < limit, let found = speaker(from: start, before: limit) else { return nil }
        if line != own {
            let after = max(found.source.upperBound, found.cue.tokens.upperBound)
            // `"We left." Ann Lee said she was sad.` says nothing of who left.
            let ended = [quote.end - 1, quote.end - 2].contains { reading.lower[$0] == "." }
            guard after + (ended ? 1 : 4) >= last.upperBound,
                !(after..<max(after, last.upperBound)).contains(where: { reading.isFinite($0) })
            else { return nil }
        }
        return FoundAttribution(
            source: found.source,
            cue: found.cue.tokens,
            modality: found.cue.cue.modality,
            content: quote.pieces
        )
    }

    /// The speaker named from `start` on: "said X" or "X said".
    private func speaker(from start: Int, before limit: Int) -> (source: Range<Int>, cue: CueFinder.Found)? {
        for index in start..<limit {
            if reading.isQuotationMark(index), index > start, !reading.touchesPrevious(index) {
                return nil
            }
            guard let cue = cues.cue(at: index, after: start), Self.canQuote(cue.cue) else { continue }
            if cue.tokens.lowerBound == start {
                return sources.after(cue.tokens.upperBound, before: limit).map { ($0, cue) }
            }
            if let source = sources.before(cue.tokens.lowerBound, after: start), source.lowerBound <= start + 1 {
                return (source, cue)
            }
            return nil
        }
        return nil
    }

    private static func canQuote(_ cue: Cue) -> Bool {
        !cue.isParticiple && (cue.frame == .speech || cue.frame == .addressed)
    }

    private func opening(_ number: Int) -> FoundAttribution? {
        let quote = quotes[number]
        let line = reading.lines[reading.line(of: quote.open)].tokens
        var end = quote.open
        let mark = reading.word(end - 1)
        guard mark == ":" || mark == "," || reading.isCapitalised(quote.open + 1), mark != "that" else { return nil }
        if mark == ":" || mark == "," { end -= 1 }
        let previousEnd = number > 0 ? quotes[number - 1].end : 0
        let floor = max(line.lowerBound, previousEnd)
        guard floor < end else { return nil }
        for index in stride(from: end - 1, through: max(floor, end - 14), by: -1) {
            guard let cue = cues.cue(at: index, after: floor) else { continue }
            guard cue.cue.frame != .object, cue.cue.frame != .clause || mark == ":", cue.cue.frame != .accusation else {
                continue
            }
            let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, end)
            let isShort = between.allSatisfy { !reading.isFinite($0) }
            guard isShort else { return nil }
            let source =
                cue.cue.isParticiple
                ? sources.subject(of: floor..<cue.tokens.lowerBound)
                : sources.before(cue.tokens.lowerBound, after: floor)
            guard let source else { return nil }
            return FoundAttribution(
                source: source,
                cue: cue.tokens,
                modality: cue.cue.modality,
                content: quote.pieces,
                opensAccount: false
            )
        }
        return nil
    }

    /// The attribution that a quotation without a speaker of its own goes on with: that of the quotation before it in
    /// its paragraph, or in the paragraph before if it begins its own.
    private func inherited(by number: Int, _ result: Result) -> Int? {
        guard number > 0, let speaker = result.speakers[number - 1] else { return nil }
        let line = reading.line(of: quotes[number].open)
        let before = max(
            reading.line(of: quotes[number - 1].end - 1),
            reading.line(of: result.attributions[speaker].cue.lowerBound)
        )
        // A sentence between them may be about somebody else, who then speaks.
        guard line - before <= 1 else { return nil }
        let isNext = reading.lines[line].paragraph == reading.lines[before].paragraph
        let first = reading.lines[line].tokens.lowerBound
        let opens = quotes[number].open == first
        if isNext {
            let goesOn = line == before && [",", ":", ";"].contains(reading.word(quotes[number].open - 1))
            return opens || goesOn ? speaker : nil
        }
        let isWhole =
            reading.line(of: quotes[number].end - 1) > line
            || quotes[number].end >= reading.lines[line].tokens.upperBound - 1
        return opens && isWhole
            && reading.lines[line].paragraph == reading.lines[before].paragraph + 1 ? speaker : nil
    }
}
