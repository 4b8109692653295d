package dev.rastro.timeline;

import dev.rastro.dfe.EventEffect;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.EventRecord;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One event of the document, whatever the number of its copies.
 *
 * @param fact what all copies together say; content and cause are those of the best copy
 * @param type its type, {@code null} when the catalogue does not know it
 * @param registered whether a copy proves that the authority registered it
 * @param rejected whether the authority refused it
 */
record FoldedEvent(Fact<EventRecord> fact, @Nullable FiscalEventType type, boolean registered, boolean rejected) {
    EventRecord record() {
        return fact.value();
    }

    String content() {
        return fact.content();
    }

    /** The authority's clock, else the author's. */
    @Nullable
    OffsetDateTime at() {
        OffsetDateTime registeredAt = record().registeredAt();
        return registeredAt == null ? record().occurredAt() : registeredAt;
    }

    boolean has(EventEffect effect) {
        return type != null && type.effect() == effect;
    }

    boolean correction() {
        return type != null && type.correction();
    }

    @Nullable
    Situation situation() {
        return type == null ? null : type.situation();
    }
}
