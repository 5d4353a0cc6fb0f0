/// What became of an entry; the same job written again gets the same answer as the first time.
public enum LedgerOutcome: Sendable, Hashable {
    /// A document the ledger had not seen, by its SHA-256, and how many claims were stored with it.
    case stored(document: String, claims: Int)
    /// A further sighting of the document with this SHA-256, which first came under this name.
    case duplicate(document: String, firstName: String)
    /// The rejection is on record.
    case rejected
    /// The deferral is on record, or its end.
    case deferred
    /// The statement stands with the document of this SHA-256.
    case stated(document: String)
    /// No file came under the path that a statement names, so far: nothing was written.
    case noSuchSighting
    /// A further run of the document with this SHA-256, by its number, and how many claims it has.
    case ran(document: String, run: Int64, claims: Int)
}
