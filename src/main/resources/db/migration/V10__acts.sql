-- What operators did with a document, as the list shows it; tags stand one after the other with U+001F between them. Nobody had
-- done anything before this version, so lines that are there are right. Lines of the past carry the marks of today.
ALTER TABLE document ADD COLUMN tags VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE document ADD COLUMN stage VARCHAR(40);
ALTER TABLE document ADD COLUMN responsible VARCHAR(40);
ALTER TABLE document ADD COLUMN archived BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE document ADD COLUMN note_count INT DEFAULT 0 NOT NULL;
ALTER TABLE document_past ADD COLUMN tags VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE document_past ADD COLUMN stage VARCHAR(40);
ALTER TABLE document_past ADD COLUMN responsible VARCHAR(40);
ALTER TABLE document_past ADD COLUMN archived BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE document_past ADD COLUMN note_count INT DEFAULT 0 NOT NULL;

-- Finds documents by these marks: a row for each of a document's, none for documents without.
CREATE TABLE document_mark (
    df_key VARCHAR(50) NOT NULL,
    kind   VARCHAR(12) NOT NULL,
    folded VARCHAR(80) NOT NULL,
    label  VARCHAR(40) NOT NULL,
    PRIMARY KEY (df_key, kind, folded)
);
CREATE INDEX document_mark_folded ON document_mark (kind, folded, df_key);

-- What operators did: where in the log it stands, and what it is found by.
CREATE TABLE audit (
    position BIGINT PRIMARY KEY,
    at       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    operator VARCHAR(200)                NOT NULL,
    type     VARCHAR(40)                 NOT NULL,
    df_key   VARCHAR(50)
);
CREATE INDEX audit_at ON audit (at, position);
CREATE INDEX audit_operator ON audit (operator, position);
CREATE INDEX audit_type ON audit (type, position);
CREATE INDEX audit_key ON audit (df_key, position);
