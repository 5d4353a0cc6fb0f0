public import Documents

/// A further reading of a document that the ledger already holds; it becomes the current one.
///
/// Title, publisher, date, language and zones of the document become what `document` says; its text may not differ.
public struct NewRun: Sendable, Hashable {
    /// The document as read anew.
    public let document: Document
    /// What was read from it.
    public let reading: DocumentReading
    /// The number of the newest statement that it was read with in mind; nil where there was none.
    public let statement: Int64?

    /// A further reading of `document`; the extraction's header tells which.
    public init(document: Document, reading: DocumentReading, statement: Int64? = nil) {
        self.document = document
        self.reading = reading
        self.statement = statement
    }
}
