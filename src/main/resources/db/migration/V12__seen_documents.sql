-- What the operator looked at in the window, and when the newest of what was known then had been learnt. A reading state, no
-- truth and no read model: a document without a line was never looked at.
CREATE TABLE document_seen (
    df_key      VARCHAR(50)                 PRIMARY KEY,
    known_until TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
