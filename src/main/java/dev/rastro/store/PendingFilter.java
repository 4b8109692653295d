package dev.rastro.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents of which something is not final: those in one of the states, and the authorised ones that no authority spoke
 * of for long. With neither, all documents.
 *
 * @param codes of {@link Unsettled.State}
 * @param knownBefore authorised documents whose authority last spoke before; {@code null} for none of these
 */
public record PendingFilter(Set<String> codes, @Nullable Instant knownBefore) {
    /** No restriction. */
    public static final PendingFilter NONE = new PendingFilter(Set.of(), null);

    public PendingFilter {
        codes = Set.copyOf(codes);
    }
}
