import GRDB

extension LedgerReader {
    /// The SHA-256 of every document, in the order in which they came: the originals that the archive must hold.
    public func originals() throws(LedgerError) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT sha256 FROM document ORDER BY id") }
    }
}
