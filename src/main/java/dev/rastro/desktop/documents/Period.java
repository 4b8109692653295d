package dev.rastro.desktop.documents;

import dev.rastro.report.view.ViewPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of issue a list is restricted to; {@code null} leaves that end open.
 *
 * @param kind what the operator chose, and so what it is called
 */
public record Period(
        Kind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int MONTHS = 12;

    /** The ways to choose a period. */
    public enum Kind {
        ALWAYS,
        LAST_30_DAYS,
        YEAR,
        MONTH,
        /** Any two days. */
        BETWEEN
    }

    public static final Period ALWAYS = new Period(Kind.ALWAYS, null, null);

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** From one day to another, in whatever order they are given; {@code null} leaves an end open. */
    public static Period between(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null && other == null) {
            return ALWAYS;
        }
        boolean swapped = one != null && other != null && one.isAfter(other);
        return swapped ? new Period(Kind.BETWEEN, other, one) : new Period(Kind.BETWEEN, one, other);
    }

    /** The period that words mean today. */
    static Period of(ViewPeriod words, LocalDate today) {
        LocalDate first = words.from(today);
        LocalDate last = words.to(today);
        if (words.equals(ViewPeriod.LAST_30_DAYS)) {
            return new Period(Kind.LAST_30_DAYS, first, last);
        }
        if (first != null && last != null) {
            Period month = month(YearMonth.from(first));
            if (first.equals(month.from()) && last.equals(month.to())) {
                return month;
            }
            Period year = year(first.getYear());
            if (first.equals(year.from()) && last.equals(year.to())) {
                return year;
            }
        }
        return between(first, last);
    }

    /** The same period in the words of a saved view. */
    ViewPeriod words() {
        return kind == Kind.LAST_30_DAYS ? ViewPeriod.LAST_30_DAYS : ViewPeriod.between(from, to);
    }

    private static Period year(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The periods to choose from on {@code today}: always, 30 days, this and last year, the last twelve months. */
    public static List<Period> choices(LocalDate today) {
        List<Period> choices = new ArrayList<>();
        choices.add(ALWAYS);
        choices.add(new Period(Kind.LAST_30_DAYS, today.minusDays(29), today));
        for (int year = today.getYear(); year > today.getYear() - 5; year--) {
            choices.add(year(year));
        }
        YearMonth month = YearMonth.from(today);
        for (int back = 0; back < MONTHS; back++) {
            choices.add(month(month.minusMonths(back)));
        }
        return List.copyOf(choices);
    }
}
