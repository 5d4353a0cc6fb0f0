import GRDB

extension LedgerReader {
    /// The claims of current runs, at most `limit`: the newest run first, the claims of one run in the order of its text.
    public func newestClaims(limit: Int) throws(LedgerError) -> [StoredClaim] {
        try read { db in
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT claim.id FROM claim JOIN current_run ON current_run.id = claim.run
                    ORDER BY claim.run DESC, claim.ordinal LIMIT ?
                    """,
                arguments: [max(0, limit)]
            )
            return try ClaimReading(db: db).claims(ids)
        }
    }

    /// The claims of a document's current run, in the order of its text.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func claims(ofDocument prefix: String) throws(LedgerError) -> [StoredClaim] {
        try read { db in
            let document = try Self.document(startingWith: prefix, in: db).id
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM claim
                    WHERE document = ? AND run = (SELECT max(id) FROM run WHERE document = ?) ORDER BY ordinal
                    """,
                arguments: [document, document]
            )
            return try ClaimReading(db: db).claims(ids)
        }
    }

    /// The claims of current runs that hold every word of `search`, the best match first, at most `limit`.
    ///
    /// Words in double quotes stand together; a `*` at a word's end stands for any ending. Nothing a person can type is
    /// an error: a search without a letter or digit finds nothing.
    public func claims(matching search: String, limit: Int) throws(LedgerError) -> [StoredClaim] {
        guard let pattern = SearchPattern(search) else { return [] }
        return try read { db in
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT claim.id FROM claim_fts
                    JOIN claim ON claim.id = claim_fts.rowid
                    JOIN current_run ON current_run.id = claim.run
                    WHERE claim_fts MATCH ? ORDER BY rank LIMIT ?
                    """,
                arguments: [pattern.fts5, max(0, limit)]
            )
            return try ClaimReading(db: db).claims(ids)
        }
    }

    /// The documents that hold every word of `search` in title or text, the best match first, at most `limit`.
    public func documents(matching search: String, limit: Int) throws(LedgerError) -> [DocumentSummary] {
        guard let pattern = SearchPattern(search) else { return [] }
        return try read { db in
            let ids = try Int64.fetchAll(
                db,
                sql: "SELECT rowid FROM document_fts WHERE document_fts MATCH ? ORDER BY rank LIMIT ?",
                arguments: [pattern.fts5, max(0, limit)]
            )
            return try Self.summaries(of: ids, in: db)
        }
    }
}
