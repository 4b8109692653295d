package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event about to be appended: everything of its {@link Envelope} that the log does not decide itself. */
public record NewEvent(
        UUID id,
        @Nullable AccessKey key,
        DomainEvent event,
        OffsetDateTime occurredAt,
        OffsetDateTime recordedAt,
        String traceId,
        String spanId,
        @Nullable UUID causationId,
        Actor actor,
        Proof proof) {}
