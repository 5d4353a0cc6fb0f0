import Documents

/// Splits the contents of attributions, and the sentences that none covers, into single claims.
struct ClaimSplitter {
    private static let openers: Set<String> = ["that", "and", "but", "so", "or", "accordingly", "however", "moreover"]

    private let reading: Reading
    private let found: [FoundAttribution]
    private let clauses: ClauseSplitter
    private let relatives: RelativeClauseSplitter

    init(_ reading: Reading, found: [FoundAttribution]) {
        self.reading = reading
        self.found = found
        clauses = ClauseSplitter(reading: reading)
        relatives = RelativeClauseSplitter(reading: reading)
    }

    /// All claims' words, in the order of their first ones.
    func drafts() -> [ClaimDraft] {
        var taken = [Bool](repeating: false, count: reading.lines.count)
        var drafts: [ClaimDraft] = []
        let inner = innerStretches()
        for (number, attribution) in found.enumerated() {
            for part in [attribution.source, attribution.cue].compactMap({ $0 }) {
                taken[reading.line(of: part.lowerBound)] = true
            }
            for pieces in piecesByLine(attribution.content, taken: &taken) {
                let isCovered = pieces.contains { piece in inner[number]?.contains { $0.overlaps(piece) } ?? false }
                if !isCovered { drafts += split(pieces, attribution: number) }
            }
        }
        drafts += clausesBeforeAttributions()
        for (number, line) in reading.lines.enumerated() where !taken[number] && line.zone != .headline {
            if isStatement(line) { drafts += split([line.tokens], attribution: nil) }
        }
        let headlines = HeadlineFilter(reading)
        for (number, line) in reading.lines.enumerated() where !taken[number] && line.zone == .headline {
            if headlines.saysMoreThanBody(line.tokens) { drafts += split([line.tokens], attribution: nil) }
        }
        return drafts.sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
    }

    /// Clauses in the publisher's own voice with which sentences begin that go on with an attribution: "P, and X said Q".
    private func clausesBeforeAttributions() -> [ClaimDraft] {
        var starts: [Int: Int] = [:]
        for attribution in found {
            let line = reading.line(of: attribution.cue.lowerBound)
            var first = attribution.content.reduce(attribution.cue.lowerBound) { min($0, $1.lowerBound) }
            // The subject of "P, explaining that Q" belongs to P.
            let isParticiple = reading.lower[attribution.cue.upperBound - 1].hasSuffix("ing")
            if let source = attribution.source, !isParticiple { first = min(first, source.lowerBound) }
            starts[line] = min(starts[line] ?? first, first)
        }
        var covered = [Bool](repeating: false, count: reading.tokens.count)
        for piece in found.lazy.flatMap(\.content) {
            for index in piece { covered[index] = true }
        }
        return starts.compactMap { line, first in
            let tokens = reading.lines[line].tokens
            guard first > tokens.lowerBound + 4, reading.lines[line].zone != .headline else { return nil }
            let joint = reading.lower[first - 1]
            let isParticiple = joint == "," && reading.lower[first].hasSuffix("ing")
            guard isParticiple || ["and", "but", "while", ";"].contains(joint) else { return nil }
            let clause = trimmed(tokens.lowerBound..<first - 1)
            guard reading.wordCount(clause) >= 4, isParticiple || clause.contains(where: { reading.isFinite($0) })
            else { return nil }
            // What another source said is never the publisher's own.
            guard !clause.contains(where: { covered[$0] }) else { return nil }
            return ClaimDraft(content: [clause], attribution: nil)
        }
    }

    /// By number of an attribution, the stretches that attributions within it take up.
    private func innerStretches() -> [Int: [Range<Int>]] {
        var inner: [Int: [Range<Int>]] = [:]
        for attribution in found {
            guard let outer = attribution.outer else { continue }
            let parts = attribution.content + [attribution.cue]
            let start = parts.reduce(attribution.cue.lowerBound) { min($0, $1.lowerBound) }
            let end = parts.reduce(attribution.cue.upperBound) { max($0, $1.upperBound) }
            inner[outer, default: []].append(start..<end)
        }
        return inner
    }

    /// A content's pieces, those of one sentence together.
    private func piecesByLine(_ content: [Range<Int>], taken: inout [Bool]) -> [[Range<Int>]] {
        var grouped: [[Range<Int>]] = []
        var last: Int?
        for range in content where !range.isEmpty {
            for line in reading.line(of: range.lowerBound)...reading.line(of: range.upperBound - 1) {
                let piece = range.clamped(to: reading.lines[line].tokens)
                guard !piece.isEmpty else { continue }
                taken[line] = true
                if line == last { grouped[grouped.count - 1].append(piece) } else { grouped.append([piece]) }
                last = line
            }
        }
        return grouped
    }

    private func split(_ pieces: [Range<Int>], attribution: Int?) -> [ClaimDraft] {
        let split =
            pieces.count == 1 ? clauses.clauses(of: pieces[0], isAttributed: attribution != nil).map { [$0] } : [pieces]
        return split.flatMap { $0.count == 1 ? relatives.separated($0[0]) : [$0] }.compactMap { group in
            let content = group.map(trimmed).filter { !$0.isEmpty }
            guard content.contains(where: { reading.wordCount($0) >= 2 }) else { return nil }
            return ClaimDraft(content: content, attribution: attribution)
        }
    }

    /// `range` without quotation marks, joints and stops at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, !reading.isWord(first) || Self.openers.contains(reading.lower[first]),
            !["$", "€", "£", "(", "#"].contains(reading.lower[first])
        {
            // "That is wrong", "so many": words of the statement itself.
            let next = reading.word(first + 1)
            if ["that", "so"].contains(reading.lower[first]), WordLists.auxiliaries.contains(next) || next == "many" {
                break
            }
            range = range.dropFirst()
        }
        while let last = range.last, !reading.isWord(last), ![")", "%", "]"].contains(reading.lower[last]) {
            range = range.dropLast()
        }
        return range
    }

    /// Whether a sentence is a statement in the publisher's own voice: long enough, no question, with a verb or a stop.
    private func isStatement(_ line: Reading.Line) -> Bool {
        guard reading.wordCount(line.tokens) >= 4, let last = line.tokens.last else { return false }
        var end = last
        while end > line.tokens.lowerBound, reading.isQuotationMark(end) || reading.lower[end] == ")" { end -= 1 }
        if reading.lower[end] == "?" || reading.lower[end] == ":" { return false }
        if reading.lower[line.tokens.lowerBound] == "(", line.zone == .caption { return false }
        let hasStop = [".", "!", "\u{2026}", "..."].contains(reading.lower[end])
        return hasStop || line.tokens.contains { reading.isFinite($0) }
    }
}
