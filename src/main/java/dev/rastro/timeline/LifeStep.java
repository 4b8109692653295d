package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A situation that a document came into.
 *
 * @param at when, by the authority's clock; {@code null} when no source tells it
 * @param event tpEvento of the event that led there; {@code null} for the authority's protocol or its absence
 */
public record LifeStep(
        Situation state,
        @Nullable OffsetDateTime at,
        @Nullable String event) {}
