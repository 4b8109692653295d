package dev.rastro.desktop.documents;

/** What there is to see in place of, or in, the list. */
public enum ListState {
    /** Nothing known yet. */
    LOADING,
    ROWS,
    /** There are documents, but none matches. */
    NO_MATCH,
    /** There are no documents at all. */
    NO_DOCUMENTS,
    FAILED
}
