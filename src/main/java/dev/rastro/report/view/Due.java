package dev.rastro.report.view;

import dev.rastro.dfe.Deadlines;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Manifestation;
import dev.rastro.store.DueFilter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When the term for a declaration of the recipient ends: of the ciência, or of the conclusive one. */
public enum Due {
    /** Ended in the last thirty days. */
    OVERDUE(-30, -1),
    TODAY(0, 0),
    /** Today or in the seven days after it. */
    WEEK(0, 7);

    private static final String AWARENESS = "210210";
    private static final String CONFIRMATION = "210200";

    private final int from;
    private final int to;

    Due(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The documents of our companies whose term ends then, counted from the day of issue. */
    DueFilter filter(LocalDate today, Set<String> companies, Deadlines deadlines) {
        return new DueFilter(
                companies,
                List.of(
                        window(today, deadlines, AWARENESS, Set.of(Manifestation.NONE)),
                        window(today, deadlines, CONFIRMATION, Set.of(Manifestation.NONE, Manifestation.AWARE))));
    }

    private DueFilter.Window window(LocalDate today, Deadlines deadlines, String event, Set<Manifestation> open) {
        Duration term = deadlines
                .term(DfeFamily.NFE, event)
                .orElseThrow(() -> new IllegalStateException("No term for " + event));
        return new DueFilter.Window(
                today.plusDays(from).minusDays(term.toDays()),
                today.plusDays(to).minusDays(term.toDays()),
                open);
    }
}
