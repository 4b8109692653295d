-- What crossings found, computed anew for the documents that changed: a list is read, not looked for (ADR 20).
CREATE TABLE crossing_row (
    df_key       VARCHAR(50) NOT NULL,
    list         VARCHAR(30) NOT NULL,
    other        VARCHAR(50) NOT NULL,
    sort_issued  BIGINT      NOT NULL,
    issuer_id    VARCHAR(30),
    recipient_id VARCHAR(30),
    PRIMARY KEY (df_key, list, other)
);
CREATE INDEX crossing_row_page ON crossing_row (list, sort_issued, df_key, other);
CREATE INDEX crossing_row_other ON crossing_row (other);
-- By which rules the rows were computed; empty where they have to be computed anew.
CREATE TABLE crossing_rules (
    fingerprint CHAR(64) PRIMARY KEY
);
