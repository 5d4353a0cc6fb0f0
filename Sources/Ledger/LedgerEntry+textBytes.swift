import Documents

extension LedgerEntry {
    /// The bytes of text that writing it takes: what a transaction's size is counted by.
    var textBytes: Int {
        switch self {
        case .document(let entry): entry.document.text.bytes.count
        case .run(let entry): entry.document.text.bytes.count
        case .sighting, .rejection, .deferral, .deferralEnded, .statement, .release, .released: 0
        }
    }
}
