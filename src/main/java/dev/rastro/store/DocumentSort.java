package dev.rastro.store;

/** The columns a document list can be sorted by; the key always breaks ties. */
public enum DocumentSort {
    ISSUED_AT,
    NUMBER,
    ISSUER,
    RECIPIENT,
    TOTAL,
    SITUATION,
    FAMILY,
    /** When something was last learnt of it. */
    CHANGED_AT,
    KEY
}
