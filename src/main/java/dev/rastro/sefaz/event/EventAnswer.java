package dev.rastro.sefaz.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An authority's answer to one event.
 *
 * @param status {@code cStat}: 135 and 136 registered, 573 registered before by someone, anything else a refusal
 * @param registeredAt {@code dhRegEvento}
 * @param document the event and its answer as one {@code procEvento}, ready for intake; {@code null} unless registered
 */
public record EventAnswer(
        TaxpayerEvent event,
        String status,
        String message,
        @Nullable String protocol,
        @Nullable OffsetDateTime registeredAt,
        byte @Nullable [] document) {}
