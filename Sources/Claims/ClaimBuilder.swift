import Documents
import Language

/// Writes propositions out as claims, with the passages, names, quantities and dates in them.
struct ClaimBuilder {
    private let document: Document
    private let analysis: Analysis
    private let utterances: [Utterance]
    private let depths: [Int]
    private let entityOf: [Int: Int]

    init(_ document: Document, analysis: Analysis, utterances: [Utterance]) {
        self.document = document
        self.analysis = analysis
        self.utterances = utterances
        depths = analysis.words.quoteDepths
        var entityOf: [Int: Int] = [:]
        for mention in analysis.words.mentions { entityOf[mention.head] = mention.entity }
        self.entityOf = entityOf
    }

    /// The attribution as it stands in the text.
    func attribution(_ parts: AttributionParts) -> Attribution {
        Attribution(
            source: parts.source.map(passage),
            resolved: parts.source.map(name),
            cue: parts.cue.map(passage),
            content: parts.content.map(passage)
        )
    }

    /// The claim that `proposition` makes.
    func claim(_ proposition: Proposition) -> Claim {
        let chain = chain(from: proposition.utterance)
        let (modality, cues) = ModalityReader(analysis.words).modality(
            of: proposition,
            in: proposition.utterance.map { utterances[$0] }
        )
        return Claim(
            content: proposition.content.map(passage),
            type: type(of: proposition),
            modality: modality,
            negated: ModalityReader(analysis.words).isNegated(proposition),
            attribution: chain.map { hop(utterances[$0]) },
            quantities: analysis.quantities.filter { quantity in isIn(proposition, Span(quantity.start, quantity.end))
            },
            dates: analysis.dates.filter { date in isIn(proposition, Span(date.start, date.end)) },
            modalityCues: cues.map(passage)
        )
    }

    private func isIn(_ proposition: Proposition, _ span: Span) -> Bool {
        proposition.content.contains { range in
            let content = analysis.words.span(range)
            return content.start <= span.start && span.end <= content.end
        }
    }

    private func chain(from innermost: Int?) -> [Int] {
        var chain: [Int] = []
        var next = innermost
        while let number = next {
            chain.append(number)
            next = utterances[number].outer
        }
        return chain
    }

    private func hop(_ utterance: Utterance) -> Hop {
        Hop(
            source: utterance.source.map(passage),
            resolved: utterance.source.map(name),
            cue: utterance.cue.map(passage)
        )
    }

    private func type(of proposition: Proposition) -> ClaimType {
        guard proposition.utterance != nil else { return .unattributed }
        let tokens = proposition.content.joined().filter(analysis.words.isWord)
        let quoted = tokens.count { depths[$0] > 0 }
        return quoted == tokens.count ? .direct : quoted > 0 ? .mixed : .indirect
    }

    /// The fullest that the document calls whoever `source` names.
    private func name(_ source: Range<Int>) -> String {
        let words = analysis.words
        let top = words.tops(of: source).first ?? source.lowerBound
        let entity = entityOf[top].map { words.entities[$0] }
        return document.text[words.span(entity.map(words.title) ?? source)]
    }

    private func passage(_ tokens: Range<Int>) -> Passage {
        document.text.passage(analysis.words.span(tokens))
    }
}
