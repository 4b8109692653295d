package dev.rastro.bench;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.Parties;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.Unsettled;
import dev.rastro.store.h2.H2Catalog;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2ReadModels;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How long the first page of the document list takes, in every order and with the usual filters. */
final class ListBench {
    private static final double LIMIT_MS = 100;
    private static final int PAGE = 100;
    private static final int REPEATS = 30;
    private static final int ISSUERS = 2_000;
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-01T08:00:00-03:00");

    Measurement run(Path scratch, int documents) {
        try (H2Database database = H2Database.open(scratch)) {
            fill(new H2ReadModels(database), documents);
            H2Catalog catalog = new H2Catalog(database);
            Map<String, Object> p95 = new TreeMap<>();
            double worst = 0;
            for (Map.Entry<String, DocumentFilter> filter : filters().entrySet()) {
                for (DocumentSort sort : DocumentSort.values()) {
                    for (boolean descending : new boolean[] {false, true}) {
                        double value = p95(catalog, filter.getValue(), sort, descending);
                        worst = Math.max(worst, value);
                        p95.put(filter.getKey() + " " + sort + (descending ? " desc" : ""), value);
                    }
                }
            }
            return new Measurement(
                    "list",
                    worst,
                    "ms",
                    LIMIT_MS,
                    worst / LIMIT_MS,
                    "slowest p95 of a first page / limit; at most 1 is good",
                    List.of(new Figure("first page", worst, "ms", Goal.AT_MOST, LIMIT_MS, "slowest p95")),
                    Map.of("documents", documents, "page", PAGE, "p95ms", p95));
        }
    }

    private static Map<String, DocumentFilter> filters() {
        DocumentFilter all = DocumentFilter.all();
        return new TreeMap<>(Map.of(
                "all", all,
                "family", all.withFamilies(Set.of(DfeFamily.CTE)),
                "cancelled", all.withSituations(Set.of(Situation.CANCELLED)),
                "month", all.withPeriod(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)),
                "company", all.withCompanies(Parties.of(companyId(7))).withRole(DocumentFilter.Role.RECEIVED),
                "text", all.withText("fornecedor 123"),
                "pending", all.withPending(new PendingFilter(Set.of("RESUMO_SEM_RESPOSTA"), null)),
                "pending rare", all.withPending(new PendingFilter(Set.of("AGUARDANDO_XML"), null)),
                "not confirmed",
                        all.withPending(
                                new PendingFilter(Set.of(), START.plusDays(300).toInstant()))));
    }

    private static double p95(H2Catalog catalog, DocumentFilter filter, DocumentSort sort, boolean descending) {
        return Percentile.p95(REPEATS, () -> catalog.page(filter, sort, descending, null, PAGE));
    }

    private static void fill(H2ReadModels readModels, int documents) {
        SplittableRandom random = new SplittableRandom(1);
        ListFiller.fill(
                readModels,
                documents,
                (from, to) -> IntStream.range(from, to)
                        .mapToObj(i -> row(i, documents, random, null))
                        .toList());
    }

    private static String companyId(int number) {
        return String.format(Locale.ROOT, "%014d", 10_000_000_000_000L + number);
    }

    /** Every third is a summary, one in twenty thousand waits for its XML. */
    private static Unsettled open(int i, SplittableRandom random) {
        Instant at = START.plusMinutes(random.nextInt(470_000)).toInstant();
        if (i % 20_000 == 1) {
            return new Unsettled(List.of(new Unsettled.State("AGUARDANDO_XML", at)), at);
        }
        return new Unsettled(i % 3 == 0 ? List.of(new Unsettled.State("RESUMO_SEM_RESPOSTA", at)) : List.of(), at);
    }

    /**
     * A line of a list of many documents, as mixed as those of an accounting office but for the keys, which ascend.
     *
     * @param i below {@code documents}
     */
    static DocumentRow row(int i, int documents, SplittableRandom random, @Nullable String content) {
        String issuer = companyId((int) ((long) ISSUERS * i / documents));
        return new DocumentRow(
                        new AccessKey(String.format(
                                Locale.ROOT, "352611%s55%03d%09d1%08d0", issuer, 1, i, random.nextInt(99999999))),
                        random.nextInt(10) < 8 ? DfeFamily.NFE : DfeFamily.CTE,
                        "55",
                        "1",
                        String.valueOf(i),
                        START.plusMinutes(random.nextInt(470_000)),
                        issuer,
                        "Fornecedor " + issuer.substring(9) + " Indústria e Comércio",
                        companyId(random.nextInt(20)),
                        "Rastro Treinamento",
                        BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                        random.nextInt(100) < 3 ? Situation.CANCELLED : Situation.AUTHORIZED,
                        Completeness.FULL,
                        Environment.PRODUCTION,
                        random.nextBoolean() ? "1" : "0",
                        Manifestation.NONE,
                        0,
                        false,
                        content,
                        START)
                .with(open(i, random));
    }
}
