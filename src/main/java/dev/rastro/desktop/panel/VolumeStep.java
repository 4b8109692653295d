package dev.rastro.desktop.panel;

import dev.rastro.store.GroupBy;
import java.time.LocalDate;
import java.time.YearMonth;

/** The stretches of time by which the panel counts what was issued; each is called by its first day. */
public enum VolumeStep {
    /** This month and the twelve before it. */
    MONTH(GroupBy.MONTH) {
        @Override
        LocalDate first(LocalDate today) {
            return today.withDayOfMonth(1).minusMonths(12);
        }

        @Override
        LocalDate last(LocalDate day) {
            return YearMonth.from(day).atEndOfMonth();
        }

        @Override
        LocalDate read(String value) {
            return YearMonth.parse(value).atDay(1);
        }
    },
    /** Today and the thirty days before it. */
    DAY(GroupBy.DAY) {
        @Override
        LocalDate first(LocalDate today) {
            return today.minusDays(30);
        }

        @Override
        LocalDate last(LocalDate day) {
            return day;
        }

        @Override
        LocalDate read(String value) {
            return LocalDate.parse(value);
        }
    };

    private final GroupBy by;

    VolumeStep(GroupBy by) {
        this.by = by;
    }

    GroupBy by() {
        return by;
    }

    /** The earliest stretch that is shown. */
    abstract LocalDate first(LocalDate today);

    /** The last day of the stretch that a day is in. */
    abstract LocalDate last(LocalDate day);

    /** The stretch of a group. */
    abstract LocalDate read(String value);
}
