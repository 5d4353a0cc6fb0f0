extension Migrations {
    static let v1Views = """
        CREATE VIEW current_run AS
            -- The newest run of each document.
            SELECT * FROM run
            WHERE NOT EXISTS (SELECT 1 FROM run AS newer WHERE newer.document = run.document AND newer.id > run.id);

        CREATE VIEW document_label AS
            -- What names a document: stated, a person's word before a sidecar's and the newest first, else as read.
            SELECT
                document.id AS document,
                substr(sha256, 1, 16) AS id,
                sha256,
                title,
                coalesce((SELECT nullif(publisher, '') FROM document_meta WHERE document = document.id
                    AND publisher IS NOT NULL ORDER BY stated_by IS NULL, id DESC LIMIT 1), publisher) AS publisher,
                coalesce((SELECT nullif(published, '') FROM document_meta WHERE document = document.id
                    AND published IS NOT NULL ORDER BY stated_by IS NULL, id DESC LIMIT 1), published) AS published,
                (SELECT nullif(address, '') FROM document_meta WHERE document = document.id
                    AND address IS NOT NULL ORDER BY stated_by IS NULL, id DESC LIMIT 1) AS address
            FROM document;

        CREATE VIEW documents AS
            -- One line a document, for people.
            SELECT
                label.id, label.title, label.publisher, label.published, label.address, language, status, bytes,
                received_at,
                (SELECT name FROM sighting WHERE document = document.id ORDER BY id LIMIT 1) AS name,
                (SELECT count(*) FROM sighting WHERE document = document.id) AS sightings,
                (SELECT count(*) FROM claim WHERE document = document.id
                    AND run = (SELECT max(id) FROM run WHERE document = document.id)) AS claims,
                label.sha256
            FROM document JOIN document_label AS label ON label.document = document.id;

        CREATE VIEW claims AS
            -- One line a claim of a current run, for people. Each is alleged, as reported by its document.
            SELECT
                claim.id AS claim,
                label.id AS document, label.publisher, label.published,
                type, modality, negated,
                (SELECT text FROM claim_text WHERE claim = claim.id) AS text,
                (SELECT name FROM attribution JOIN actor ON actor.id = actor WHERE claim = claim.id AND hop = 0) AS source,
                (SELECT cue_text FROM attribution WHERE claim = claim.id AND hop = 0) AS cue,
                (SELECT group_concat(name, ' ← ') FROM (SELECT name FROM attribution JOIN actor ON actor.id = actor
                    WHERE claim = claim.id AND hop > 0 ORDER BY hop)) AS relayed_by,
                (SELECT group_concat(text || coalesce(' ' || unit, ''), '; ') FROM (SELECT text, unit FROM quantity
                    WHERE claim = claim.id ORDER BY seq)) AS quantities,
                (SELECT group_concat(edtf, '; ') FROM (SELECT edtf FROM date WHERE claim = claim.id ORDER BY seq)) AS dates,
                (SELECT group_concat(text || coalesce(' [' || code || ']', ''), '; ') FROM (SELECT text, code FROM place
                    WHERE claim = claim.id ORDER BY seq)) AS places,
                (SELECT group_concat(code, '; ') FROM (SELECT DISTINCT code FROM category
                    WHERE claim = claim.id ORDER BY code)) AS categories,
                confidence,
                label.title AS document_title
            FROM claim
            JOIN current_run ON current_run.id = claim.run
            JOIN document_label AS label ON label.document = claim.document;

        CREATE VIEW claim_categories AS
            -- One line a category of a claim of a current run, with what its code means and the words that say so.
            SELECT
                claim.id AS claim,
                substr(document.sha256, 1, 16) AS document,
                category.code, label, norm, definition,
                category.text, category.start, category."end"
            FROM category
            JOIN claim ON claim.id = category.claim
            JOIN current_run ON current_run.id = claim.run
            JOIN document ON document.id = claim.document
            LEFT JOIN category_meaning AS meaning
                ON meaning.taxonomy = current_run.taxonomy AND meaning.code = category.code;

        """
}
