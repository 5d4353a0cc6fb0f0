public import Documents
public import Language

/// Reads the claims and attributions of documents.
public struct ClaimExtractor: Sendable {
    /// The name and number of this reader, part of what each extraction says made it.
    public static let version = "english 1"

    /// The places that it knows.
    public let gazetteer: Gazetteer
    /// The categories that it knows.
    public let taxonomy: Taxonomy

    private let annotator: Annotator

    /// An extractor that reads what `annotator` annotates, with the places of `gazetteer` and the categories of `taxonomy`.
    public init(_ annotator: Annotator, _ gazetteer: Gazetteer, _ taxonomy: Taxonomy) {
        self.annotator = annotator
        self.gazetteer = gazetteer
        self.taxonomy = taxonomy
    }

    /// The SHA-256 of the model that it reads by, 64 lower-case hex digits.
    public var modelDigest: String { annotator.modelDigest }

    /// What stands in `document` before any of it is a claim.
    ///
    /// - Parameters:
    ///   - document: The text with its zones.
    ///   - moveOn: Called again and again on the way, so that whoever waits can tell slow from stuck.
    /// - Returns: The analysis; empty for a document that is not in English.
    public func analysis(of document: Document, moveOn: () -> Void = {}) -> Analysis {
        let words = annotator.annotate(document, moveOn: moveOn)
        moveOn()
        let dates = DateFinder(words, of: document).dates()
        moveOn()
        let quantities = QuantityFinder(words, of: document.text, dates: dates).quantities()
        moveOn()
        let places = PlaceFinder(words, of: document.text, gazetteer).places()
        moveOn()
        let categories = CategoryFinder(words, of: document.text, taxonomy).marks()
        moveOn()
        return Analysis(words: words, dates: dates, quantities: quantities, places: places, categories: categories)
    }

    /// Everything that can be read from `document`, whose content has the digest `sha256`.
    ///
    /// A document that is not in English has no claims and no attributions.
    ///
    /// - Parameters:
    ///   - document: The text with its zones.
    ///   - sha256: The SHA-256 of the content, 64 lower-case hex digits.
    ///   - program: The program and its version, such as `claimd 0.1.0`.
    ///   - moveOn: Called again and again on the way, so that whoever waits can tell slow from stuck.
    /// - Returns: The extraction, its claims in the order of their first words.
    public func extraction(
        of document: Document,
        sha256: String,
        program: String,
        moveOn: () -> Void = {}
    ) -> Extraction {
        let analysis = analysis(of: document, moveOn: moveOn)
        let words = analysis.words
        let finder = AttributionFinder(words)
        let attributions = finder.attributions()
        moveOn()
        let utterances = UtteranceFinder(words).utterances(attributions, inner: finder.innerAttributions())
        moveOn()
        let propositions = PropositionFinder(words, utterances: utterances)
        moveOn()
        let writer = AttributionWriter(analysis, of: document.text, attributions: attributions)
        let builder = ClaimBuilder(analysis, of: document.text, utterances: utterances, writer: writer)
        let zones = words.sentences.map { zone(of: words.span($0.tokens).start, in: document) }
        let headlines = HeadlineFilter(words, zones: zones)
        moveOn()
        let claims = words.sentences.indices.flatMap { number -> [Claim] in
            moveOn()
            let tokens = words.sentences[number].tokens
            guard Self.claimable.contains(zones[number]),
                zones[number] != .headline || headlines.saysMoreThanBody(tokens)
            else { return [] }
            return propositions.propositions(of: number).map(builder.claim)
        }
        return Extraction(
            document: Extraction.Header(of: document, sha256: sha256),
            extractor: "\(program) / \(Self.version)",
            zones: document.zones,
            attributions: attributions.map(writer.attribution),
            claims: claims
        )
    }

    private static let claimable: Set<Zone.Kind> = [.headline, .lead, .body, .caption]

    /// The kind of the zone that holds `offset`.
    private func zone(of offset: Int, in document: Document) -> Zone.Kind {
        document.zones.last { $0.start <= offset }?.kind ?? .body
    }
}
