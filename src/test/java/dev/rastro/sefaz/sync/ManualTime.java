package dev.rastro.sefaz.sync;

import dev.rastro.sefaz.budget.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time as a test moves it: a wall clock that can be set and ticks that cannot. */
public final class ManualTime extends Clock implements Ticker {
    private Instant wall = Instant.parse("2026-11-24T12:00:00Z");
    private long ticks = 1_000_000;
    private final String epoch;

    public ManualTime() {
        this("boot");
    }

    public ManualTime(String epoch) {
        this.epoch = epoch;
    }

    /** Time passes. */
    public void pass(Duration duration) {
        wall = wall.plus(duration);
        ticks += duration.toMillis();
    }

    /** Somebody sets the clock. */
    public void setWall(Instant instant) {
        wall = instant;
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public long millis() {
        return ticks;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(wall, zone);
    }
}
