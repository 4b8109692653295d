package dev.rastro.search;

import org.jspecify.annotations.Nullable;

/**
 * A part of a query that could not be read, and so restricts nothing.
 *
 * @param part as typed
 * @param hint what would be understood, {@code null} where nothing helps
 */
public record SearchProblem(
        Kind kind, String part, @Nullable String hint) {
    /** Why a part cannot be read. */
    public enum Kind {
        UNKNOWN_FIELD,
        VALUE_MISSING,
        NOT_A_NUMBER,
        NOT_A_DATE,
        NOT_COMPARABLE,
        UNKNOWN_CHOICE,
        QUOTE_OPEN
    }
}
