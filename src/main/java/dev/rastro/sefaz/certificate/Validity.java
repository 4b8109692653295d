package dev.rastro.sefaz.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** When the operator is warned of a certificate's end. */
public final class Validity {
    /** Days before the end at which a warning becomes more urgent. */
    public static final List<Integer> STEPS = List.of(1, 7, 15, 30, 60);

    private Validity() {}

    /** Whole days until the end; negative when it is over. */
    public static long daysLeft(Instant end, Instant now) {
        return Math.floorDiv(
                Duration.between(now, end).toSeconds(), Duration.ofDays(1).toSeconds());
    }

    /**
     * The step that a certificate has reached.
     *
     * @return 60, 30, 15, 7 or 1; 0 when its time is over; empty while there is no reason to warn
     */
    public static OptionalInt warning(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.isNegative() || left.isZero()) {
            return OptionalInt.of(0);
        }
        return STEPS.stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
