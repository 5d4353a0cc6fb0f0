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
        let places = PlaceFinder(words, of: document.text, gazetteer).places()
        moveOn()
        let quantities = QuantityFinder(words, of: document.text, dates: dates, places: places).quantities()
        moveOn()
        let categories = CategoryFinder(words, of: document.text, taxonomy).grounds()
        moveOn()
        return Analysis(
            words: words,
            dates: dates,
            quantities: quantities,
            places: places,
            categoryGrounds: categories
        )
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
        let reading = DocumentReading(analysis, of: document, moveOn: moveOn)
        let claims = reading.words.sentences.indices.flatMap { sentence in
            moveOn()
            return reading.claims(of: sentence)
        }
        return Extraction(
            document: Extraction.Header(of: document, sha256: sha256),
            extractor: "\(program) / \(Self.version)",
            zones: document.zones,
            attributions: reading.attributions.map(reading.writer.attribution),
            claims: claims
        )
    }

    /// Why `document` makes the claims that it makes, and no others, told by the decisions that `extraction` takes.
    ///
    /// - Parameters:
    ///   - document: The text with its zones.
    ///   - sha256: The SHA-256 of the content, 64 lower-case hex digits.
    ///   - program: The program and its version, such as `claimd 0.1.0`.
    /// - Returns: The decision on every clause and attribution; none of a document that is not in English.
    public func explanation(of document: Document, sha256: String, program: String) -> Explanation {
        let reading = DocumentReading(analysis(of: document), of: document)
        let explainer = Explainer(reading, of: document.text)
        var claims = 0
        let clauses = reading.words.sentences.indices.flatMap { sentence in
            let clauses = explainer.clauses(of: sentence, after: claims)
            claims += clauses.count { $0.claim != nil }
            return clauses
        }
        return Explanation(
            document: Extraction.Header(of: document, sha256: sha256),
            extractor: "\(program) / \(Self.version)",
            zones: document.zones,
            attributions: explainer.attributions(),
            clauses: clauses
        )
    }
}
