extension Migrations {
    static let v1Tables = """
        CREATE TABLE document (
            -- One content. Title, publisher and date are as last read, with what document_meta stated by then in mind.
            -- Every offset in this file is a half-open range of UTF-8 bytes into "text".
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            bytes INTEGER NOT NULL CHECK (bytes >= 0),           -- size of the original
            encoding TEXT NOT NULL,                              -- IANA name of the original's encoding
            replacements INTEGER NOT NULL CHECK (replacements >= 0), -- undecodable places, U+FFFD in the text
            language TEXT NOT NULL,                              -- BCP 47; und: could not be told
            status TEXT NOT NULL CHECK (status IN ('analysed', 'unsupported-language')),
            title TEXT,
            publisher TEXT,
            published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            received_at TEXT NOT NULL CHECK (received_at GLOB '????-??-??T??:??:??.??????Z'), -- first sighting
            statement INTEGER,                                   -- the newest document_meta that it was last read with
            text TEXT NOT NULL                                   -- the decoded characters, unchanged
        ) STRICT;
        CREATE INDEX document_status ON document (status);

        CREATE TRIGGER document_text_stays BEFORE UPDATE OF sha256, bytes, text ON document
        WHEN old.sha256 IS NOT new.sha256 OR old.bytes IS NOT new.bytes OR old.text IS NOT new.text
        BEGIN SELECT raise(ABORT, 'a document''s text never changes'); END;

        CREATE TABLE sighting (
            -- One file that came with a document's content. The first of a document brought it, the others repeat it.
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id),
            job TEXT NOT NULL UNIQUE CHECK (length(job) = 32 AND job NOT GLOB '*[^0-9a-f]*'),
            path BLOB NOT NULL,                                  -- below the intake folder, raw bytes
            name TEXT NOT NULL,                                  -- its last part, for people
            size INTEGER NOT NULL CHECK (size >= 0),
            owner INTEGER NOT NULL,                              -- user id of the dropper
            declared_number TEXT,                                -- what the name declares: a statement to compare,
            declared_hash TEXT,                                  -- never an identity
            declared_state TEXT CHECK (declared_state IN ('match', 'mismatch', 'unknown')),
            modified_at TEXT NOT NULL CHECK (modified_at GLOB '*-??-??T??:??:??.??????Z'), -- as the dropper set it
            received_at TEXT NOT NULL CHECK (received_at GLOB '????-??-??T??:??:??.??????Z'),
            disposal TEXT NOT NULL CHECK (disposal IN ('archived', 'removed', 'moved', 'kept')),
            CHECK ((declared_hash IS NULL) = (declared_state IS NULL)),
            CHECK ((declared_hash IS NULL) = (declared_number IS NULL))
        ) STRICT;
        CREATE INDEX sighting_document ON sighting (document, id);
        CREATE INDEX sighting_path ON sighting (path, id);
        CREATE INDEX sighting_received ON sighting (received_at);
        CREATE INDEX sighting_declared ON sighting (declared_hash, document) WHERE declared_hash IS NOT NULL;

        CREATE TABLE document_meta (
            -- What a person or a sidecar file states of a document; it wins over what was read: persons' words before
            -- sidecars', the newest first.
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id),
            publisher TEXT,                                      -- in each: NULL nothing, '' what was stated is withdrawn
            published TEXT CHECK (published = '' OR published GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            address TEXT,                                        -- a URL or any other
            sidecar TEXT CHECK (length(sidecar) = 64 AND sidecar NOT GLOB '*[^0-9a-f]*'), -- SHA-256 of its bytes
            job TEXT UNIQUE CHECK (length(job) = 32 AND job NOT GLOB '*[^0-9a-f]*'), -- of the sidecar, if its own
            stated_by INTEGER,                                   -- user id of the person who stated it
            stated_at TEXT NOT NULL CHECK (stated_at GLOB '????-??-??T??:??:??.??????Z'),
            CHECK (sidecar IS NULL OR stated_by IS NULL)
        ) STRICT;
        CREATE INDEX document_meta_document ON document_meta (document, id);
        CREATE INDEX document_meta_person ON document_meta (document, id) WHERE stated_by IS NOT NULL;

        CREATE TABLE rejection (
            -- One file that could not go through: it lies whole in rejected/, with its reason beside it.
            id INTEGER PRIMARY KEY,
            job TEXT NOT NULL UNIQUE CHECK (length(job) = 32 AND job NOT GLOB '*[^0-9a-f]*'),
            path BLOB NOT NULL,
            name TEXT NOT NULL,
            stored_as BLOB NOT NULL,                             -- its name in rejected/, raw bytes
            size INTEGER CHECK (size >= 0),
            owner INTEGER,                                       -- user id of the dropper
            sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            stage TEXT NOT NULL,
            reason TEXT NOT NULL,                                -- a short code
            explanation TEXT NOT NULL,
            advice TEXT NOT NULL,
            at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.??????Z'),
            -- What a person decided about it; NULL: nothing yet, and it lies in rejected/.
            release TEXT CHECK (release IN ('retrying', 'retried', 'discarding', 'discarded')),
            released_at TEXT CHECK (released_at GLOB '????-??-??T??:??:??.??????Z'),
            released_by INTEGER,                                 -- user id
            retry_job TEXT UNIQUE CHECK (length(retry_job) = 32 AND retry_job NOT GLOB '*[^0-9a-f]*'), -- carries it on
            CHECK ((release IS NULL) = (released_at IS NULL) AND (release IS NULL) = (released_by IS NULL)),
            CHECK ((retry_job IS NOT NULL) = coalesce(release IN ('retrying', 'retried'), 0))
        ) STRICT;
        CREATE INDEX rejection_path ON rejection (path, id);
        CREATE INDEX rejection_sha256 ON rejection (sha256) WHERE sha256 IS NOT NULL;
        CREATE INDEX rejection_releasing ON rejection (id) WHERE release IN ('retrying', 'discarding');

        CREATE TABLE deferral (
            -- One file that a passing fault holds up now. It is tried again at next_at; the row then goes or is renewed.
            id INTEGER PRIMARY KEY,
            job TEXT UNIQUE CHECK (length(job) = 32 AND job NOT GLOB '*[^0-9a-f]*'), -- NULL: not even taken in
            path BLOB NOT NULL,
            name TEXT NOT NULL,
            stage TEXT NOT NULL,
            reason TEXT NOT NULL,
            explanation TEXT NOT NULL,
            advice TEXT NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            first_at TEXT NOT NULL CHECK (first_at GLOB '????-??-??T??:??:??.??????Z'),
            last_at TEXT NOT NULL CHECK (last_at GLOB '????-??-??T??:??:??.??????Z'),
            next_at TEXT NOT NULL CHECK (next_at GLOB '????-??-??T??:??:??.??????Z')
        ) STRICT;
        CREATE UNIQUE INDEX deferral_path ON deferral (path) WHERE job IS NULL;
        CREATE INDEX deferral_next ON deferral (next_at);


        """
}
