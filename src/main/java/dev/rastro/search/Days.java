package dev.rastro.search;

import dev.rastro.store.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, months and years as operators type them. Without a year it is the last time that there was such a day.
 *
 * @param first inclusive
 * @param last inclusive
 */
record Days(LocalDate first, LocalDate last) {
    /** Days begin and end in Brasília time, as in the list. */
    private static final ZoneOffset BRASILIA = ZoneOffset.ofHours(-3);

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{2}|[0-9]{4}))?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    static Optional<Days> parse(String typed, LocalDate today) {
        String text = SearchText.fold(typed);
        try {
            return switch (text) {
                case "hoje", "today" -> Optional.of(day(today));
                case "ontem", "yesterday" -> Optional.of(day(today.minusDays(1)));
                default -> written(text, today);
            };
        } catch (DateTimeException e) {
            // 31/02: told to the operator as a date nobody can read.
            return Optional.empty();
        }
    }

    private static Optional<Days> written(String text, LocalDate today) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(day(brazilian(day, today)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(month(YearMonth.of(number(month, 2), number(month, 1))));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            YearMonth of = YearMonth.of(number(iso, 1), number(iso, 2));
            return Optional.of(iso.group(3) == null ? month(of) : day(of.atDay(number(iso, 3))));
        }
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return Optional.empty();
    }

    private static LocalDate brazilian(Matcher day, LocalDate today) {
        String year = day.group(3);
        if (year != null) {
            int number = Integer.parseInt(year);
            return LocalDate.of(number < 100 ? 2000 + number : number, number(day, 2), number(day, 1));
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), number(day, 2), number(day, 1));
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    /** Seconds since 1970 of the first moment. */
    long firstSecond() {
        return first.atStartOfDay().toEpochSecond(BRASILIA);
    }

    /** Seconds since 1970 of the last second. */
    long lastSecond() {
        return last.plusDays(1).atStartOfDay().toEpochSecond(BRASILIA) - 1;
    }
}
