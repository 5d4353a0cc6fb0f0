import Documents
import Language

/// Writes propositions out as claims, with everything that stands in them.
struct ClaimBuilder {
    private let words: AnnotatedText
    private let text: SourceText
    private let analysis: Analysis
    private let utterances: [Utterance]
    /// By utterance what it is as a hop, and the dates that say when it was said.
    private let hops: [(hop: Hop, dates: [DateMention])]
    private let modality: ModalityReader
    private let negation: NegationReader
    /// By token whether it is quoted as somebody's words, and not as a name.
    private let isQuoted: [Bool]

    /// A builder of the claims that `utterances` and the publisher make in `text`, which was analysed as `analysis`.
    init(_ analysis: Analysis, of text: SourceText, utterances: [Utterance], writer: AttributionWriter) {
        self.analysis = analysis
        self.text = text
        self.utterances = utterances
        hops = utterances.map { (writer.hop($0), writer.dates(of: $0)) }
        words = analysis.words
        modality = ModalityReader(words)
        negation = NegationReader(words)
        var isQuoted = [Bool](repeating: false, count: words.tokens.count)
        for quotation in words.quotations where !words.isName(quotation) {
            for token in quotation.pieces.joined() { isQuoted[token] = true }
        }
        self.isQuoted = isQuoted
    }

    /// The claim that `proposition` makes.
    func claim(_ proposition: Proposition) -> Claim {
        let chain = chain(from: proposition.utterance)
        let modality = modality(of: proposition)
        let spans = proposition.content.map(words.span)
        let dates = analysis.dates.within(spans)
        var claim = Claim(
            content: spans.map(text.passage),
            type: type(of: proposition),
            modality: modality.modality,
            negated: negator(of: proposition) != nil,
            attribution: chain.map { hops[$0].hop },
            quantities: analysis.quantities.within(spans),
            dates: dates + chain.flatMap { hops[$0].dates }.filter { !dates.contains($0) },
            places: analysis.places.within(spans),
            categories: categories(of: proposition).map(\.mark),
            modalityCues: [modality.cue].compactMap { $0.map { text.passage(words.span($0)) } }
        )
        claim.confidence = ConfidenceModel.confidence(of: claim)
        return claim
    }

    /// How certain `proposition` is put forward as being.
    func modality(of proposition: Proposition) -> ModalityReading {
        modality.modality(of: proposition, in: proposition.utterance.map { utterances[$0] })
    }

    /// The word that makes `proposition` negative.
    func negator(of proposition: Proposition) -> Int? { negation.negator(of: proposition.predicate) }

    /// The categories that `proposition` bears on, each by the first words that say so.
    func categories(of proposition: Proposition) -> [CategoryGround] {
        var seen: Set<String> = []
        return analysis.categoryGrounds.within(proposition.content.map(words.span)).filter {
            seen.insert($0.mark.code).inserted
        }
    }

    /// How many words of `proposition` stand in quotation marks, and how many it has.
    func quoted(_ proposition: Proposition) -> (quoted: Int, words: Int) {
        let tokens = proposition.content.joined().filter(words.isWord)
        return (tokens.count { isQuoted[$0] }, tokens.count)
    }

    /// The utterance and those that it stands in, innermost first.
    private func chain(from innermost: Int?) -> [Int] {
        var chain: [Int] = []
        var next = innermost
        while let number = next {
            chain.append(number)
            next = utterances[number].outer
        }
        return chain
    }

    private func type(of proposition: Proposition) -> ClaimType {
        guard proposition.utterance != nil else { return .unattributed }
        let (quoted, words) = quoted(proposition)
        return quoted == words ? .direct : quoted > 0 ? .mixed : .indirect
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
