public import Documents
import GRDB

extension LedgerReader {
    /// What people and sidecar files stated about a document so far: of each item a person's word before a sidecar's, and
    /// the newest.
    ///
    /// - Returns: What is stated, and the number of the newest statement; nil where there is none.
    /// - Throws: as `document(startingWith:)`.
    public func stated(
        ofDocument prefix: String
    ) throws(LedgerError) -> (metadata: StatedMetadata, newest: Int64?) {
        try read { db in
            let document = try Self.document(startingWith: prefix, in: db).id
            let newest = try Int64.fetchOne(
                db,
                sql: "SELECT max(id) FROM document_meta WHERE document = ?",
                arguments: [document]
            )
            return (try Self.stated(of: document, until: newest ?? 0, in: db), newest)
        }
    }

    /// Whether reading a document again would find the same, as far as statements bear on it.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func isReadAsStated(document prefix: String) throws(LedgerError) -> Bool {
        try read { db in try Self.isReadAsStated(try Self.document(startingWith: prefix, in: db).id, in: db) }
    }

    /// The SHA-256 of the documents about which a person has stated something since they were read, and which are to be
    /// read again.
    public func documentsToReadAnew() throws(LedgerError) -> [String] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT document.id, sha256
                    FROM document_meta AS meta CROSS JOIN document ON document.id = meta.document
                    WHERE stated_by IS NOT NULL AND meta.id > coalesce(statement, 0)
                    ORDER BY document.id
                    """
            )
            return try rows.filter { try !Self.isReadAsStated($0["id"], in: db) }.map { $0["sha256"] }
        }
    }

    private static func isReadAsStated(_ document: Int64, in db: Database) throws -> Bool {
        let last = try Int64.fetchOne(db, sql: "SELECT statement FROM document WHERE id = ?", arguments: [document])
        let then = try stated(of: document, until: last ?? 0, in: db)
        let now = try stated(of: document, until: .max, in: db)
        return then.publisher == now.publisher && then.published == now.published
    }

    /// What the statements up to the one of this number say together: a person's word before a sidecar's, the newest
    /// first.
    private static func stated(of document: Int64, until last: Int64, in db: Database) throws -> StatedMetadata {
        func newest(_ item: StatedItem) throws -> String? {
            // An empty one says that what was stated before is withdrawn.
            try String.fetchOne(
                db,
                sql: """
                    SELECT nullif(\(item.rawValue), '') FROM document_meta
                    WHERE document = ? AND id <= ? AND \(item.rawValue) IS NOT NULL
                    ORDER BY stated_by IS NULL, id DESC LIMIT 1
                    """,
                arguments: [document, last]
            )
        }
        return StatedMetadata(
            publisher: try newest(.publisher),
            published: try newest(.published),
            address: try newest(.address)
        )
    }
}
