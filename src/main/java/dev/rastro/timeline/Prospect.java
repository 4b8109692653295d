package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that can still happen to a document.
 *
 * @param event tpEvento; {@code null} for its authorisation
 * @param description in Portuguese
 * @param by who does it, in Portuguese
 * @param to the situation it would lead to; {@code null} when it changes none
 * @param until the last moment; {@code null} where no term is known, or none applies
 * @param over whether that moment is past
 * @param late whether it is the second term, for those who missed the first
 * @param confirmed whether an official text stands behind act and term
 * @param blockedBy the dimension or declaration that stands in the way, as its code
 * @param source technical note or manual
 */
public record Prospect(
        @Nullable String event,
        String description,
        String by,
        @Nullable Situation to,
        @Nullable OffsetDateTime until,
        boolean over,
        boolean late,
        boolean confirmed,
        @Nullable String blockedBy,
        String source) {}
