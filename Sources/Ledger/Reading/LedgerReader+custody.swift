import GRDB

extension LedgerReader {
    /// Walks the whole custody chain, and sees that every document has its entry.
    ///
    /// Entries cut off at the end leave a chain that holds: give a hash that was noted elsewhere, as the journal's, to
    /// see that it is still there.
    ///
    /// - Parameter anchor: A hash that the chain had once, 64 hex digits.
    /// - Returns: what was found, whether good or bad.
    /// - Throws: what SQLite reports.
    public func verifyChain(anchor: String? = nil) throws(LedgerError) -> ChainReport {
        let anchor = anchor?.lowercased()
        return try read { db in
            var head = CustodyChain.origin
            var count = 0
            var broken: Int?
            var isAnchorFound = anchor == CustodyChain.origin
            let rows = try Row.fetchCursor(db, sql: "SELECT seq, entry, previous, hash FROM custody ORDER BY seq")
            while let row = try rows.next() {
                count += 1
                let hash: String = row["hash"]
                let holds =
                    row["seq"] == count && row["previous"] == head
                    && CustodyChain.hash(previous: head, entry: row["entry"]) == hash
                guard holds else {
                    broken = count
                    break
                }
                head = hash
                isAnchorFound = isAnchorFound || hash == anchor
            }
            return ChainReport(
                entries: broken.map { $0 - 1 } ?? count,
                head: head,
                firstBroken: broken,
                anchorFound: anchor.map { _ in isAnchorFound },
                firstUnwitnessed: try Self.firstUnwitnessed(in: db)
            )
        }
    }

    /// The SHA-256 of the first document that no entry says was stored.
    private static func firstUnwitnessed(in db: Database) throws -> String? {
        try String.fetchOne(
            db,
            sql: """
                SELECT sha256 FROM document
                WHERE NOT EXISTS (SELECT 1 FROM custody WHERE document = sha256 AND event = 'stored')
                ORDER BY id LIMIT 1
                """
        )
    }
}
