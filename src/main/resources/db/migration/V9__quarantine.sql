-- Which event put an input into quarantine, and the document that it seems to be about. Lines that an earlier version wrote
-- have NULL for both until they are computed anew; an input about no document has NULL for the document alone.
ALTER TABLE quarantine ADD COLUMN event_id UUID;
ALTER TABLE quarantine ADD COLUMN df_key VARCHAR(50);
CREATE INDEX quarantine_key ON quarantine (df_key);
