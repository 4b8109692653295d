package dev.rastro.sefaz.budget;

import dev.rastro.store.BudgetStore;
import dev.rastro.store.ClockMark;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A clock that never runs faster than real time, whatever is done to the machine's. While Rastro runs it counts ticks
 * that nobody can set. Time during which Rastro did not run counts only when proven: by the kernel, when the machine was
 * not started anew meanwhile, or by two answers of one authority, each with its own time. So a wait measured with it may
 * become longer than needed, never shorter. Safe for use by several threads.
 */
public final class ProvenClock {
    private static final String EPOCH = "epoch ";
    /** An authority's time is in whole seconds. */
    private static final long GRAIN = 2_000;

    private final BudgetStore store;
    private final Ticker ticker;
    private final Clock wall;
    private final Map<String, ClockMark> authorities = new HashMap<>();
    private final long startTicks;
    private long start;
    private boolean sealed;

    public ProvenClock(BudgetStore store, Ticker ticker, Clock wall) {
        this.store = store;
        this.ticker = ticker;
        this.wall = wall;
        this.startTicks = ticker.millis();
        long reached = store.rows().stream()
                .flatMapToLong(row -> row.stamps().stream().mapToLong(Long::longValue))
                .max()
                .orElse(0);
        for (ClockMark mark : store.marks()) {
            long sinceMark = mark.source().equals(EPOCH + ticker.epoch()) ? startTicks - mark.other() : 0;
            reached = Math.max(reached, mark.proven() + Math.max(0, sinceMark));
            if (!mark.source().startsWith(EPOCH)) {
                authorities.put(mark.source(), mark);
            }
        }
        this.start = reached;
    }

    /** Milliseconds proven to have passed since Rastro first ran on this data. */
    public synchronized long now() {
        return start + Math.max(0, ticker.millis() - startTicks);
    }

    /** Where this clock stood when this process began. */
    synchronized long processStart() {
        return start;
    }

    /** A moment of this clock by the machine's, for showing it. */
    public OffsetDateTime wallTime(long proven) {
        return OffsetDateTime.now(wall).plus(proven - now(), ChronoUnit.MILLIS);
    }

    /**
     * An authority told its time. Two such times from the same source prove what passed between them, also while Rastro
     * did not run.
     *
     * @param askedAt this clock when the question left, so not after the authority looked at its own
     * @param theirs milliseconds since 1970 by the authority's clock
     * @return how many milliseconds were found to have passed that had not been counted
     */
    synchronized long authorityTime(String source, long askedAt, long theirs) {
        ClockMark before = authorities.get(source);
        long gained = 0;
        if (before != null && !sealed) {
            long proven = before.proven() + (theirs - before.other()) - GRAIN;
            gained = Math.max(0, proven - now());
            start += gained;
        }
        authorities.put(source, new ClockMark(source, askedAt + gained, theirs));
        return gained;
    }

    /**
     * Something is about to be written that is measured by this clock as it is: from here on, no time from before this
     * process may be found any more, because it would count for what comes now as well.
     */
    synchronized void seal() {
        if (!sealed) {
            sealed = true;
            // A mark from before this start must not prove anything later: the time it would prove is already lost.
            store.marks().stream()
                    .filter(mark -> !mark.source().startsWith(EPOCH))
                    .forEach(mark -> store.save(new ClockMark(mark.source(), now(), Long.MAX_VALUE / 2)));
            authorities.clear();
        }
    }

    /** Writes down how far it got; called now and then, because a kill cannot be foreseen. */
    public synchronized void persist() {
        long now = now();
        store.save(new ClockMark(EPOCH + ticker.epoch(), now, startTicks + (now - start)));
        authorities.values().forEach(store::save);
    }
}
