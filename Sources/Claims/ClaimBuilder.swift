import Documents
import Language

/// Writes propositions out as claims, with the passages, names, quantities and dates in them.
struct ClaimBuilder {
    private let document: Document
    private let analysis: Analysis
    private let utterances: [Utterance]
    private let namer: SourceNamer
    /// By token whether it is quoted as somebody's words, and not as a name.
    private let isQuoted: [Bool]

    init(_ document: Document, analysis: Analysis, attributions: [AttributionParts], utterances: [Utterance]) {
        self.document = document
        self.analysis = analysis
        self.utterances = utterances
        namer = SourceNamer(analysis.words, of: document.text, attributions: attributions)
        var isQuoted = [Bool](repeating: false, count: analysis.words.tokens.count)
        for quotation in analysis.words.quotations where !analysis.words.isName(quotation) {
            for token in quotation.pieces.joined() { isQuoted[token] = true }
        }
        self.isQuoted = isQuoted
    }

    /// The attribution as it stands in the text.
    func attribution(_ parts: AttributionParts) -> Attribution {
        Attribution(
            source: parts.source.map(passage),
            resolved: parts.source.map(namer.name),
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
            source: utterance.source.map { passage(namer.nearest($0)) },
            resolved: utterance.source.map(namer.name),
            cue: utterance.cue.map { passage(withoutMarks($0)) }
        )
    }

    private func type(of proposition: Proposition) -> ClaimType {
        guard proposition.utterance != nil else { return .unattributed }
        let tokens = proposition.content.joined().filter(analysis.words.isWord)
        let quoted = tokens.count { isQuoted[$0] }
        return quoted == tokens.count ? .direct : quoted > 0 ? .mixed : .indirect
    }

    /// `range` without the marks at its end, such as the colon of "It reads:".
    private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
        let end = range.last(where: analysis.words.isWord).map { $0 + 1 } ?? range.upperBound
        return range.lowerBound..<end
    }

    private func passage(_ tokens: Range<Int>) -> Passage {
        document.text.passage(analysis.words.span(tokens))
    }
}

extension AnnotatedText {
    /// Whether a quotation is the name of something and nothing that was said: `“Northern Shield”`.
    fileprivate func isName(_ quotation: Quotation) -> Bool {
        let tokens = quotation.pieces.joined().filter(isWord)
        return tokens.count <= 5
            && tokens.allSatisfy { token in
                let form = self.tokens[token].form
                return form.first.map { $0.isUppercase || $0.isNumber } ?? false
                    || ["of", "the", "for", "and"].contains(form)
            }
    }
}
