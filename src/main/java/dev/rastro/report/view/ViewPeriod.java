package dev.rastro.report.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days of issue in the words of a view: nothing, {@code LAST_30_DAYS}, or two days with {@code ..} between them, one of
 * which may be missing.
 */
public record ViewPeriod(String text) {
    public static final ViewPeriod ALWAYS = new ViewPeriod("");
    public static final ViewPeriod LAST_30_DAYS = new ViewPeriod("LAST_30_DAYS");

    private static final String BETWEEN = "..";

    /** From one day to another, both inclusive; {@code null} leaves an end open. */
    public static ViewPeriod between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? ALWAYS
                : new ViewPeriod((from == null ? "" : from) + BETWEEN + (to == null ? "" : to));
    }

    /** Reads what {@link #text} says; empty for anything else. */
    static Optional<ViewPeriod> parse(String text) {
        if (text.isEmpty() || text.equals(LAST_30_DAYS.text)) {
            return Optional.of(new ViewPeriod(text));
        }
        int dots = text.indexOf(BETWEEN);
        try {
            return dots < 0
                    ? Optional.empty()
                    : Optional.of(between(day(text.substring(0, dots)), day(text.substring(dots + BETWEEN.length()))));
        } catch (DateTimeException e) {
            // Not written by Rastro: as if it were not there.
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The first day; {@code null} for any. */
    public @Nullable LocalDate from(LocalDate today) {
        if (equals(LAST_30_DAYS)) {
            return today.minusDays(29);
        }
        return text.isEmpty() ? null : day(text.substring(0, text.indexOf(BETWEEN)));
    }

    /** The last day; {@code null} for any. */
    public @Nullable LocalDate to(LocalDate today) {
        if (equals(LAST_30_DAYS)) {
            return today;
        }
        return text.isEmpty() ? null : day(text.substring(text.indexOf(BETWEEN) + BETWEEN.length()));
    }
}
