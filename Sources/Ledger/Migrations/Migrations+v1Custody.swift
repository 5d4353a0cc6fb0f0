extension Migrations {
    static let v1Custody = """
        CREATE TABLE custody (
            -- What happened to which bytes, when, by which version. Append-only; no words of a text.
            -- hash = SHA-256 of previous, one line feed, entry (64 hex digits); the first previous is 64 zeros.
            seq INTEGER PRIMARY KEY,
            entry TEXT NOT NULL CHECK (json_valid(entry)),       -- the very JSON that was hashed
            previous TEXT NOT NULL CHECK (length(previous) = 64),
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
            event TEXT GENERATED ALWAYS AS (json_extract(entry, '$.event')),
            at TEXT GENERATED ALWAYS AS (json_extract(entry, '$.at')),
            document TEXT GENERATED ALWAYS AS (json_extract(entry, '$.document')), -- SHA-256
            job TEXT GENERATED ALWAYS AS (json_extract(entry, '$.job')),
            version TEXT GENERATED ALWAYS AS (json_extract(entry, '$.version'))
        ) STRICT;
        CREATE INDEX custody_document ON custody (document);

        CREATE TRIGGER custody_follows BEFORE INSERT ON custody
        WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM custody)
            OR new.previous IS NOT coalesce((SELECT hash FROM custody ORDER BY seq DESC LIMIT 1),
                '0000000000000000000000000000000000000000000000000000000000000000')
        BEGIN SELECT raise(ABORT, 'a custody entry follows the one before'); END;

        CREATE TRIGGER custody_stays BEFORE UPDATE ON custody
        BEGIN SELECT raise(ABORT, 'custody is append-only'); END;

        CREATE TRIGGER custody_remains BEFORE DELETE ON custody
        BEGIN SELECT raise(ABORT, 'custody is append-only'); END;


        """
}
