package dev.rastro.store.h2;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DueFilter;
import dev.rastro.store.Narrowing;
import dev.rastro.store.h2.PendingSql.Condition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a {@link Narrowing}. */
final class NarrowingSql {
    private NarrowingSql() {}

    /** Named or wrapped as the filter's own conditions are: see {@link FilterSql}. */
    static List<Condition> of(Narrowing narrowing, FilterSql.Columns columns) {
        List<Condition> all = new ArrayList<>();
        if (!narrowing.manifestations().isEmpty()) {
            all.add(Condition.oneOf(
                    "manifestation",
                    narrowing.manifestations().stream().map(Enum::name).toList()));
        }
        if (narrowing.changedSinceSeen()) {
            all.add(new Condition("df_key IN (" + SeenTable.CHANGED + ")", List.of()));
        }
        Narrowing.Within within = narrowing.within();
        if (within != null) {
            all.add(within(within, columns));
        }
        DueFilter due = narrowing.due();
        if (due != null) {
            all.add(due(due));
        }
        return all;
    }

    private static Condition within(Narrowing.Within within, FilterSql.Columns columns) {
        String value = within.value();
        return switch (within.by()) {
            case ISSUER -> party("issuer_id", value);
            case RECIPIENT -> party("recipient_id", value);
            case FAMILY -> new Condition(columns.family() + " = ?", List.of(value));
            case SITUATION -> new Condition(columns.situation() + " = ?", List.of(value));
            // A day is few enough to be sorted: its own index may serve in any order.
            case DAY ->
                value.isEmpty() ? withoutDay() : days("sort_issued", LocalDate.parse(value), LocalDate.parse(value));
            case MONTH ->
                value.isEmpty()
                        ? withoutDay()
                        : days(
                                columns.issued(),
                                YearMonth.parse(value).atDay(1),
                                YearMonth.parse(value).atEndOfMonth());
            case CFOP -> throw new IllegalArgumentException("The list does not know the CFOP of items");
        };
    }

    private static Condition party(String column, String id) {
        return id.isEmpty()
                ? new Condition(column + " IS NULL", List.of())
                : new Condition(column + " = ?", List.of(id));
    }

    private static Condition withoutDay() {
        return new Condition(FilterSql.DAY + " <= 0", List.of());
    }

    private static Condition days(String issued, LocalDate from, LocalDate to) {
        return new Condition(
                issued + " >= ? AND " + issued + " < ?",
                List.of(FilterSql.firstSecond(from), FilterSql.firstSecond(to.plusDays(1))));
    }

    /** By the days of issue first, which have an index; what is left is few enough to be named by key. */
    private static Condition due(DueFilter due) {
        if (due.companies().isEmpty()) {
            return new Condition("FALSE", List.of());
        }
        Condition ours = Condition.any(List.of(
                Condition.oneOf("w.recipient_id", due.companies()),
                new Condition("w.completeness = ?", List.of(Completeness.SUMMARY.name()))));
        Condition theirs = Condition.oneOf("w.issuer_id", due.companies());
        Condition fixed = new Condition(
                        "w.family = ? AND w.situation = ?", List.of(DfeFamily.NFE.name(), Situation.AUTHORIZED.name()))
                .and(ours)
                .and(new Condition("(w.issuer_id IS NULL OR NOT (" + theirs.sql() + "))", theirs.values()));
        List<Condition> parts = new ArrayList<>();
        for (DueFilter.Window window : due.windows()) {
            Condition part = new Condition(
                            "w.sort_issued >= ? AND w.sort_issued < ?",
                            List.of(
                                    FilterSql.firstSecond(window.from()),
                                    FilterSql.firstSecond(window.to().plusDays(1))))
                    .and(Condition.oneOf(
                            "w.manifestation",
                            window.open().stream().map(Enum::name).toList()))
                    .and(fixed);
            parts.add(new Condition(
                    "df_key IN (SELECT w.df_key FROM document w USE INDEX (document_issued) WHERE " + part.sql() + ")",
                    part.values()));
        }
        return parts.isEmpty() ? new Condition("FALSE", List.of()) : Condition.any(parts);
    }
}
