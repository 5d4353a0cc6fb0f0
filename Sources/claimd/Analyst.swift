import Claims
import Documents
import Intake
import Ledger

/// Reads documents: bytes to text, text to claims, with what makes the reading reproducible.
struct Analyst: Sendable {
    private let documents = DocumentReader()
    private let claims = ClaimExtractor()

    /// The document that `bytes` hold, and what was read from it; no reading where claimd does not read its language.
    ///
    /// - Throws: `DocumentError` where the bytes are no text.
    func analyse(
        _ bytes: [UInt8],
        sha256: String,
        stated: StatedMetadata
    ) throws(DocumentError) -> (document: Document, reading: DocumentReading?) {
        let started = Timestamp.now
        let document = try documents.read(bytes, stated: stated)
        guard document.isAnalysable else { return (document, nil) }
        let extraction = claims.extraction(of: document, sha256: sha256, program: Program.signature)
        let run = RunFacts(
            program: Program.signature,
            extractor: ClaimExtractor.version,
            started: started,
            finished: .now
        )
        return (document, DocumentReading(run: run, extraction: extraction))
    }
}
