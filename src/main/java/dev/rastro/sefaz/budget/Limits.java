package dev.rastro.sefaz.budget;

import dev.rastro.dfe.TsvTable;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The limits in force, from {@code limits.tsv}, {@code waits.tsv} and {@code lost-answers.tsv}. Immutable. */
public final class Limits {
    /** Milliseconds that a question may take on its way, whatever the speed of the clocks. */
    private static final long WAY = 250;

    private final Map<QuestionKind, Limit> limits;
    private final Map<String, Wait> waits;
    private final Set<SefazFailure> lost;
    private final int factor;

    /**
     * How often one kind may be asked, times in milliseconds.
     *
     * @param interval least pause between two
     * @param count most questions within {@code window}
     * @param reason of the wait when {@code count} is used up
     */
    record Limit(long interval, int count, long window, WaitReason reason) {}

    private record Wait(long millis, boolean soft) {}

    private Limits(Map<QuestionKind, Limit> limits, Map<String, Wait> waits, Set<SefazFailure> lost, int factor) {
        this.factor = factor;
        this.limits = Map.copyOf(limits);
        this.waits = Map.copyOf(waits);
        this.lost = Set.copyOf(lost);
    }

    /** Reads the tables. */
    public static Limits load() {
        Map<QuestionKind, Limit> limits = new EnumMap<>(QuestionKind.class);
        for (TsvTable.Row row : TsvTable.load(Limits.class, "limits.tsv").rows()) {
            limits.put(
                    QuestionKind.valueOf(row.text("kind")),
                    new Limit(
                            millis(row, "interval"),
                            Integer.parseInt(row.text("count")),
                            millis(row, "window"),
                            WaitReason.valueOf(row.text("reason"))));
        }
        Map<String, Wait> waits = new HashMap<>();
        for (TsvTable.Row row : TsvTable.load(Limits.class, "waits.tsv").rows()) {
            waits.put(
                    row.text("reason"),
                    new Wait(millis(row, "seconds"), row.find("soft").isPresent()));
        }
        Set<SefazFailure> lost = TsvTable.load(Limits.class, "lost-answers.tsv").rows().stream()
                .map(row -> SefazFailure.valueOf(row.text("failure")))
                .collect(Collectors.toSet());
        return new Limits(limits, waits, lost, 1);
    }

    private static long millis(TsvTable.Row row, String column) {
        return Long.parseLong(row.text(column)) * 1000;
    }

    /**
     * The same limits for a training authority whose clock runs {@code factor} times as fast as ours. Never for a real
     * one.
     */
    public Limits faster(int factor) {
        if (factor == 1) {
            return this;
        }
        Map<QuestionKind, Limit> faster = new EnumMap<>(QuestionKind.class);
        limits.forEach((kind, limit) -> faster.put(
                kind,
                new Limit(
                        shorter(limit.interval(), factor),
                        limit.count(),
                        shorter(limit.window(), factor),
                        limit.reason())));
        Map<String, Wait> shorter = new HashMap<>();
        waits.forEach((reason, wait) -> shorter.put(reason, new Wait(shorter(wait.millis(), factor), wait.soft())));
        return new Limits(faster, shorter, lost, factor);
    }

    /** Terms that are counted to the second by the authority keep their slack. */
    private static long shorter(long millis, int factor) {
        return millis / factor + (millis >= 3_600_000 ? WAY : 0);
    }

    /** What the clock of the authority says, in milliseconds as ours counts them. */
    long authorityMillis(long theirs) {
        return theirs / factor;
    }

    Limit of(QuestionKind kind) {
        return Objects.requireNonNull(limits.get(kind), kind::name);
    }

    long waitMillis(WaitReason reason) {
        return wait(reason.name()).millis();
    }

    /** How long to wait after so many passing failures in a row, before chance is added. */
    long backOffMillis(int failures) {
        return doubled(WaitReason.BACK_OFF.name(), "BACK_OFF_GREATEST", failures);
    }

    /** How long to leave a whole service alone after so many passing failures in a row, before chance is added. */
    public long serviceHoldMillis(int failures) {
        return doubled("SERVICE_HOLD", "SERVICE_HOLD_GREATEST", failures);
    }

    private long doubled(String first, String greatest, int failures) {
        return Math.min(wait(greatest).millis(), wait(first).millis() << Math.min(20, failures - 1));
    }

    /** Whether the operator may cut a wait short, because it is not the authority that wants it. */
    boolean soft(WaitReason reason) {
        Wait wait = waits.get(reason.name());
        return wait != null && wait.soft();
    }

    /** Whether the authority may have counted a question that failed so. */
    public boolean mayHaveCounted(SefazFailure failure) {
        return lost.contains(failure);
    }

    private Wait wait(String reason) {
        return Objects.requireNonNull(waits.get(reason), reason);
    }
}
