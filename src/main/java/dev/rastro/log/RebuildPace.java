package dev.rastro.log;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How fast a rebuild goes. Not for use by several threads. */
public final class RebuildPace {
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final long begun;
    private long first = -1;
    private long done;
    private long total;

    /** @param nanoTime nanoseconds that pass whatever happens to the clock */
    public RebuildPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /** So many of so many events are done. */
    public void at(long eventsDone, long eventsTotal) {
        first = first < 0 ? eventsDone : first;
        done = eventsDone;
        total = eventsTotal;
    }

    /** Seconds since it began. */
    public double seconds() {
        return (nanoTime.getAsLong() - begun) / NANOS;
    }

    /** Events a second, of this attempt. */
    public double rate() {
        double seconds = seconds();
        return seconds <= 0 ? 0 : (done - Math.max(0, first)) / seconds;
    }

    /** How long the rest takes at this rate; zero while unknown. */
    public Duration left() {
        double rate = rate();
        return rate <= 0 ? Duration.ZERO : Duration.ofMillis(Math.round(1000 * Math.max(0, total - done) / rate));
    }
}
