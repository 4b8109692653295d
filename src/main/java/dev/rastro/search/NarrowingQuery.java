package dev.rastro.search;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DueFilter;
import dev.rastro.store.Narrowing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A {@link Narrowing} in the words of the index; means what it means in the store. Stateless. */
final class NarrowingQuery {
    private NarrowingQuery() {}

    /** @param changed the keys of the documents that changed since they were looked at */
    static List<Query> of(Narrowing narrowing, List<String> changed) {
        List<Query> all = new ArrayList<>();
        if (!narrowing.manifestations().isEmpty()) {
            all.add(names(IndexFields.MANIFESTATION, narrowing.manifestations()));
        }
        if (narrowing.changedSinceSeen()) {
            all.add(QueryBuilder.oneOf(IndexFields.KEY, changed));
        }
        Narrowing.Within within = narrowing.within();
        if (within != null) {
            all.add(within(within));
        }
        DueFilter due = narrowing.due();
        if (due != null) {
            all.add(due(due));
        }
        return all;
    }

    private static Query within(Narrowing.Within within) {
        String value = within.value();
        return switch (within.by()) {
            case ISSUER -> keyword(IndexFields.ISSUER_ID, value);
            case RECIPIENT -> keyword(IndexFields.RECIPIENT_ID, value);
            case FAMILY -> keyword(IndexFields.FAMILY, value);
            case SITUATION -> keyword(IndexFields.SITUATION, value);
            case CFOP -> keyword(IndexFields.CFOPS, value);
            case DAY -> value.isEmpty() ? withoutDay() : issued(LocalDate.parse(value), LocalDate.parse(value));
            case MONTH ->
                value.isEmpty()
                        ? withoutDay()
                        : issued(
                                YearMonth.parse(value).atDay(1),
                                YearMonth.parse(value).atEndOfMonth());
        };
    }

    private static Query keyword(String field, String value) {
        return value.isEmpty() ? QueryBuilder.not(new FieldExistsQuery(field)) : new TermQuery(new Term(field, value));
    }

    private static Query withoutDay() {
        LocalDate first = LocalDate.ofEpochDay(0);
        return LongField.newRangeQuery(IndexFields.ISSUED, Long.MIN_VALUE, new Days(first, first).lastSecond());
    }

    private static Query issued(LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        return LongField.newRangeQuery(IndexFields.ISSUED, days.firstSecond(), days.lastSecond());
    }

    private static Query names(String field, Collection<? extends Enum<?>> values) {
        return QueryBuilder.oneOf(field, values.stream().map(Enum::name).toList());
    }

    private static Query due(DueFilter due) {
        List<String> companies = List.copyOf(due.companies());
        List<Query> windows = due.windows().stream()
                .map(window -> QueryBuilder.all(
                        List.of(issued(window.from(), window.to()), names(IndexFields.MANIFESTATION, window.open()))))
                .toList();
        return QueryBuilder.all(List.of(
                keyword(IndexFields.FAMILY, DfeFamily.NFE.name()),
                keyword(IndexFields.SITUATION, Situation.AUTHORIZED.name()),
                QueryBuilder.any(List.of(
                        QueryBuilder.oneOf(IndexFields.RECIPIENT_ID, companies),
                        // Nobody is told a summary of what is none of theirs.
                        companies.isEmpty()
                                ? QueryBuilder.not(QueryBuilder.all(List.of()))
                                : keyword(IndexFields.COMPLETENESS, Completeness.SUMMARY.name()))),
                QueryBuilder.not(QueryBuilder.oneOf(IndexFields.ISSUER_ID, companies)),
                QueryBuilder.any(windows)));
    }
}
