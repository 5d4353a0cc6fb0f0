public import Claims
import Documents

/// A claim of a document's current run, complete for display.
public struct StoredClaim: Sendable, Hashable, Codable {
    /// Its number in the ledger.
    public let number: Int64
    /// Its place among the claims of its run, from 0.
    public let ordinal: Int
    /// The document that it was read from.
    public let document: DocumentLabel
    /// The program and the reader of the language that read it.
    public let extractor: String
    /// Its words, the pieces joined by ` … `.
    public let text: String
    /// The claim, with every offset.
    public let claim: Claim

    /// A claim of this number and place; its text is joined from its pieces.
    package init(number: Int64, ordinal: Int, document: DocumentLabel, extractor: String, claim: Claim) {
        self.number = number
        self.ordinal = ordinal
        self.document = document
        self.extractor = extractor
        text = claim.content.map(\.text).joined(separator: " … ")
        self.claim = claim
    }
}
