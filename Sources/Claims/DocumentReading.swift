import Documents
import Language

/// A document's analysis read up to the clauses: what its claims are, and what explains them, is taken from here.
struct DocumentReading {
    /// The words, with what the model says of them.
    let words: AnnotatedText
    /// The attributions as they stand in the text.
    let attributions: [AttributionParts]
    /// What became of the attributions, and of those within them.
    let utterances: Utterances
    /// Who writes attributions out.
    let writer: AttributionWriter
    /// Who writes propositions out as claims.
    let builder: ClaimBuilder
    /// The kind of zone of each sentence.
    let zones: [Zone.Kind]

    private let propositions: PropositionFinder
    private let headlines: HeadlineFilter

    /// A reading of `analysis`, which was made of `document`.
    ///
    /// - Parameters:
    ///   - analysis: The analysis.
    ///   - document: What it was made of.
    ///   - moveOn: Called again and again on the way.
    init(_ analysis: Analysis, of document: Document, moveOn: () -> Void = {}) {
        words = analysis.words
        let finder = AttributionFinder(words)
        attributions = finder.attributions()
        moveOn()
        let mentions = MentionMap(words)
        utterances = UtteranceFinder(words, mentions).utterances(attributions, inner: finder.innerAttributions())
        moveOn()
        propositions = PropositionFinder(words, utterances: utterances.taken)
        writer = AttributionWriter(
            analysis,
            mentions,
            of: document.text,
            by: document.publisher,
            attributions: attributions
        )
        builder = ClaimBuilder(analysis, of: document.text, utterances: utterances.taken, writer: writer)
        moveOn()
        zones = Self.kinds(of: words, in: document.zones)
        headlines = HeadlineFilter(words, zones: zones)
    }

    /// The kind of zone of each sentence.
    private static func kinds(of words: AnnotatedText, in zones: [Zone]) -> [Zone.Kind] {
        var next = 0
        return words.sentences.map { sentence in
            let start = words.span(sentence.tokens).start
            while next + 1 < zones.count, zones[next].end <= start { next += 1 }
            return zones.isEmpty ? .body : zones[next].kind
        }
    }

    private static let claimable: Set<Zone.Kind> = [.headline, .lead, .body, .caption]

    /// The clauses of the sentence with this number; one only where it is not split, as it can make no claim.
    func clauses(of sentence: Int) -> [Clause] {
        let tokens = words.sentences[sentence].tokens
        guard Self.claimable.contains(zones[sentence]) else { return [Clause(whole: tokens, .zone)] }
        if zones[sentence] == .headline, let refusal = headlines.refusal(of: tokens) {
            return [Clause(whole: tokens, refusal)]
        }
        return propositions.clauses(of: sentence, isCaption: zones[sentence] == .caption)
    }

    /// The claims of the sentence with this number, in the order of their first words.
    func claims(of sentence: Int) -> [Claim] {
        clauses(of: sentence).compactMap(\.proposition).sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
            .map(builder.claim)
    }
}
