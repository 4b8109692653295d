package dev.rastro.desktop.printing;

import dev.rastro.print.buffer.PrintBuffer;
import java.util.Optional;

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
        return since().isPresent();
    }

    /** From when on the documents of a print buffer came in; empty where it is none. */
    Optional<PrintBuffer.Since> since() {
        return switch (this) {
            case TODAY -> Optional.of(PrintBuffer.Since.TODAY);
            case SINCE_LAST -> Optional.of(PrintBuffer.Since.LAST_PRINT);
            case SELECTED, LISTED -> Optional.empty();
        };
    }
}
