package dev.rastro.store.h2;

/** Table {@code document_seen}: what the operator knows of which document. */
final class SeenTable {
    /** The keys of documents of which something was learnt since. */
    static final String CHANGED = "SELECT s.df_key FROM document_seen s JOIN document n ON n.df_key = s.df_key"
            + " WHERE n.changed_at > s.known_until";

    private SeenTable() {}
}
