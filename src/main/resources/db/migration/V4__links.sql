-- Read model of what documents have to do with each other: computed from the log, may be dropped and rebuilt.
-- Rows are only ever added, so that order and repetition of the facts make no difference.
CREATE TABLE document_link (
    citing VARCHAR(50) NOT NULL,
    cited  VARCHAR(50) NOT NULL,
    kind   VARCHAR(20) NOT NULL,
    PRIMARY KEY (citing, cited, kind)
);
CREATE INDEX document_link_cited ON document_link (cited, citing, kind);

-- Who pays for the freight of an NF-e (modFrete), for the list of goods that no CT-e carries.
CREATE TABLE freight_note (
    df_key VARCHAR(50) NOT NULL,
    mode   VARCHAR(2)  NOT NULL,
    PRIMARY KEY (df_key, mode)
);

-- What a CT-e charges whom for: notes is a hash of the keys it carries, so that equal charges stand side by side.
CREATE TABLE freight_charge (
    df_key  VARCHAR(50) NOT NULL,
    notes   BINARY(32)  NOT NULL,
    payer   VARCHAR(30) NOT NULL,
    purpose VARCHAR(4)  NOT NULL,
    service VARCHAR(4)  NOT NULL,
    PRIMARY KEY (df_key, notes, payer, purpose, service)
);
CREATE INDEX freight_charge_equal ON freight_charge (notes, payer, df_key);
