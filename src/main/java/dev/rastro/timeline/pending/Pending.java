package dev.rastro.timeline.pending;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something about a document that is not final.
 *
 * @param code stable; row of {@code pending.tsv}
 * @param since from when on
 * @param expected by when it should be over; {@code null} where nobody can tell
 */
public record Pending(
        String code, OffsetDateTime since, @Nullable OffsetDateTime expected) {}
