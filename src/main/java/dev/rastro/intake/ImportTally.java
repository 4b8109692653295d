package dev.rastro.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of the inputs of one import. Not thread-safe: the writer counts, the report comes after it. */
final class ImportTally {
    private final Clock clock;
    private final Instant begun;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<ImportReport.Problem> problems = new ArrayList<>();

    ImportTally(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    void count(Prepared prepared, Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
        switch (prepared) {
            case Prepared.Refused refused ->
                problems.add(new ImportReport.Problem(refused.path(), refused.code(), refused.reason()));
            case Prepared.NotUnderstood kept -> {
                if (outcome == Outcome.QUARANTINED) {
                    add(kept);
                }
            }
            case Prepared.Understood understood -> {
                if (outcome != Outcome.DUPLICATE) {
                    understood.aside().forEach(this::add);
                }
            }
        }
    }

    private void add(Prepared.NotUnderstood kept) {
        problems.add(new ImportReport.Problem(kept.path(), kept.code(), kept.reason()));
    }

    private long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    long done() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    ImportReport report(boolean cancelled) {
        return new ImportReport(
                done(),
                of(Outcome.STORED),
                of(Outcome.EVENT),
                of(Outcome.SUMMARY),
                of(Outcome.DUPLICATE),
                of(Outcome.VERSION),
                of(Outcome.QUARANTINED),
                of(Outcome.REFUSED),
                Duration.between(begun, clock.instant()),
                List.copyOf(problems),
                cancelled);
    }
}
