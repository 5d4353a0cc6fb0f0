import Ledger
import Testing

@Suite struct SchemaTests {
    private let root: TestRoot
    private let raw: RawDatabase

    init() async throws {
        root = try TestRoot()
        let ledger = try root.open()
        _ = try await ledger.writer.write(.document(Sample.full.entry))
        try ledger.close()
        raw = try RawDatabase(root.file)
    }

    @Test(arguments: [
        "UPDATE document SET sha256 = 'abc'",
        "UPDATE document SET text = 'other words'",
        "UPDATE document SET status = 'read'",
        "UPDATE document SET published = '17.1.2024'",
        "UPDATE document SET received_at = '2024-01-17'",
        "INSERT INTO sighting SELECT 99, document, job, path, name, size, owner, NULL, NULL, NULL, modified_at, received_at, disposal FROM sighting",
        "UPDATE sighting SET job = 'abc'",
        "UPDATE sighting SET declared_state = 'match'",
        "UPDATE sighting SET disposal = 'burnt'",
        "UPDATE sighting SET document = 99",
        "UPDATE zone SET start = \"end\"",
        "UPDATE zone SET kind = 'footnote'",
        "UPDATE claim SET type = 'verified'",
        "UPDATE claim SET modality = 'true'",
        "UPDATE claim SET negated = 2",
        "UPDATE claim SET confidence = 1.5",
        "UPDATE claim SET run = 99",
        "UPDATE claim SET ordinal = 0",
        "UPDATE claim_span SET start = \"end\" + 1",
        "UPDATE claim_span SET text = NULL",
        "UPDATE attribution SET source_text = NULL WHERE hop = 0",
        "UPDATE quantity SET comparator = 'many'",
        "UPDATE quantity SET upper = NULL",
        "UPDATE quantity SET value = 'fifty'",
        "UPDATE place SET latitude = 91",
        "UPDATE place SET longitude = NULL",
        "UPDATE place SET precision = 'house'",
        "UPDATE run SET taxonomy = 'abc'",
        "UPDATE run SET gazetteer = 'abc'",
        "INSERT INTO category_meaning SELECT * FROM category_meaning",
        "UPDATE actor SET kind = 'robot'",
        "UPDATE actor SET name = 'same'",
        "UPDATE custody SET at = 'never'",
        "UPDATE custody SET entry = '{}'",
        "DELETE FROM custody",
        "INSERT INTO custody (seq, entry, previous, hash) SELECT 9, entry, hash, hex(randomblob(32)) FROM custody",
        "INSERT INTO custody (seq, entry, previous, hash) SELECT seq + 1, entry, previous, lower(hex(randomblob(32))) FROM custody",
        "DELETE FROM document",
        "DELETE FROM actor",
    ])
    func `the schema itself refuses what must not be`(statement: String) {
        let refusal = raw.refusal(of: statement) ?? "not refused"
        #expect(refusal.contains(/constraint failed|cannot store|append-only|follows|never changes|generated column/))
    }

    @Test func `a file says whose it is and through how many migrations it went`() throws {
        #expect(try raw.number("PRAGMA application_id") == 0x636C_6D64)
        #expect(try raw.number("PRAGMA user_version") == Migrations.all.count)
        #expect(try raw.string("PRAGMA journal_mode") == "wal")
        #expect(try raw.string("PRAGMA integrity_check") == "ok")
        #expect(try raw.strings("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func `the views read well with plain SQLite`() throws {
        #expect(
            try raw.strings("SELECT text FROM claims ORDER BY claim") == [
                "at least 50 thousand people … taken to Mariupol in May", "Café",
            ]
        )
        let line = """
            SELECT document || '|' || publisher || '|' || published || '|' || type || '|' || modality || '|' || negated
                || '|' || cue || '|' || relayed_by || '|' || quantities || '|' || dates || '|' || places || '|' || categories
            FROM claims ORDER BY claim LIMIT 1
            """
        #expect(
            try raw.string(line) == """
                \(Sample.full.sha256.prefix(16))|UNN|2024-01-17|mixed|possible|1|said|UNN\
                |at least 50 thousand people; 50|XXXX-05|Mariupol [UA-14]; May|deportation
                """
        )
        #expect(try raw.string("SELECT name || ' ' || sightings || ' ' || claims FROM documents") == "press.txt 1 2")
    }

    @Test func `a run says by what it was read, and what the codes of its categories mean`() throws {
        let digests = try raw.string(
            "SELECT substr(model, 1, 1) || substr(taxonomy, 1, 1) || substr(gazetteer, 1, 1) FROM run"
        )
        #expect(digests == "123")
        let line = "SELECT code || '|' || label || '|' || norm || '|' || text FROM claim_categories"
        #expect(try raw.strings(line) == ["deportation|Deportation|Geneva Convention IV, art. 49|taken"])
    }

    @Test func `deleting a run takes its claims out of the tables and out of the search`() throws {
        try raw.execute("DELETE FROM run")
        #expect(try raw.number("SELECT count(*) FROM claim") == 0)
        #expect(try raw.number("SELECT count(*) FROM attribution") == 0)
        #expect(try raw.number("SELECT count(*) FROM claim_fts WHERE claim_fts MATCH 'mariupol'") == 0)
        #expect(raw.refusal(of: "INSERT INTO claim_fts (claim_fts) VALUES ('integrity-check')") == nil)
        #expect(raw.refusal(of: "INSERT INTO document_fts (document_fts) VALUES ('integrity-check')") == nil)
    }

    @Test func `every table and view explains itself`() throws {
        let silent = try raw.strings(
            """
            SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND sql NOT LIKE '%--%'
                AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%fts%' AND name NOT LIKE 'grdb_%'
            """
        )
        #expect(silent.isEmpty)
    }
}
