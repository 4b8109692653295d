package dev.rastro.simulator.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The authority's clock: that of this machine or a faster one, and ahead of it by what tests add. Safe for use by several threads. */
public final class SimulatorClock extends Clock {
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    private final Instant start = Instant.now();
    private final int speed;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Begins now, and runs {@code speed} times as fast as this machine's clock. */
    SimulatorClock(int speed) {
        this.speed = speed;
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return BRASILIA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The authority has one zone");
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(start, Instant.now()).multipliedBy(speed))
                .plus(ahead.get());
    }
}
