-- What is not final about a document: codes and beginnings (seconds since 1970), in the same order, with blanks between
-- them; and when an authority last told something of it. Lines that an earlier version wrote have NULL until they are
-- computed anew. What depends on the clock is compared with known_as_of when a list is read.
ALTER TABLE document ADD COLUMN pending VARCHAR(300);
ALTER TABLE document ADD COLUMN pending_since VARCHAR(200);
ALTER TABLE document ADD COLUMN known_as_of BIGINT;
ALTER TABLE document_past ADD COLUMN pending VARCHAR(300);
ALTER TABLE document_past ADD COLUMN pending_since VARCHAR(200);
ALTER TABLE document_past ADD COLUMN known_as_of BIGINT;
CREATE INDEX document_pending ON document (pending, df_key);
CREATE INDEX document_past_pending ON document_past (pending, df_key);
CREATE INDEX document_known ON document (situation, known_as_of);
