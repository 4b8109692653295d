-- Read models that are being built anew beside those that are shown: how far each got, and whether it is to be shown.
CREATE TABLE read_model_rebuild (
    consumer       VARCHAR(40) PRIMARY KEY,
    until_position BIGINT      NOT NULL,
    after_key      VARCHAR(50) NOT NULL,
    after_position BIGINT      NOT NULL,
    done           BIGINT      NOT NULL,
    ready          BOOLEAN     NOT NULL
);
