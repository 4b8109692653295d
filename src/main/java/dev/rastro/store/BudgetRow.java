package dev.rastro.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of one kind within one scope, in milliseconds of the proven clock.
 *
 * @param lockedUntil nothing may be asked before
 * @param reason why, as a name
 * @param stamps when the last questions were sent, ascending, as many as the limit needs
 * @param openPermit the question that was sent and not yet answered, 0 for none
 * @param failures passing failures in a row
 */
public record BudgetRow(
        String scope,
        String kind,
        long lockedUntil,
        @Nullable String reason,
        List<Long> stamps,
        long openPermit,
        int failures) {
    public BudgetRow {
        stamps = List.copyOf(stamps);
    }
}
