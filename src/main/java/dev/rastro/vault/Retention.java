package dev.rastro.vault;

import dev.rastro.dfe.TsvTable;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The legal term ({@code retention.tsv}): tells how many documents reach its end. Nothing is ever deleted because of it: own terms
 * (open cases, limitation) may be longer. Safe for use by several threads.
 */
public final class Retention {
    /** Before any electronic document: what has no day of issue counts as older still, and is not meant. */
    private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);

    private final DocumentCatalog catalog;
    private final Clock clock;
    private final int months;
    private final int warning;
    private final String source;

    public Retention(DocumentCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
        TsvTable.Row row =
                TsvTable.load(Retention.class, "retention.tsv").rows().getFirst();
        this.months = Integer.parseInt(row.text("months"));
        this.warning = Integer.parseInt(row.text("warning"));
        this.source = row.text("source");
    }

    /**
     * How documents stand to the term.
     *
     * @param months the term
     * @param source the norm
     * @param over documents issued longer ago than the term
     * @param ending documents whose term ends within the months of warning
     * @param oldest day of issue of the oldest document, {@code null} where no document tells one
     */
    public record Report(
            int months,
            String source,
            long over,
            long ending,
            @Nullable LocalDate oldest) {
        /** The day on which the first term ends, or ended. */
        public @Nullable LocalDate firstEnd() {
            return oldest == null ? null : oldest.plusMonths(months);
        }
    }

    public Report report() {
        LocalDate end = LocalDate.now(clock).minusMonths(months);
        LocalDate warned = end.plusMonths(warning);
        DocumentFilter all = DocumentFilter.all();
        return new Report(
                months,
                source,
                catalog.totals(all.withPeriod(BEGINNING, end)).count(),
                catalog.totals(all.withPeriod(end.plusDays(1), warned)).count(),
                oldest());
    }

    private @Nullable LocalDate oldest() {
        List<DocumentRow> rows = catalog.page(
                        DocumentFilter.all().withPeriod(BEGINNING, null), DocumentSort.ISSUED_AT, false, null, 1)
                .rows();
        return rows.stream()
                .map(DocumentRow::issuedAt)
                .filter(Objects::nonNull)
                .map(at -> at.toLocalDate())
                .findFirst()
                .orElse(null);
    }
}
