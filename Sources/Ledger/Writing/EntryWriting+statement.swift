import Documents
import Foundation
import GRDB
import Intake
import SystemPackage

extension EntryWriting {
    func write(_ entry: StatementEntry) throws -> LedgerOutcome {
        if let job = entry.statement.job?.description, let earlier = try statedDocument(by: job) {
            return .stated(document: earlier)
        }
        guard let subject = try row(of: entry.subject) else { return .noSuchSubject }
        let sha256: String = subject["sha256"]
        try insertStatement(entry.statement, of: subject["id"], at: entry.at)

        var event = custodyEvent(.stated)
        event.document = sha256
        if case .file(let path, _) = entry.subject { event.path = hexadecimal(path.bytes) }
        event.received = entry.at.iso8601
        event.sidecar = entry.statement.sidecar
        event.sidecarJob = entry.statement.job?.description
        event.disposal = entry.disposal
        event.by = entry.statement.person
        let withdrawn = entry.statement.withdrawn.map(\.rawValue).sorted()
        event.withdrawn = withdrawn.isEmpty ? nil : withdrawn
        try append(event)
        return .stated(document: sha256)
    }

    private func row(of subject: StatementEntry.Subject) throws -> Row? {
        switch subject {
        case .file(let path, let owner):
            try row(
                """
                SELECT document.id, sha256 FROM sighting JOIN document ON document.id = document
                WHERE path = ? AND (owner = ? OR ? = 0) ORDER BY sighting.id DESC LIMIT 1
                """,
                [Data(path.bytes), Int64(owner), Int64(owner)]
            )
        case .document(let sha256):
            try row("SELECT id, sha256 FROM document WHERE sha256 = ?", [sha256])
        }
    }

    /// What is stated about `document`; a sidecar's job states once.
    func insertStatement(_ statement: DocumentStatement, of document: Int64, at moment: Timestamp) throws {
        try execute(
            """
            INSERT INTO document_meta (document, publisher, published, address, sidecar, job, stated_by, stated_at)
            VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, ?, ?)
            ON CONFLICT (job) DO NOTHING
            """,
            [
                document, Words.bound(statement.column(.publisher)), statement.column(.published),
                Words.bound(statement.column(.address)), statement.sidecar, statement.job?.description,
                statement.person.map { Int64($0) }, moment.iso8601,
            ]
        )
    }

    /// The newest statement about `document`; nil where nothing is stated.
    func newestStatement(of document: Int64) throws -> Int64? {
        try number("SELECT id FROM document_meta WHERE document = ? ORDER BY id DESC LIMIT 1", [document])
    }

    private func statedDocument(by job: String) throws -> String? {
        let stated = try row(
            "SELECT sha256 FROM document_meta JOIN document ON document.id = document WHERE document_meta.job = ?",
            [job]
        )
        return stated?["sha256"]
    }
}
