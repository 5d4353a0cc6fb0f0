import Foundation
import GRDB
import Intake
import SystemPackage

extension EntryWriting {
    func write(_ entry: KnownSighting) throws -> LedgerOutcome {
        let sha256 = entry.arrival.digests.sha256
        if let earlier = try outcome(of: entry.arrival.job, sha256: sha256) { return earlier }
        guard let document = try number("SELECT id FROM document WHERE sha256 = ?", [sha256]) else {
            throw LedgerError.refused(detail: "a sighting of a document that the ledger does not hold")
        }
        return try addSighting(entry, of: document)
    }

    /// A further sighting of `document`, which the ledger holds.
    func addSighting(_ entry: KnownSighting, of document: Int64) throws -> LedgerOutcome {
        let declared = try insertSighting(entry.arrival, of: document, disposal: entry.disposal)
        try endDeferral(of: .job(entry.arrival.job, path: entry.arrival.path))

        var event = custodyEvent(.duplicate)
        event.tell(entry.arrival)
        event.declared = declared
        event.disposal = entry.disposal
        if let statement = entry.statement {
            try insertStatement(statement, of: document, at: entry.arrival.received)
            event.sidecar = statement.sidecar
            event.sidecarJob = statement.job?.description
        }
        try append(event)
        return .duplicate(
            document: entry.arrival.digests.sha256,
            firstName: try firstName(of: document),
            disposal: entry.disposal
        )
    }

    /// The row of the file itself.
    ///
    /// - Returns: what its name declares, and how that compares.
    func insertSighting(
        _ arrival: Arrival,
        of document: Int64,
        disposal: Disposal
    ) throws -> CustodyEvent.Declared? {
        let declared = try declaration(of: arrival, document: document)
        try execute(
            """
            INSERT INTO sighting (document, job, path, name, size, owner, declared_number, declared_hash, declared_state,
                modified_at, received_at, disposal)
            VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                document, arrival.job.description, Data(arrival.pathBytes), Words.bound(arrival.name), arrival.size,
                Int64(arrival.owner), declared?.number, declared?.hash, declared?.state,
                arrival.modified.iso8601, arrival.received.iso8601, disposal.rawValue,
            ]
        )
        return declared
    }

    private func declaration(of arrival: Arrival, document: Int64) throws -> CustodyEvent.Declared? {
        guard let declared = arrival.declared else { return nil }
        let state: String
        if arrival.digests.match(prefix: declared.hash) {
            state = "match"
        } else {
            let other = try number(
                "SELECT 1 FROM sighting WHERE declared_hash = ? AND document <> ? LIMIT 1",
                [declared.hash, document]
            )
            state = other == nil ? "unknown" : "mismatch"
        }
        return CustodyEvent.Declared(number: declared.number, hash: declared.hash, state: state)
    }

    /// The answer that `job` got before, if it was written before: a crash between commit and move repeats it.
    func outcome(of job: JobID, sha256: String) throws -> LedgerOutcome? {
        if try number("SELECT 1 FROM rejection WHERE job = ?", [job.description]) != nil { return .rejected }
        let sighting = try row(
            """
            SELECT document, sha256, disposal, NOT EXISTS (
                SELECT 1 FROM sighting AS earlier WHERE earlier.document = sighting.document AND earlier.id < sighting.id
            ) AS first
            FROM sighting JOIN document ON document.id = document WHERE job = ?
            """,
            [job.description]
        )
        guard let sighting else { return nil }
        let document: Int64 = sighting["document"]
        guard sighting["sha256"] == sha256 else {
            throw LedgerError.refused(detail: "a job that already brought another content")
        }
        guard sighting["first"] else {
            let disposal = Disposal(rawValue: sighting["disposal"]) ?? .kept
            return .duplicate(document: sha256, firstName: try firstName(of: document), disposal: disposal)
        }
        let claims = try number(
            "SELECT count(*) FROM claim WHERE document = ? AND run = (SELECT min(id) FROM run WHERE document = ?)",
            [document, document]
        )
        return .stored(document: sha256, claims: Int(claims ?? 0))
    }

    private func firstName(of document: Int64) throws -> String {
        let first = try row("SELECT name FROM sighting WHERE document = ? ORDER BY id LIMIT 1", [document])
        return first?["name"] ?? ""
    }
}
