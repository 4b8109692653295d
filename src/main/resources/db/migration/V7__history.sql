-- What the line of a document was before: a row for each state that later knowledge replaced, true from changed_at (to the second)
-- until until_at. What was learnt once, and not changed since, has none: the list itself tells it.
CREATE TABLE document_past (
    df_key         VARCHAR(50)                 NOT NULL,
    until_at       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    family         VARCHAR(20)                 NOT NULL,
    model          VARCHAR(4),
    series         VARCHAR(20),
    number         VARCHAR(20),
    issued_at      TIMESTAMP(9) WITH TIME ZONE,
    issuer_id      VARCHAR(30),
    issuer_name    VARCHAR(200),
    recipient_id   VARCHAR(30),
    recipient_name VARCHAR(200),
    total          NUMERIC(24, 4),
    situation      VARCHAR(40)                 NOT NULL,
    completeness   VARCHAR(20)                 NOT NULL,
    environment    VARCHAR(20)                 NOT NULL,
    operation      VARCHAR(2),
    manifestation  VARCHAR(30)                 NOT NULL,
    corrections    INT                         NOT NULL,
    alert          BOOLEAN                     NOT NULL,
    content        BINARY(32),
    changed_at     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    search_text    VARCHAR(700)                NOT NULL,
    sort_issued    BIGINT                      NOT NULL,
    sort_number    BIGINT                      NOT NULL,
    sort_issuer    VARCHAR(60)                 NOT NULL,
    sort_recipient VARCHAR(60)                 NOT NULL,
    sort_total     NUMERIC(24, 4)              NOT NULL,
    PRIMARY KEY (df_key, until_at)
);
CREATE INDEX document_changed ON document (changed_at, df_key);

-- The states of before are computed with the list: once more from the beginning, while the list stays as it is.
UPDATE consumer_position SET position = 0 WHERE consumer = 'documents';
