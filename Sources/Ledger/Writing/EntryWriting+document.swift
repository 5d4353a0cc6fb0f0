import Claims
import Documents
import Foundation
import GRDB
import Intake

extension EntryWriting {
    func write(_ entry: NewDocument) throws -> LedgerOutcome {
        let arrival = entry.arrival
        let sha256 = arrival.digests.sha256
        if let earlier = try outcome(of: arrival.job, sha256: sha256) { return earlier }
        // Asked here, inside the transaction: of two equal files at the same time the second finds the first.
        if let known = try number("SELECT id FROM document WHERE sha256 = ?", [sha256]) {
            let sighting = KnownSighting(arrival: arrival, statement: entry.statement, disposal: entry.ifDuplicate)
            return try addSighting(sighting, of: known)
        }
        let document = try insertDocument(entry)
        let declared = try insertSighting(arrival, of: document, disposal: .archived)
        try insertZones(entry.document.zones, of: document)
        try endDeferral(of: .job(arrival.job, path: arrival.path))

        var event = custodyEvent(.stored)
        event.tell(arrival)
        event.declared = declared
        event.disposal = .archived
        event.status = entry.status
        var newest: Int64?
        if let statement = entry.statement {
            try insertStatement(statement, of: document, at: arrival.received)
            event.sidecar = statement.sidecar
            event.sidecarJob = statement.job?.description
            newest = try newestStatement(of: document)
            try execute("UPDATE document SET statement = ? WHERE id = ?", [newest, document])
        }
        if let reading = entry.reading {
            event.run = try insertRun(reading, of: document, statement: newest)
            event.claims = reading.extraction.claims.count
        }
        try append(event)
        return .stored(document: sha256, claims: entry.reading?.extraction.claims.count ?? 0)
    }

    private func insertDocument(_ entry: NewDocument) throws -> Int64 {
        let document = entry.document
        try execute(
            """
            INSERT INTO document (sha256, bytes, encoding, replacements, language, status, title, publisher, published,
                received_at, text)
            VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, CAST(? AS TEXT))
            """,
            [
                entry.arrival.digests.sha256, entry.arrival.size, document.encoding.rawValue, document.replacements,
                document.language, entry.status.rawValue, Words.bound(document.title), Words.bound(document.publisher),
                document.published, entry.arrival.received.iso8601, Data(document.text.bytes),
            ]
        )
        return db.lastInsertedRowID
    }

    private func insertZones(_ zones: [Zone], of document: Int64) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO zone (document, seq, kind, start, \"end\") VALUES (?, ?, ?, ?, ?)"
        )
        for (seq, zone) in zones.enumerated() {
            try insert.execute(arguments: [document, seq, zone.kind.rawValue, zone.start, zone.end])
        }
    }

    /// A run and its claims.
    ///
    /// - Returns: the run's number.
    private func insertRun(_ reading: NewReading, of document: Int64, statement: Int64?) throws -> Int64 {
        let facts = reading.run
        if let taxonomy = facts.taxonomy { try keep(taxonomy) }
        try execute(
            """
            INSERT INTO run (document, started_at, finished_at, program, extractor, model, taxonomy, gazetteer,
                configuration, statement)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                document, facts.started.iso8601, facts.finished.iso8601, facts.program, facts.extractor, facts.model,
                facts.taxonomy?.digest, facts.gazetteer, facts.configuration, statement,
            ]
        )
        let run = db.lastInsertedRowID
        var claims = try ClaimWriting(db: db, run: run, document: document)
        for (ordinal, claim) in reading.extraction.claims.enumerated() { try claims.insert(claim, ordinal: ordinal) }
        return run
    }

    /// Writes down what the codes of `taxonomy` mean, where that is not known.
    private func keep(_ taxonomy: TaxonomyFacts) throws {
        let known = try number("SELECT 1 FROM category_meaning WHERE taxonomy = ? LIMIT 1", [taxonomy.digest])
        guard known == nil else { return }
        for meaning in taxonomy.categories {
            try execute(
                """
                INSERT INTO category_meaning (taxonomy, code, label, definition, norm)
                VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
                """,
                [
                    taxonomy.digest, meaning.code, Words.bound(meaning.label), Words.bound(meaning.definition),
                    Words.bound(meaning.norm),
                ]
            )
        }
    }

    func write(_ entry: NewRun) throws -> LedgerOutcome {
        let stored = try row(
            "SELECT id, CAST(text AS BLOB) AS text FROM document WHERE sha256 = ?",
            [entry.sha256]
        )
        guard let stored else { throw LedgerError.notFound(String(entry.sha256.prefix(16))) }
        let text: Data = stored["text"]
        guard text.elementsEqual(entry.document.text.bytes) else {
            throw LedgerError.refused(detail: "a run over another text than the document's")
        }
        let document: Int64 = stored["id"]
        try updateDocument(document, as: entry)
        guard let reading = entry.reading else { return .ran(document: entry.sha256, run: nil, claims: 0) }
        let run = try insertRun(reading, of: document, statement: entry.statement)

        var event = custodyEvent(.run)
        event.document = entry.sha256
        event.run = run
        event.claims = reading.extraction.claims.count
        try append(event)
        return .ran(document: entry.sha256, run: run, claims: reading.extraction.claims.count)
    }

    private func updateDocument(_ id: Int64, as entry: NewRun) throws {
        let document = entry.document
        try execute(
            """
            UPDATE document SET language = ?, status = ?, title = CAST(? AS TEXT), publisher = CAST(? AS TEXT),
                published = ?, statement = ?
            WHERE id = ?
            """,
            [
                document.language, DocumentStatus(of: entry.reading).rawValue, Words.bound(document.title),
                Words.bound(document.publisher), document.published, entry.statement, id,
            ]
        )
        try execute("DELETE FROM zone WHERE document = ?", [id])
        try insertZones(document.zones, of: id)
    }
}
