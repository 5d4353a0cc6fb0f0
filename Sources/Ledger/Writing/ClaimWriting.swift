import Claims
import Documents
import Foundation
import GRDB

/// Writes the claims of one run, with statements that are prepared once.
struct ClaimWriting {
    private let db: Database
    private let run: Int64
    private let document: Int64
    /// The actors met so far, by name.
    private var actors: [String: Int64] = [:]

    private let claim: Statement
    private let span: Statement
    private let search: Statement
    private let attribution: Statement
    private let quantity: Statement
    private let date: Statement
    private let place: Statement
    private let category: Statement
    private let cue: Statement
    private let sensitive: Statement

    init(db: Database, run: Int64, document: Int64) throws {
        func insert(_ table: String, _ columns: String, _ values: String) throws -> Statement {
            try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(values))")
        }
        let place = "claim, seq, start, \"end\", text"
        let values = "?, ?, ?, ?, CAST(? AS TEXT)"

        self.db = db
        self.run = run
        self.document = document
        claim = try insert(
            "claim",
            "run, document, ordinal, type, modality, negated, confidence",
            "?, ?, ?, ?, ?, ?, ?"
        )
        span = try insert("claim_span", place, values)
        search = try db.cachedStatement(
            sql: "INSERT INTO claim_fts (rowid, text) SELECT claim, text FROM claim_text WHERE claim = ?"
        )
        attribution = try insert(
            "attribution",
            "claim, hop, actor, source_start, source_end, source_text, cue_start, cue_end, cue_text",
            "?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT)"
        )
        quantity = try insert(
            "quantity",
            place + ", comparator, value, upper, unit",
            values + ", ?, ?, ?, CAST(? AS TEXT)"
        )
        date = try insert("date", place + ", edtf, earliest, latest", values + ", ?, ?, ?")
        self.place = try insert(
            "place",
            place + ", code, latitude, longitude, precision",
            values + ", ?, ?, ?, ?"
        )
        category = try insert("category", place + ", code", values + ", ?")
        cue = try insert("modality_cue", place, values)
        sensitive = try insert(
            "sensitive",
            "document, claim, kind, start, \"end\", text",
            "?, ?, ?, ?, ?, CAST(? AS TEXT)"
        )
    }

    mutating func insert(_ value: Claim, ordinal: Int) throws {
        try claim.execute(arguments: [
            run, document, ordinal, value.type.rawValue, value.modality.rawValue, value.negated ? 1 : 0,
            value.confidence,
        ])
        let id = db.lastInsertedRowID
        for (seq, part) in value.content.enumerated() {
            try span.execute(arguments: [id, seq, part.start, part.end, Words.bound(part.text)])
        }
        try search.execute(arguments: [id])
        for (number, hop) in value.attribution.enumerated() { try insert(hop, number: number, of: id) }
        try insertDetails(value, of: id)
    }

    private mutating func insert(_ hop: Hop, number: Int, of claim: Int64) throws {
        let actor = try hop.resolved.map { try self.actor(named: $0) }
        try attribution.execute(arguments: [
            claim, number, actor,
            hop.source?.start, hop.source?.end, Words.bound(hop.source?.text),
            hop.cue?.start, hop.cue?.end, Words.bound(hop.cue?.text),
        ])
    }

    private func insertDetails(_ value: Claim, of id: Int64) throws {
        for (seq, part) in value.quantities.enumerated() {
            try quantity.execute(arguments: [
                id, seq, part.start, part.end, Words.bound(part.text),
                part.comparator.rawValue, part.value, part.upper, Words.bound(part.unit),
            ])
        }
        for (seq, part) in value.dates.enumerated() {
            try date.execute(arguments: [
                id, seq, part.start, part.end, Words.bound(part.text), part.edtf, part.earliest, part.latest,
            ])
        }
        for (seq, part) in value.places.enumerated() {
            try place.execute(arguments: [
                id, seq, part.start, part.end, Words.bound(part.text),
                part.code, part.latitude, part.longitude, part.precision?.rawValue,
            ])
        }
        for (seq, part) in value.categories.enumerated() {
            try category.execute(arguments: [id, seq, part.start, part.end, Words.bound(part.text), part.code])
        }
        for (seq, part) in value.modalityCues.enumerated() {
            try cue.execute(arguments: [id, seq, part.start, part.end, Words.bound(part.text)])
        }
        for part in value.sensitive {
            try sensitive.execute(arguments: [document, id, part.kind, part.start, part.end, Words.bound(part.text)])
        }
    }

    /// The document's actor of this name, made where it has none yet.
    private mutating func actor(named name: String) throws -> Int64 {
        if let known = actors[name] { return known }
        let arguments: StatementArguments = [document, Words.bound(name)]
        try db.cachedStatement(
            sql: "INSERT INTO actor (document, name) VALUES (?, CAST(? AS TEXT)) ON CONFLICT DO NOTHING"
        ).execute(arguments: arguments)
        let id = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM actor WHERE document = ? AND name = CAST(? AS TEXT)"),
            arguments: arguments
        )
        guard let id else { throw LedgerError.refused(detail: "an actor that was not kept") }
        actors[name] = id
        return id
    }
}
