public import Claims
public import Documents
import Intake
public import Ledger

/// Reads documents: bytes to text, text to claims, with what makes the reading reproducible.
public struct Analyst: Sendable {
    private let program: String
    private let documents = DocumentReader()
    private let extractor: ClaimExtractor
    private let taxonomy: TaxonomyFacts

    /// An analyst whose runs name `program`, `claimd 0.1.0`, and whose claims `extractor` reads.
    public init(program: String, extractor: ClaimExtractor) {
        self.program = program
        self.extractor = extractor
        taxonomy = TaxonomyFacts(of: extractor.taxonomy)
    }

    /// The document that `bytes` hold, and what was read from it; no reading where claimd does not read its language.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - sha256: Their SHA-256.
    ///   - stated: What is stated about them.
    ///   - moveOn: Called again and again while a long text is read.
    /// - Returns: The document, and its reading.
    /// - Throws: `DocumentError` where the bytes are no text.
    public func analyse(
        _ bytes: [UInt8],
        sha256: String,
        stated: StatedMetadata,
        moveOn: () -> Void
    ) throws(DocumentError) -> (document: Document, reading: NewReading?) {
        let started = Timestamp.now
        let document = try documents.read(bytes, stated: stated)
        moveOn()
        guard document.isAnalysable else { return (document, nil) }
        let extraction = extractor.extraction(of: document, sha256: sha256, program: program, moveOn: moveOn)
        let run = RunFacts(
            program: program,
            extractor: ClaimExtractor.version,
            started: started,
            finished: .now,
            model: extractor.modelDigest,
            taxonomy: taxonomy,
            gazetteer: extractor.gazetteer.digest
        )
        return (document, NewReading(run: run, extraction: extraction))
    }
}
