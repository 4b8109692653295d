package dev.rastro.store;

/** What an NSU holds. The names are kept on disk. */
public enum NsuState {
    DOCUMENT,
    EVENT,
    SUMMARY,
    /** The authority has nothing there for this taxpayer. */
    EMPTY,
    /** Came under a schema name that Rastro does not know; kept in quarantine. */
    UNKNOWN_SCHEMA,
    /** Came, but could not be unpacked or read; kept in quarantine. */
    UNREADABLE,
    /** Did not come in the page it belongs to and was not asked for yet. */
    MISSING;

    /** Whether something is kept for it, as against the two states that cover ranges. */
    public boolean hasContent() {
        return this != EMPTY && this != MISSING;
    }
}
