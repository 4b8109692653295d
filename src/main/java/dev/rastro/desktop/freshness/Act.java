package dev.rastro.desktop.freshness;

/** What an old situation must not be taken for final before. The names are message keys. */
public enum Act {
    /** Looking at the printed document. */
    VIEW,
    /** On paper. */
    PRINT,
    /** Into a file. */
    SAVE,
    /** To somebody else. */
    SEND,
    /** A declaration of the recipient. */
    DECLARE
}
