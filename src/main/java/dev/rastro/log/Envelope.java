package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an event but its content.
 *
 * @param id unique, time-ordered (UUID version 7)
 * @param key the DF-e and partition; {@code null} for events that belong to none (quarantine)
 * @param position in the log, ascending from 1 without promise of being gapless
 * @param type simple name of the event's record
 * @param schema fingerprint of the Avro schema it was written with (CRC-64-AVRO, 16 hexadecimal digits)
 * @param occurredAt the fiscal moment, or {@code recordedAt} where the source has none
 * @param recordedAt when Rastro wrote it
 * @param traceId W3C trace id, 32 hexadecimal digits
 * @param spanId W3C span id, 16 hexadecimal digits
 * @param causationId the event that led to this one, if any
 */
public record Envelope(
        UUID id,
        @Nullable AccessKey key,
        long position,
        String type,
        String schema,
        OffsetDateTime occurredAt,
        OffsetDateTime recordedAt,
        String traceId,
        String spanId,
        @Nullable UUID causationId,
        Actor actor,
        Proof proof) {}
