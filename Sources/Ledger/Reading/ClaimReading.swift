import Claims
import Documents
import Foundation
import GRDB

/// Puts claims together from their tables: one query a table, however many claims.
struct ClaimReading {
    let db: Database

    /// The claims of these numbers, in this order.
    func claims(_ ids: [Int64]) throws -> [StoredClaim] {
        let wanted = LedgerReader.json(ids)
        let parts = try Parts(of: wanted, in: self)
        let labels = try labels(of: wanted)
        let heads = try Row.fetchAll(
            db,
            sql: """
                SELECT claim.*, program || ' / ' || extractor AS extractor FROM json_each(?) AS wanted
                CROSS JOIN claim ON claim.id = wanted.value
                JOIN run ON run.id = claim.run
                ORDER BY wanted.key
                """,
            arguments: [wanted]
        )
        return heads.compactMap { head in
            guard let label = labels[head["document"]] else { return nil }
            return StoredClaim(
                number: head["id"],
                ordinal: head["ordinal"],
                document: label,
                extractor: head["extractor"],
                claim: parts.claim(head)
            )
        }
    }

    private func labels(of wanted: String) throws -> [Int64: DocumentLabel] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM document_label
                WHERE document IN (SELECT document FROM claim WHERE id IN (SELECT value FROM json_each(?)))
                """,
            arguments: [wanted]
        )
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["document"], DocumentLabel($0)) })
    }

    /// The rows of one part of the claims, by claim, in order.
    fileprivate func parts<Part>(
        _ table: String,
        columns: String = "",
        order: String = "seq",
        of wanted: String,
        _ part: (Row) -> Part
    ) throws -> [Int64: [Part]] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT claim, start, "end", CAST(text AS BLOB) AS text \(columns) FROM \(table)
                WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY claim, \(order)
                """,
            arguments: [wanted]
        )
        return try Self.byClaim(rows, part)
    }

    fileprivate func hops(of wanted: String) throws -> [Int64: [Hop]] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT claim, CAST(name AS BLOB) AS name,
                    source_start, source_end, CAST(source_text AS BLOB) AS source_text,
                    cue_start, cue_end, CAST(cue_text AS BLOB) AS cue_text
                FROM attribution LEFT JOIN actor ON actor.id = actor
                WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY claim, hop
                """,
            arguments: [wanted]
        )
        return try Self.byClaim(rows) { row in
            Hop(
                source: row.passage("source_"),
                resolved: (row["name"] as Data?).map(Words.read),
                cue: row.passage("cue_")
            )
        }
    }

    private static func byClaim<Part>(_ rows: RowCursor, _ part: (Row) -> Part) throws -> [Int64: [Part]] {
        var parts: [Int64: [Part]] = [:]
        while let row = try rows.next() { parts[row["claim"], default: []].append(part(row)) }
        return parts
    }

    /// Everything that belongs to the wanted claims, by claim.
    private struct Parts {
        let content: [Int64: [Passage]]
        let hops: [Int64: [Hop]]
        let quantities: [Int64: [Quantity]]
        let dates: [Int64: [DateMention]]
        let places: [Int64: [PlaceMention]]
        let categories: [Int64: [CategoryMark]]
        let cues: [Int64: [Passage]]
        let sensitive: [Int64: [SensitiveMark]]

        init(of wanted: String, in reading: ClaimReading) throws {
            content = try reading.parts("claim_span", of: wanted) { $0.passage }
            hops = try reading.hops(of: wanted)
            quantities = try reading.parts("quantity", columns: ", comparator, value, upper, unit", of: wanted) { row in
                Quantity(
                    row.passage,
                    comparator: Quantity.Comparator(rawValue: row["comparator"]) ?? .about,
                    value: row["value"],
                    upper: row["upper"],
                    unit: row["unit"]
                )
            }
            dates = try reading.parts("date", columns: ", edtf, earliest, latest", of: wanted) { row in
                DateMention(row.passage, edtf: row["edtf"], earliest: row["earliest"], latest: row["latest"])
            }
            places = try reading.parts("place", columns: ", code, latitude, longitude, precision", of: wanted) { row in
                PlaceMention(
                    row.passage,
                    code: row["code"],
                    latitude: row["latitude"],
                    longitude: row["longitude"],
                    precision: (row["precision"] as String?).flatMap(PlacePrecision.init)
                )
            }
            categories = try reading.parts("category", columns: ", code", of: wanted) { row in
                CategoryMark(code: row["code"], row.passage)
            }
            cues = try reading.parts("modality_cue", of: wanted) { $0.passage }
            sensitive = try reading.parts("sensitive", columns: ", kind", order: "id", of: wanted) { row in
                SensitiveMark(kind: row["kind"], row.passage)
            }
        }

        func claim(_ head: Row) -> Claim {
            let id: Int64 = head["id"]
            return Claim(
                content: content[id] ?? [],
                type: ClaimType(rawValue: head["type"]) ?? .unattributed,
                modality: Modality(rawValue: head["modality"]) ?? .unknown,
                negated: head["negated"],
                attribution: hops[id] ?? [],
                quantities: quantities[id] ?? [],
                dates: dates[id] ?? [],
                places: places[id] ?? [],
                categories: categories[id] ?? [],
                modalityCues: cues[id] ?? [],
                sensitive: sensitive[id] ?? [],
                confidence: head["confidence"]
            )
        }
    }
}

extension Row {
    /// The passage of the columns `start`, `end` and `text`.
    fileprivate var passage: Passage {
        Passage(Span(self["start"], self["end"]), text: Words.read(self["text"]))
    }

    /// The passage of the three columns with this prefix; nil where they are NULL.
    fileprivate func passage(_ prefix: String) -> Passage? {
        guard let start: Int = self[prefix + "start"], let end: Int = self[prefix + "end"],
            let text: Data = self[prefix + "text"]
        else { return nil }
        return Passage(Span(start, end), text: Words.read(text))
    }
}
