public import Documents
public import Intake

/// A file that was read: a document, unless the ledger finds that it already holds this content.
public struct NewDocument: Sendable, Hashable {
    /// The file.
    public let arrival: Arrival
    /// Its text.
    public let document: Document
    /// What was read from it; nil where claimd does not read its language.
    public let reading: NewReading?
    /// What its sidecar states.
    public let statement: DocumentStatement?
    /// What becomes of the file if its content turns out to be known; otherwise it is archived.
    public let ifDuplicate: Disposal

    /// A file that was read.
    public init(
        arrival: Arrival,
        document: Document,
        reading: NewReading?,
        statement: DocumentStatement? = nil,
        ifDuplicate: Disposal
    ) {
        self.arrival = arrival
        self.document = document
        self.reading = reading
        self.statement = statement
        self.ifDuplicate = ifDuplicate
    }

    /// What the document's status will be.
    public var status: DocumentStatus { DocumentStatus(of: reading) }
}
