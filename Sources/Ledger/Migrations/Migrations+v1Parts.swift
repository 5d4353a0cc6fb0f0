extension Migrations {
    static let v1Parts = """
        CREATE TABLE zone (
            -- What each stretch of a document is for. Zones cover it in order, without overlap.
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            kind TEXT NOT NULL CHECK (kind IN
                ('headline', 'dateline', 'lead', 'body', 'caption', 'teaser', 'boilerplate')),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            PRIMARY KEY (document, seq),
            CHECK (start < "end")
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE category_meaning (
            -- What a code means in a taxonomy that runs went by.
            taxonomy TEXT NOT NULL CHECK (length(taxonomy) = 64), -- SHA-256
            code TEXT NOT NULL,
            label TEXT NOT NULL,                                 -- its name for people
            definition TEXT NOT NULL,                            -- what bears on it
            norm TEXT NOT NULL,                                  -- the rule of law behind it
            PRIMARY KEY (taxonomy, code)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run (
            -- One reading of one document, by what means. The newest is the current one; older ones stay.
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id),
            started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??.??????Z'),
            finished_at TEXT NOT NULL CHECK (finished_at GLOB '????-??-??T??:??:??.??????Z'),
            program TEXT NOT NULL,
            extractor TEXT NOT NULL,
            model TEXT CHECK (length(model) = 64),               -- SHA-256 of each resource; NULL: none used
            taxonomy TEXT CHECK (length(taxonomy) = 64),
            gazetteer TEXT CHECK (length(gazetteer) = 64),
            configuration TEXT CHECK (length(configuration) = 64),
            statement INTEGER REFERENCES document_meta (id),     -- the newest that it was read with in mind
            UNIQUE (document, id)
        ) STRICT;

        CREATE TABLE claim (
            -- One proposition that a text puts forward. It is alleged, as reported by its document: never verified here.
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL,
            document INTEGER NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),       -- place among the claims of its run
            type TEXT NOT NULL CHECK (type IN ('direct', 'mixed', 'indirect', 'unattributed')),
            modality TEXT NOT NULL CHECK (modality IN
                ('asserted', 'alleged', 'possible', 'planned', 'denied', 'demanded', 'unknown')),
            negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
            confidence REAL CHECK (confidence BETWEEN 0 AND 1),  -- NULL: not calibrated
            UNIQUE (run, ordinal),
            FOREIGN KEY (document, run) REFERENCES run (document, id) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX claim_run ON claim (document, run);

        CREATE TABLE claim_span (
            -- The claim's own words, in as many pieces as the text breaks them into.
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (claim, seq),
            CHECK (start < "end")
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE actor (
            -- Whoever a document names as a source, in that document alone: nothing here links two documents' sources.
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            kind TEXT NOT NULL DEFAULT 'unknown' CHECK (kind IN
                ('person', 'organisation', 'authority', 'document', 'unnamed', 'unknown')),
            UNIQUE (document, name)
        ) STRICT;

        CREATE TABLE attribution (
            -- On whose word. Hop 0 said it; each further hop reported that the one before did.
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            hop INTEGER NOT NULL CHECK (hop >= 0),
            source_start INTEGER CHECK (source_start >= 0),      -- NULL: the text names no one
            source_end INTEGER,
            source_text TEXT,
            actor INTEGER REFERENCES actor (id),                 -- the fullest name that the document gives
            cue_start INTEGER CHECK (cue_start >= 0),            -- NULL: a relay without words of its own
            cue_end INTEGER,
            cue_text TEXT,
            PRIMARY KEY (claim, hop),
            CHECK (source_start < source_end), CHECK (cue_start < cue_end),
            CHECK ((source_start IS NULL) = (source_end IS NULL) AND (source_start IS NULL) = (source_text IS NULL)),
            CHECK ((cue_start IS NULL) = (cue_end IS NULL) AND (cue_start IS NULL) = (cue_text IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attribution_actor ON attribution (actor) WHERE actor IS NOT NULL;

        CREATE TABLE quantity (
            -- A count, amount or share in a claim. Never add these up: claims repeat, overlap and contradict each other.
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            comparator TEXT NOT NULL CHECK (comparator IN ('=', '>', '>=', '<', '<=', '~', 'range')),
            value REAL NOT NULL,                                 -- of a range, its lower end
            upper REAL,
            unit TEXT,                                           -- what is counted, an ISO 4217 code, or %
            PRIMARY KEY (claim, seq),
            CHECK (start < "end"), CHECK ((comparator = 'range') = (upper IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE date (
            -- A date or period in a claim or its attribution, in the Extended Date/Time Format (ISO 8601-2).
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            edtf TEXT NOT NULL,                                  -- a year that the text does not give is XXXX
            earliest TEXT,                                       -- first and last day it can mean; NULL: open
            latest TEXT,
            PRIMARY KEY (claim, seq),
            CHECK (start < "end")
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE place (
            -- A place that a claim names, as written.
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            code TEXT,                                           -- ISO 3166-1 alpha-2 or 3166-2; NULL: unknown
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),   -- degrees, of towns alone; NULL: unknown
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            precision TEXT CHECK (precision IN ('country', 'region', 'town', 'site')), -- how large it is; NULL: unknown
            PRIMARY KEY (claim, seq),
            CHECK (start < "end"), CHECK ((latitude IS NULL) = (longitude IS NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE category (
            -- What a claim bears on, by a code of its run's taxonomy, with the words that say so.
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (claim, seq),
            CHECK (start < "end")
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE modality_cue (
            -- The words that decided a claim's modality.
            claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (claim, seq),
            CHECK (start < "end")
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sensitive (
            -- Words that could harm a person if shown: whoever shows a text masks them.
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            claim INTEGER REFERENCES claim (id) ON DELETE CASCADE, -- NULL: outside every claim
            kind TEXT NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            CHECK (start < "end")
        ) STRICT;
        CREATE INDEX sensitive_document ON sensitive (document, start);
        CREATE INDEX sensitive_claim ON sensitive (claim, id);


        """
}
