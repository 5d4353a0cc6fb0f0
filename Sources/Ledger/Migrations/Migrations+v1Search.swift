extension Migrations {
    static let v1Search = """
        CREATE VIEW claim_text AS
            -- A claim's words as one text, its pieces joined by an ellipsis.
            SELECT id AS claim, (
                SELECT group_concat(text, ' … ') FROM (SELECT text FROM claim_span WHERE claim = claim.id ORDER BY seq)
            ) AS text
            FROM claim;

        CREATE VIRTUAL TABLE claim_fts USING fts5 (
            text, content = 'claim_text', content_rowid = 'claim', tokenize = 'unicode61 remove_diacritics 2'
        );

        -- A claim's words go into the index by whoever writes its last piece: no trigger can know which is the last.
        CREATE TRIGGER claim_fts_delete BEFORE DELETE ON claim
        BEGIN
            INSERT INTO claim_fts (claim_fts, rowid, text) SELECT 'delete', claim, text FROM claim_text WHERE claim = old.id;
        END;

        CREATE VIRTUAL TABLE document_fts USING fts5 (
            title, text, content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );

        CREATE TRIGGER document_fts_insert AFTER INSERT ON document
        BEGIN
            INSERT INTO document_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
        END;

        CREATE TRIGGER document_fts_delete BEFORE DELETE ON document
        BEGIN
            INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
        END;

        CREATE TRIGGER document_fts_update AFTER UPDATE OF title ON document WHEN old.title IS NOT new.title
        BEGIN
            INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
            INSERT INTO document_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
        END;


        """
}
