import Documents
import Foundation
import GRDB
import Intake
import SystemPackage

extension EntryWriting {
    func write(_ entry: LateStatement) throws -> LedgerOutcome {
        if let job = entry.statement.job?.description, let earlier = try statedDocument(by: job) {
            return .stated(document: earlier)
        }
        let subject = try row(
            """
            SELECT document.id, sha256 FROM sighting JOIN document ON document.id = document
            WHERE path = ? ORDER BY sighting.id DESC LIMIT 1
            """,
            [Data(entry.subject.bytes)]
        )
        guard let subject else { return .noSuchSighting }
        let sha256: String = subject["sha256"]
        try insertStatement(entry.statement, of: subject["id"], at: entry.at)

        var event = custodyEvent(.stated)
        event.document = sha256
        event.path = hexadecimal(entry.subject.bytes)
        event.received = entry.at.iso8601
        event.sidecar = entry.statement.sidecar
        event.sidecarJob = entry.statement.job?.description
        event.disposal = entry.disposal
        try append(event)
        return .stated(document: sha256)
    }

    /// What is stated about `document`; a sidecar's job states once.
    func insertStatement(_ statement: DocumentStatement, of document: Int64, at moment: Timestamp) throws {
        let metadata = statement.metadata
        try execute(
            """
            INSERT INTO document_meta (document, publisher, published, address, sidecar, job, stated_at)
            VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, ?)
            ON CONFLICT (job) DO NOTHING
            """,
            [
                document, Words.bound(metadata.publisher), metadata.published, Words.bound(metadata.address),
                statement.sidecar, statement.job?.description, moment.iso8601,
            ]
        )
    }

    private func statedDocument(by job: String) throws -> String? {
        let stated = try row(
            "SELECT sha256 FROM document_meta JOIN document ON document.id = document WHERE document_meta.job = ?",
            [job]
        )
        return stated?["sha256"]
    }
}
