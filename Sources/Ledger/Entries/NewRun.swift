public import Documents

/// A further reading of a document that the ledger already holds; its run becomes the current one.
///
/// Title, publisher, date, language and zones of the document become what `document` says; its text may not differ.
public struct NewRun: Sendable, Hashable {
    /// The document's SHA-256.
    public let sha256: String
    /// The document as read anew.
    public let document: Document
    /// What was read from it; nil where claimd does not read its language: then there is no run.
    public let reading: NewReading?
    /// The number of the newest statement that it was read with in mind; nil where there was none.
    public let statement: Int64?

    /// A further reading of the document with this SHA-256.
    public init(sha256: String, document: Document, reading: NewReading?, statement: Int64? = nil) {
        self.sha256 = sha256
        self.document = document
        self.reading = reading
        self.statement = statement
    }
}
