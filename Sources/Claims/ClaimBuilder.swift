import Documents
import Language

/// Writes found attributions and drafted claims out, with passages, names, quantities, dates and modality.
struct ClaimBuilder {
    /// How many tokens after a cue may still say when it was said.
    private static let cueReach = 12

    private let reading: Reading
    private let found: [FoundAttribution]
    private let resolved: [String?]
    private let quoted: [Bool]
    /// By attribution, the dates between its cue and its content or the end of its sentence.
    private let cueDates: [[DateMention]]
    private let quantities: QuantityFinder
    private let dates: DateFinder
    private let modality: ModalityReader

    init(_ reading: Reading, quotes: [Quote], found: [FoundAttribution]) {
        self.reading = reading
        self.found = found
        resolved = SourceResolver(reading).resolve(found)
        quantities = QuantityFinder(reading)
        let dates = DateFinder(reading)
        self.dates = dates
        cueDates = found.map { attribution in
            dates.dates(in: Self.cueTail(attribution, reading)).map(\.mention)
        }
        modality = ModalityReader(reading: reading)
        var quoted = [Bool](repeating: false, count: reading.tokens.count)
        for piece in quotes.lazy.flatMap(\.pieces) where !reading.isQuotedName(piece) {
            for index in piece { quoted[index] = true }
        }
        self.quoted = quoted
    }

    /// The attributions in the order of their first content.
    func attributions() -> [Attribution] {
        let order = found.indices.sorted { first($0) < first($1) }
        return order.map { number in
            Attribution(
                source: found[number].source.map(reading.passage),
                resolved: resolved[number],
                cue: reading.passage(found[number].cue),
                content: found[number].content.filter { !$0.isEmpty }.map(reading.passage)
            )
        }
    }

    private func first(_ number: Int) -> Int {
        found[number].content.first?.lowerBound ?? found[number].cue.lowerBound
    }

    /// The claim that `draft` holds.
    func claim(_ draft: ClaimDraft) -> Claim {
        let chain = chain(from: draft.attribution)
        let inContent = draft.content.flatMap { dates.dates(in: $0) }
        let (modality, cues) = modality(of: draft)
        return Claim(
            content: draft.content.map(reading.passage),
            type: type(of: draft),
            modality: modality,
            negated: self.modality.isNegated(draft.content),
            attribution: chain.map(hop),
            quantities: draft.content.flatMap { quantities.quantities(in: $0, dates: inContent.map(\.tokens)) },
            dates: inContent.map(\.mention) + chain.flatMap { cueDates[$0] },
            modalityCues: cues.map(reading.passage)
        )
    }

    /// The attribution and those it stands in, innermost first.
    private func chain(from innermost: Int?) -> [Int] {
        var chain: [Int] = []
        var next = innermost
        while let number = next, !chain.contains(number) {
            chain.append(number)
            next = found[number].outer
        }
        return chain
    }

    private func hop(_ number: Int) -> Hop {
        Hop(
            source: found[number].source.map(reading.passage),
            resolved: resolved[number],
            cue: reading.passage(found[number].cue)
        )
    }

    private func modality(of draft: ClaimDraft) -> (Modality, [Range<Int>]) {
        if let number = draft.attribution, found[number].modality != .asserted {
            return (found[number].modality, [found[number].cue])
        }
        if let (modality, cue) = modality.modality(of: draft.content) { return (modality, [cue]) }
        return (.asserted, [])
    }

    private func type(of draft: ClaimDraft) -> ClaimType {
        guard draft.attribution != nil else { return .unattributed }
        let words = draft.content.flatMap { $0.filter(reading.isWord) }
        let inside = words.filter { quoted[$0] }.count
        return inside == words.count ? .direct : inside > 0 ? .mixed : .indirect
    }

    /// What follows a cue up to its content, where the day of the statement may stand.
    private static func cueTail(_ attribution: FoundAttribution, _ reading: Reading) -> Range<Int> {
        let start = attribution.cue.upperBound
        let line = reading.lines[reading.line(of: attribution.cue.lowerBound)].tokens
        var end = min(line.upperBound, start + cueReach)
        for piece in attribution.content where piece.upperBound > start { end = min(end, max(start, piece.lowerBound)) }
        return start..<max(start, end)
    }
}
