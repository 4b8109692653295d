package dev.rastro.sefaz.budget;

import dev.rastro.store.BudgetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of question in one scope has used up: pure arithmetic on a {@link BudgetRow}. Immutable.
 */
record Account(BudgetRow row, Limits.Limit limit) {
    /** A wait in milliseconds of the proven clock. */
    record Pause(long until, WaitReason reason) {}

    static Account empty(Scope scope, QuestionKind kind, Limits limits) {
        return new Account(new BudgetRow(scope.id(), kind.name(), 0, null, List.of(), 0, 0), limits.of(kind));
    }

    /** What keeps the next question back at {@code now}. */
    Optional<Pause> pause(long now) {
        Stream.Builder<Pause> pauses = Stream.builder();
        if (row.reason() != null) {
            pauses.add(new Pause(row.lockedUntil(), WaitReason.valueOf(row.reason())));
        }
        List<Long> stamps = row.stamps();
        if (!stamps.isEmpty()) {
            pauses.add(new Pause(stamps.getLast() + limit.interval(), intervalReason()));
        }
        if (stamps.size() >= limit.count()) {
            pauses.add(new Pause(stamps.get(stamps.size() - limit.count()) + limit.window(), limit.reason()));
        }
        return pauses.build().filter(pause -> pause.until() > now).max(Comparator.comparingLong(Pause::until));
    }

    /** How many may be sent within the window at {@code now}; 0 while locked. */
    int left(long now) {
        boolean locked = row.reason() != null && row.lockedUntil() > now;
        long used = row.stamps().stream()
                .filter(stamp -> stamp + limit.window() > now)
                .count();
        return locked ? 0 : Math.toIntExact(Math.max(0, limit.count() - used));
    }

    private WaitReason intervalReason() {
        return limit.count() == 1 ? limit.reason() : WaitReason.BETWEEN_PAGES;
    }

    /** Whether the last question's answer never became known. */
    boolean answerLost() {
        return row.openPermit() != 0 || row.failures() > 0;
    }

    /** A question leaves. */
    Account opened(long now, long permit) {
        List<Long> stamps = new ArrayList<>(row.stamps());
        stamps.add(now);
        int surplus = Math.max(0, stamps.size() - limit.count());
        return with(row.lockedUntil(), row.reason(), stamps.subList(surplus, stamps.size()), permit, row.failures());
    }

    /** Counts the last question as of {@code now}: when exactly the authority got it, is known only so far. */
    Account restamped(long now) {
        List<Long> stamps = new ArrayList<>(row.stamps());
        if (!stamps.isEmpty()) {
            stamps.set(stamps.size() - 1, now);
        }
        return with(row.lockedUntil(), row.reason(), stamps, row.openPermit(), row.failures());
    }

    /** The open question is settled. */
    Account closed(int failures) {
        return with(row.lockedUntil(), row.reason(), row.stamps(), 0, failures);
    }

    /** Nothing before {@code until}; an earlier lock that lasts longer stays. */
    Account locked(long until, WaitReason reason) {
        return until <= row.lockedUntil() && row.reason() != null
                ? this
                : with(until, reason.name(), row.stamps(), row.openPermit(), row.failures());
    }

    Account unlocked() {
        return with(0, null, row.stamps(), row.openPermit(), row.failures());
    }

    private Account with(long until, @Nullable String reason, List<Long> stamps, long permit, int failures) {
        return new Account(new BudgetRow(row.scope(), row.kind(), until, reason, stamps, permit, failures), limit);
    }
}
