public import Documents
import GRDB

extension LedgerReader {
    /// What people and sidecar files stated about a document so far: of each item the newest word.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func statedMetadata(ofDocument prefix: String) throws(LedgerError) -> StatedMetadata {
        try read { db in
            let document = try Self.document(startingWith: prefix, in: db).id
            func newest(_ item: String) throws -> String? {
                try String.fetchOne(
                    db,
                    sql: """
                        SELECT \(item) FROM document_meta
                        WHERE document = ? AND \(item) IS NOT NULL
                        ORDER BY id DESC LIMIT 1
                        """,
                    arguments: [document]
                )
            }
            return StatedMetadata(
                publisher: try newest("publisher"),
                published: try newest("published"),
                address: try newest("address")
            )
        }
    }

    /// Whether a document was last read with this statement in mind: reading it again would find the same.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func isRead(document prefix: String, with stated: StatedMetadata) throws(LedgerError) -> Bool {
        try read { db in
            let document = try Self.document(startingWith: prefix, in: db).id
            return try Bool.fetchOne(
                db,
                sql: """
                    SELECT publisher IS coalesce(?, publisher) AND published IS coalesce(?, published)
                    FROM document WHERE id = ?
                    """,
                arguments: [stated.publisher, stated.published, document]
            ) ?? false
        }
    }
}
