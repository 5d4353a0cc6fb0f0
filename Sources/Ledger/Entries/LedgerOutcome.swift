/// What became of an entry; the same job written again gets the same answer as the first time.
public enum LedgerOutcome: Sendable, Hashable {
    /// A document the ledger had not seen, by its SHA-256, and how many claims were stored with it.
    case stored(document: String, claims: Int)
    /// A further sighting of the document with this SHA-256, which first came under this name; and what becomes of the
    /// file, as it is on record.
    case duplicate(document: String, firstName: String, disposal: Disposal)
    /// The rejection is on record.
    case rejected
    /// The deferral is on record, or its end.
    case deferred
    /// The statement stands with the document of this SHA-256.
    case stated(document: String)
    /// The ledger holds nothing that a statement or a decision speaks of, or not any more: nothing was written.
    case noSuchSubject
    /// A further run of the document with this SHA-256, by its number, and how many claims it has; no run where its
    /// language is not read.
    case ran(document: String, run: Int64?, claims: Int)
    /// The decision about a rejected file is on record, or that it was carried out.
    case released
}
