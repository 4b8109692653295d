package dev.rastro.desktop.documents;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A catalog in memory that sorts by key alone and filters by text, and counts what it is asked. */
public final class MemoryCatalog implements DocumentCatalog {
    public final List<DocumentRow> rows = new ArrayList<>();
    public final List<Integer> limits = new ArrayList<>();

    /** A document whose number, key and amount come from {@code number}. */
    public static DocumentRow row(int number) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-22T10:20:00-03:00");
        return new DocumentRow(
                key(number),
                DfeFamily.NFE,
                "55",
                "1",
                Integer.toString(number),
                at,
                "12345678000195",
                "Moinho Sul " + number,
                null,
                null,
                BigDecimal.valueOf(number),
                Situation.AUTHORIZED,
                Completeness.FULL,
                Environment.PRODUCTION,
                "1",
                Manifestation.NONE,
                0,
                false,
                null,
                at);
    }

    public static AccessKey key(int number) {
        return new AccessKey("352611123456780001955500100%07d1000000000".formatted(number));
    }

    @Override
    public DocumentPage page(DocumentFilter filter, ListOrder order, DocumentPage.@Nullable Cursor after, int limit) {
        limits.add(limit);
        List<DocumentRow> matching = matching(filter).stream()
                .filter(row -> after == null || row.key().value().compareTo(after.key()) > 0)
                .toList();
        List<DocumentRow> page = matching.subList(0, Math.min(limit, matching.size()));
        boolean more = matching.size() > page.size();
        return new DocumentPage(
                page,
                more ? new DocumentPage.Cursor(List.of(), page.getLast().key().value(), false) : null);
    }

    /** By issuer alone, whatever is asked. */
    @Override
    public List<DocumentGroup> groups(DocumentFilter filter, List<GroupBy> by) {
        Map<String, List<DocumentRow>> grouped =
                matching(filter).stream().collect(Collectors.groupingBy(row -> String.valueOf(row.issuerId())));
        return grouped.entrySet().stream()
                .map(entry -> new DocumentGroup(
                        List.of(entry.getKey()),
                        String.valueOf(entry.getValue().getFirst().issuerName()),
                        entry.getValue().size(),
                        sum(entry.getValue())))
                .toList();
    }

    private static BigDecimal sum(List<DocumentRow> rows) {
        return rows.stream()
                .map(row -> row.total() == null ? BigDecimal.ZERO : row.total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<DocumentRow> matching(DocumentFilter filter) {
        return rows.stream()
                .filter(row -> String.valueOf(row.issuerName()).contains(filter.text()))
                .filter(row -> filter.narrowing().within() == null
                        || filter.narrowing().within().value().equals(row.issuerId()))
                .toList();
    }

    @Override
    public Totals totals(DocumentFilter filter) {
        List<DocumentRow> matching = matching(filter);
        return new Totals(matching.size(), sum(matching));
    }

    @Override
    public Optional<DocumentRow> find(AccessKey key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    @Override
    public List<Company> companies(int limit) {
        return List.of(new Company("12345678000195", "Moinho Sul", rows.size()));
    }
}
