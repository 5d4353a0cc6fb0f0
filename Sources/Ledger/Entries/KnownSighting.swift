public import Intake

/// A file whose content the ledger already holds.
public struct KnownSighting: Sendable, Hashable {
    /// The file.
    public let arrival: Arrival
    /// What its sidecar states.
    public let statement: DocumentStatement?
    /// What becomes of the file.
    public let disposal: Disposal

    /// A further file of a known content.
    public init(arrival: Arrival, statement: DocumentStatement? = nil, disposal: Disposal) {
        self.arrival = arrival
        self.statement = statement
        self.disposal = disposal
    }
}
