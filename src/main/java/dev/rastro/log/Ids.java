package dev.rastro.log;

import dev.rastro.log.trace.Operation;
import dev.rastro.log.trace.Telemetry;
import io.opentelemetry.api.trace.Tracer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Gives identities: time-ordered UUIDs to events (RFC 9562, version 7), W3C trace and span ids to operations. Safe for
 * use by several threads.
 */
public final class Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Tracer tracer;

    /** Operations have identities, and are kept nowhere. */
    public Ids(Clock clock) {
        this(clock, Telemetry.unkept());
    }

    public Ids(Clock clock, Tracer tracer) {
        this.clock = clock;
        this.tracer = tracer;
    }

    /** A new UUID version 7. */
    public UUID uuid() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Begins an operation with a trace of its own; {@code name} is a stable code (docs/tracing.md). */
    public Operation begin(String name) {
        return Operation.begin(tracer, name);
    }

    /** Begins what an event led to, in the trace of that event. */
    public Operation followUp(Envelope cause, String name) {
        return Operation.resume(tracer, name, cause.traceId(), cause.spanId());
    }
}
