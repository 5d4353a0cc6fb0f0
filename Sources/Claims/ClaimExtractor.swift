public import Documents
import Language

/// Reads the claims and attributions of a document by exact rules: the first reader, without a model.
public struct ClaimExtractor: Sendable {
    /// The name and number of this reader, part of what each extraction says made it.
    public static let version = "english 0"

    /// A reader.
    public init() {}

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
        var attributions: [Attribution] = []
        var claims: [Claim] = []
        if document.isAnalysable {
            let reading = Reading(of: document, sentences: EnglishReader().sentences(of: document, moveOn: moveOn))
            moveOn()
            let quotes = QuoteFinder(reading).quotes()
            let found = AttributionFinder(reading, quotes: quotes).attributions()
            moveOn()
            let builder = ClaimBuilder(reading, quotes: quotes, found: found)
            attributions = builder.attributions()
            moveOn()
            claims = ClaimSplitter(reading, found: found).drafts().map { draft in
                moveOn()
                return builder.claim(draft)
            }
        }
        return Extraction(
            document: Extraction.Header(of: document, sha256: sha256),
            extractor: "\(program) / \(Self.version)",
            zones: document.zones,
            attributions: attributions,
            claims: claims
        )
    }
}
