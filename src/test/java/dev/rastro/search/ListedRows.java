package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import dev.rastro.store.SearchText;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up lines of the list with many equals in every column, and the plain way to sort them. */
final class ListedRows {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-08-01T00:30:00-03:00");
    private static final List<String> NAMES = List.of("Moinho Sul", "Gráfica Real", "Ação & Cia", "100% Limpeza_Já");
    static final List<String> IDS = List.of("11144477000161", "22255588000172", "33366699000183", "44477711000194");
    private static final List<Situation> SITUATIONS =
            List.of(Situation.AUTHORIZED, Situation.AUTHORIZED, Situation.CANCELLED, Situation.DENIED);

    private static final List<Manifestation> MANIFESTATIONS =
            List.of(Manifestation.NONE, Manifestation.AWARE, Manifestation.CONFIRMED);
    private static final List<DocumentSort> COLUMNS = List.copyOf(EnumSet.allOf(DocumentSort.class));

    private ListedRows() {}

    static List<DocumentRow> random(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> row(i, random)).toList();
    }

    private static DocumentRow row(int i, Random random) {
        int issuer = random.nextInt(4);
        boolean known = random.nextInt(10) > 0;
        String key = String.format(
                Locale.ROOT,
                "3526111144477700016155001%09d1%08d0",
                i,
                99_999_999 - random.nextInt(1_000) * 10_000L - i);
        return new DocumentRow(
                new AccessKey(key),
                random.nextBoolean() ? DfeFamily.CTE : DfeFamily.NFE,
                "55",
                "1",
                known ? String.valueOf(random.nextInt(12)) : null,
                known ? START.plusDays(random.nextInt(90)).plusHours(random.nextInt(24)) : null,
                known ? IDS.get(issuer) : null,
                known ? NAMES.get(issuer) : null,
                random.nextBoolean() ? IDS.get(random.nextInt(4)) : null,
                "Rastro Treinamento",
                known ? new BigDecimal(random.nextInt(5) * 100).setScale(2) : null,
                SITUATIONS.get(random.nextInt(4)),
                random.nextInt(4) == 0 ? Completeness.SUMMARY : Completeness.FULL,
                Environment.PRODUCTION,
                random.nextBoolean() ? "1" : "0",
                MANIFESTATIONS.get(random.nextInt(3)),
                0,
                false,
                null,
                START.plusDays(random.nextInt(5)));
    }

    static ListOrder order(Random random) {
        return new ListOrder(IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> new ListOrder.By(COLUMNS.get(random.nextInt(COLUMNS.size())), random.nextBoolean()))
                .toList());
    }

    /** What a list in this order has to be, by the words of {@link ListOrder}. */
    static Comparator<DocumentRow> comparing(ListOrder order) {
        Comparator<DocumentRow> byKey = comparing(DocumentSort.KEY);
        return order.by().stream()
                .map(each -> each.descending() ? comparing(each.column()).reversed() : comparing(each.column()))
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(order.keyDescending() ? byKey.reversed() : byKey);
    }

    private static Comparator<DocumentRow> comparing(DocumentSort column) {
        return switch (column) {
            case ISSUED_AT ->
                Comparator.comparingLong(
                        row -> row.issuedAt() == null ? 0 : row.issuedAt().toEpochSecond());
            case NUMBER -> Comparator.comparingInt(row -> row.number() == null ? 0 : Integer.parseInt(row.number()));
            case ISSUER -> Comparator.comparing(row -> folded(row.issuerName()));
            case RECIPIENT -> Comparator.comparing(row -> folded(row.recipientName()));
            case TOTAL -> Comparator.comparing(row -> row.total() == null ? BigDecimal.ZERO : row.total());
            case SITUATION -> Comparator.comparing(row -> row.situation().name());
            case FAMILY -> Comparator.comparing(row -> row.family().name());
            case CHANGED_AT -> Comparator.comparing(DocumentRow::changedAt);
            case KEY -> Comparator.comparing(row -> row.key().value());
        };
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : SearchText.fold(name);
    }
}
