package dev.rastro.desktop.printing;

/** Which documents are printed. The names are parts of message keys. */
public enum PrintScope {
    /** Those that are selected in the list. */
    SELECTED,
    /** All that the list shows. */
    LISTED,
    /** Those that came in today and were not printed. */
    TODAY,
    /** Those that came in since the last print of this kind and were not printed. */
    SINCE_LAST;

    /** Whether they are a print buffer, which remembers what it printed. */
    public boolean buffer() {
        return this == TODAY || this == SINCE_LAST;
    }
}
