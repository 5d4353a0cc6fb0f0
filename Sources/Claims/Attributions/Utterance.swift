/// Somebody's saying of something, as claims take it: an attribution whose content puts propositions forward.
struct Utterance {
    /// The tokens that name who says it.
    var source: Range<Int>?
    /// The tokens that make it an attribution.
    var cue: Range<Int>?
    /// What is said, in order.
    var content: [Range<Int>]
    /// How certain the cue makes it.
    var modality: Modality
    /// Whether the phrase that is its content puts something forward: "no evidence of abuse" where somebody found that.
    var isPhrase = false
    /// The rules that put it together, in order.
    var steps: [AttributionStep]
    /// The number of the utterance in whose content this one stands.
    var outer: Int?
}

extension Utterance {
    /// Its content and its cue, in order: what whoever relays it says.
    var contentWithCue: [Range<Int>] {
        ([cue].compactMap { $0 } + content).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Gives what is said of no one to whoever tells it: "“He is said to have left,” the mayor said".
    fileprivate mutating func absorb(into teller: Utterance) {
        // Whoever tells of an accusation does not make it.
        guard teller.source != nil, !steps.contains(where: { $0.rule == .accusationCue }) else { return }
        content = contentWithCue
        (source, cue, outer) = (teller.source, teller.cue, teller.outer)
    }

    /// How many tokens its content has.
    fileprivate var size: Int { content.reduce(0) { $0 + $1.count } }
}

extension [Utterance] {
    /// The utterances by their first contents, with the number of the smallest one that each stands in.
    func nested() -> [Utterance] {
        var order = sorted { one, other in
            let (first, second) = (one.content[0].lowerBound, other.content[0].lowerBound)
            return first != second ? first < second : one.size > other.size
        }
        var open: [Int] = []
        for number in order.indices {
            let start = order[number].content[0].lowerBound
            open.removeAll { order[$0].content[order[$0].content.count - 1].upperBound <= start }
            let own = order[number].cue?.lowerBound ?? start
            let around = open.filter { outer in order[outer].content.contains { $0.contains(own) } }
            // Who denies what another said reports nothing of it.
            let denying = around.filter { order[$0].modality == .denied }
            order[number].steps += denying.map { AttributionStep(.standsInDenial, order[$0].cue) }
            order[number].outer = around.filter { order[$0].modality != .denied }
                .min { order[$0].size < order[$1].size }
            if let outer = order[number].outer, order[number].source == nil { order[number].absorb(into: order[outer]) }
            open.append(number)
        }
        return order
    }

    /// The tokens that are part of a cue.
    var cueTokens: Set<Int> { Set(lazy.compactMap(\.cue).joined()) }
}
