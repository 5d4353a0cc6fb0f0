/// Finds reported speech within a sentence by peeling attributions off it, the outermost first.
struct IndirectSpeechFinder {
    private static let deepest = 3
    private static let mostCues = 16
    /// How far from its end a sentence's closing attribution may begin.
    private static let closingReach = 48

    let reading: Reading
    /// Whether each token stands in a quotation.
    let quoted: [Bool]
    private let cues: CueFinder
    private let sources: SourcePhrase
    private let contents: ContentReach

    /// What was found so far.
    private(set) var found: [FoundAttribution] = []

    init(_ reading: Reading, quoted: [Bool]) {
        self.reading = reading
        self.quoted = quoted
        cues = CueFinder(reading: reading)
        sources = SourcePhrase(reading: reading)
        contents = ContentReach(reading: reading)
    }

    /// What was found in `range`, a sentence or the rest of one.
    func attributions(in range: Range<Int>) -> [FoundAttribution] {
        var finder = self
        finder.found = []
        finder.parse(range, outer: nil, depth: 0)
        return finder.found
    }

    /// The attribution at the end of `range` with what it covers, as in "P, X said on Monday".
    func closing(_ range: Range<Int>) -> FoundAttribution? {
        let range = contents.withoutStop(range)
        for index in range.suffix(Self.closingReach).reversed() where !quoted[index] && reading.has(.cue, index) {
            guard let cue = cues.cue(at: index, after: range.lowerBound), !cue.cue.isParticiple,
                cue.cue.frame == .speech || cue.cue.frame == .addressed
                    || ["believe", "think"].contains(reading.lower[index])
            else { continue }
            let source = inverted(cue, in: range) ?? preposed(cue, in: range)
            guard let source else { continue }
            let start = min(source.lowerBound, cue.tokens.lowerBound)
            guard let end = endOfContent(before: start, after: range.lowerBound) else { continue }
            let content = range.lowerBound..<end
            guard contents.isProposition(content) else { continue }
            return FoundAttribution(source: source, cue: cue.tokens, modality: cue.cue.modality, content: [content])
        }
        return nil
    }

    /// Where what is said ends if a comma stands between it and `start`: `P, X said` or `P and "Q," X said`.
    private func endOfContent(before start: Int, after floor: Int) -> Int? {
        guard start > floor else { return nil }
        if reading.lower[start - 1] == "," { return start - 1 }
        guard start > floor + 1, reading.isQuotationMark(start - 1), reading.lower[start - 2] == "," else { return nil }
        return start
    }

    /// The source of "P, said X on Monday".
    private func inverted(_ cue: CueFinder.Found, in range: Range<Int>) -> Range<Int>? {
        let start = cue.tokens.lowerBound
        guard endOfContent(before: start, after: range.lowerBound) != nil,
            let source = sources.after(cue.tokens.upperBound, before: range.upperBound),
            contents.isTail(source.upperBound..<range.upperBound, of: cue.cue),
            // "Ann Lee, a teacher, stressed X": what stands before must be able to be said.
            sources.hasFiniteVerb(range.lowerBound..<start, countingParticiples: true)
        else { return nil }
        return source
    }

    /// The source of "P, X said on Monday".
    private func preposed(_ cue: CueFinder.Found, in range: Range<Int>) -> Range<Int>? {
        guard contents.isTail(cue.tokens.upperBound..<range.upperBound, of: cue.cue) else { return nil }
        return sources.before(cue.tokens.lowerBound, after: range.lowerBound)
    }

    private mutating func parse(_ whole: Range<Int>, outer: Int?, depth: Int) {
        let range = contents.withoutStop(whole)
        guard depth <= Self.deepest, reading.wordCount(range) >= 3 else { return }
        if let first = according(in: range, leading: true) {
            add(first, outer: outer, opensAccount: depth == 0, depth: depth)
        } else if let last = closing(range) ?? according(in: range, leading: false) ?? parenthetical(range) {
            add(last, outer: outer, opensAccount: false, depth: depth)
        } else if let opening = opening(range, isNested: depth > 0) {
            addOpening(opening, outer: outer, depth: depth)
        } else if let passive = PassiveSpeechFinder(reading, quoted: quoted).attribution(in: range) {
            add(passive, outer: outer, opensAccount: false, depth: Self.deepest)
        }
    }

    private mutating func add(_ attribution: FoundAttribution, outer: Int?, opensAccount: Bool, depth: Int) {
        var attribution = attribution
        attribution.outer = outer
        attribution.opensAccount = opensAccount
        found.append(attribution)
        let number = found.count - 1
        for piece in attribution.content { parse(piece, outer: number, depth: depth + 1) }
    }

    /// Adds "X said P", with ", adding that Q" as an attribution of the same source beside it.
    private mutating func addOpening(_ attribution: FoundAttribution, outer: Int?, depth: Int) {
        guard let whole = attribution.content.first else { return }
        let other = otherSource(in: whole)
        let content = whole.lowerBound..<(other?.joint ?? whole.upperBound)
        var first = attribution
        first.content = [content]
        let further = addition(in: content, source: attribution.source)
        if let further { first.content = [content.lowerBound..<further.comma] }
        add(first, outer: outer, opensAccount: depth == 0, depth: depth)
        if let further { add(further.attribution, outer: outer, opensAccount: false, depth: depth) }
        if let other { parse(other.rest, outer: outer, depth: depth + 1) }
    }

    /// The joint within a content after which another source speaks: "…, but the army said that Q".
    private func otherSource(in range: Range<Int>) -> (joint: Int, rest: Range<Int>)? {
        let floor = reading.word(range.lowerBound) == "that" ? range.lowerBound + 1 : range.lowerBound
        for index in candidates(range.dropFirst(3)) {
            guard let cue = cues.cue(at: index, after: floor), !cue.cue.isParticiple,
                contents.start(after: cue, before: range.upperBound) != nil,
                let source = sources.before(cue.tokens.lowerBound, after: floor),
                source.lowerBound > range.lowerBound + 2
            else { continue }
            let joint = source.lowerBound - 1
            let afterComma = reading.lower[joint - 1] == ","
            guard
                ["but", "while", "whereas"].contains(reading.lower[joint])
                    || afterComma && reading.lower[joint] == "and"
            else { continue }
            return (afterComma ? joint - 1 : joint, source.lowerBound..<range.upperBound)
        }
        return nil
    }

    /// `, adding that Q` within a content, said by the same source.
    func addition(in range: Range<Int>, source: Range<Int>?) -> (comma: Int, attribution: FoundAttribution)? {
        let joints: Set<String> = ["and", "but"]
        for index in range.dropFirst(3) where !quoted[index] {
            let isComma = reading.lower[index] == ","
            guard isComma || joints.contains(reading.lower[index]) else { continue }
            let verb = isComma && joints.contains(reading.word(index + 1)) ? index + 2 : index + 1
            let isFinite = !isComma || verb == index + 2
            guard range.contains(verb), let cue = cues.cue(at: verb, after: verb), cue.cue.isParticiple != isFinite,
                let start = contents.start(after: cue, before: range.upperBound)
            else { continue }
            let attribution = FoundAttribution(
                source: source,
                cue: cue.tokens,
                modality: cue.cue.modality,
                content: [start..<range.upperBound]
            )
            return (index, attribution)
        }
        return nil
    }

    private func according(in range: Range<Int>, leading: Bool) -> FoundAttribution? {
        let fronts = range.prefix(4).prefix {
            SourcePhrase.fronts.contains(reading.lower[$0]) || [",", "that"].contains(reading.lower[$0])
        }
        let candidates = leading ? range.dropFirst(fronts.count).prefix(1) : range.dropFirst(4)
        guard
            let cue = candidates.first(where: {
                reading.lower[$0] == "according" && reading.word($0 + 1) == "to" && !quoted[$0]
            }),
            cue + 2 < range.upperBound
        else { return nil }
        let end = contents.endOfName(from: cue + 2, before: range.upperBound)
        var content: [Range<Int>] = []
        if leading {
            // "According to the information received" names no one who could be held to it, but the text does no more.
            guard end < range.upperBound, reading.lower[end] == "," else { return nil }
        } else {
            let before = reading.lower[cue - 1] == "," ? cue - 1 : cue
            content.append(range.lowerBound..<before)
        }
        let rest = min(end + 1, range.upperBound)..<range.upperBound
        if reading.wordCount(rest) >= 3, leading || sources.hasFiniteVerb(rest) { content.append(rest) }
        guard cue + 2 < end, sources.isNameable(cue + 2..<end), !content.isEmpty, reading.wordCount(content[0]) >= 3
        else { return nil }
        return FoundAttribution(source: cue + 2..<end, cue: cue..<cue + 2, modality: .asserted, content: content)
    }

    /// The attribution within what it covers, as in "P, the statement said, Q".
    private func parenthetical(_ range: Range<Int>) -> FoundAttribution? {
        for index in candidates(range.dropFirst(5)) {
            guard let cue = cues.cue(at: index, after: range.lowerBound), !cue.cue.isParticiple,
                cue.cue.frame == .speech,
                let close = (cue.tokens.upperBound..<min(range.upperBound, cue.tokens.upperBound + 7)).first(where: {
                    reading.lower[$0] == ","
                }), contents.isTail(cue.tokens.upperBound..<close, of: cue.cue),
                let source = sources.before(cue.tokens.lowerBound, after: range.lowerBound), source.count <= 14,
                source.lowerBound > range.lowerBound + 3, reading.lower[source.lowerBound - 1] == ","
            else { continue }
            let first = range.lowerBound..<source.lowerBound - 1
            let second = close + 1..<range.upperBound
            guard contents.isProposition(first), reading.wordCount(second) >= 2 else { continue }
            return FoundAttribution(
                source: source,
                cue: cue.tokens,
                modality: cue.cue.modality,
                content: [first, second]
            )
        }
        return nil
    }

    /// `X said that P`; `isNested` where `range` is itself something said, whose own subject must be the source.
    private func opening(_ range: Range<Int>, isNested: Bool) -> FoundAttribution? {
        for index in candidates(range) {
            guard let cue = cues.cue(at: index, after: range.lowerBound),
                let start = contents.start(after: cue, before: range.upperBound),
                let source = source(of: cue, in: range),
                !isNested || source.lowerBound <= range.lowerBound + 2
            else { continue }
            let content = start..<range.upperBound
            guard reading.wordCount(content) >= 2 else { continue }
            return FoundAttribution(source: source, cue: cue.tokens, modality: cue.cue.modality, content: [content])
        }
        return nil
    }

    /// The tokens of `range` that may be cues: no more than any sentence of a person's has.
    private func candidates(_ range: Range<Int>) -> some Sequence<Int> {
        range.lazy.filter { !quoted[$0] && reading.has(.cue, $0) }.prefix(Self.mostCues)
    }

    private func source(of cue: CueFinder.Found, in range: Range<Int>) -> Range<Int>? {
        let start = cue.tokens.lowerBound
        guard cue.cue.isParticiple else { return sources.before(start, after: range.lowerBound) }
        let hasThat = reading.word(cue.tokens.upperBound) == "that" || reading.lower[cue.verb] == "saying"
        guard start > range.lowerBound, hasThat else { return nil }
        if reading.lower[start - 1] == "," { return sources.subject(of: range.lowerBound..<start) }
        // "documents confirming that"
        let noun = reading.lower[start - 1]
        let isNoun = reading.isWord(start - 1) && !WordLists.closed.contains(noun) && noun.hasSuffix("s")
        return isNoun ? start - 1..<start : nil
    }
}
