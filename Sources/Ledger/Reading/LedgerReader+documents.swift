public import Documents
import Foundation
import GRDB
import Intake

extension LedgerReader {
    /// Whether the ledger holds the document with this SHA-256.
    public func holds(document sha256: String) throws(LedgerError) -> Bool {
        try read { db in
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = ?)", arguments: [sha256])
                ?? false
        }
    }

    /// The SHA-256 of the one document whose SHA-256 begins with `prefix`.
    ///
    /// - Throws: `invalidPrefix` where it is not 4 to 64 hex digits, `notFound`, `ambiguousPrefix`.
    public func document(startingWith prefix: String) throws(LedgerError) -> String {
        try read { db in try Self.document(startingWith: prefix, in: db).sha256 }
    }

    /// What is known of a document as a whole.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func summary(ofDocument prefix: String) throws(LedgerError) -> DocumentSummary {
        try read { db in
            let id = try Self.document(startingWith: prefix, in: db).id
            let summaries = try Self.summaries(of: [id], in: db)
            guard let summary = summaries.first else { throw LedgerError.notFound(prefix) }
            return summary
        }
    }

    /// The newest documents first, at most `limit`.
    public func documents(limit: Int) throws(LedgerError) -> [DocumentSummary] {
        try read { db in
            let ids = try Int64.fetchAll(
                db,
                sql: "SELECT id FROM document ORDER BY id DESC LIMIT ?",
                arguments: [max(0, limit)]
            )
            return try Self.summaries(of: ids, in: db)
        }
    }

    /// A document's text.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func text(ofDocument prefix: String) throws(LedgerError) -> SourceText {
        try read { db in
            let id = try Self.document(startingWith: prefix, in: db).id
            let text = try Data.fetchOne(
                db,
                sql: "SELECT CAST(text AS BLOB) FROM document WHERE id = ?",
                arguments: [id]
            )
            return SourceText(Words.read(text ?? Data()))
        }
    }

    /// The zones of a document in order.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func zones(ofDocument prefix: String) throws(LedgerError) -> [Zone] {
        try read { db in
            let id = try Self.document(startingWith: prefix, in: db).id
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT kind, start, \"end\" FROM zone WHERE document = ? ORDER BY seq",
                arguments: [id]
            )
            return rows.map { Zone(Zone.Kind(rawValue: $0["kind"]) ?? .body, Span($0["start"], $0["end"])) }
        }
    }

    /// The files that came with a document's content, in the order in which they came.
    ///
    /// - Throws: as `document(startingWith:)`.
    public func sightings(ofDocument prefix: String) throws(LedgerError) -> [SightingRow] {
        try read { db in
            let id = try Self.document(startingWith: prefix, in: db).id
            return try Row.fetchAll(db, sql: "SELECT * FROM sighting WHERE document = ? ORDER BY id", arguments: [id])
                .map(SightingRow.init)
        }
    }

    /// The one document whose SHA-256 begins with `prefix`.
    static func document(startingWith prefix: String, in db: Database) throws -> (id: Int64, sha256: String) {
        let prefix = prefix.lowercased()
        guard (4...64).contains(prefix.utf8.count), prefix.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            throw LedgerError.invalidPrefix
        }
        // "g" stands after every hex digit: a range that the index answers.
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT id, sha256 FROM document WHERE sha256 >= ? AND sha256 < ? LIMIT 2",
            arguments: [prefix, prefix + "g"]
        )
        guard let row = rows.first else { throw LedgerError.notFound(prefix) }
        guard rows.count == 1 else { throw LedgerError.ambiguousPrefix(prefix) }
        return (row["id"], row["sha256"])
    }

    /// The summaries of these documents, in this order.
    static func summaries(of ids: [Int64], in db: Database) throws -> [DocumentSummary] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT documents.*, encoding FROM json_each(?) AS wanted
                CROSS JOIN document ON document.id = wanted.value
                CROSS JOIN documents ON documents.sha256 = document.sha256
                ORDER BY wanted.key
                """,
            arguments: [Self.json(ids)]
        )
        return rows.map(DocumentSummary.init)
    }

    /// Numbers as a JSON array, for json_each: one bound value for however many there are.
    static func json(_ numbers: [Int64]) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }
}

extension DocumentSummary {
    fileprivate init(_ row: Row) {
        self.init(
            label: DocumentLabel(row),
            address: row["address"],
            language: row["language"],
            encoding: row["encoding"],
            status: DocumentStatus(rawValue: row["status"]) ?? .analysed,
            bytes: row["bytes"],
            received: row["received_at"],
            name: row["name"] ?? "",
            sightings: row["sightings"],
            claims: row["claims"]
        )
    }
}

extension DocumentLabel {
    init(_ row: Row) {
        self.init(
            sha256: row["sha256"],
            title: row["title"],
            publisher: row["publisher"],
            published: row["published"]
        )
    }
}

extension SightingRow {
    fileprivate init(_ row: Row) {
        self.init(
            job: row["job"],
            name: row["name"],
            pathHex: hexadecimal(row["path"] as Data),
            declaredNumber: row["declared_number"],
            declaredHash: row["declared_hash"],
            declaredState: row["declared_state"],
            modified: row["modified_at"],
            received: row["received_at"],
            disposal: Disposal(rawValue: row["disposal"]) ?? .kept
        )
    }
}
