package dev.rastro.bench;

import dev.rastro.log.Bus;
import dev.rastro.log.EventLog;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.search.SearchIndex;
import dev.rastro.search.SearchProjection;
import dev.rastro.search.SearchService;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.h2.H2Catalog;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.store.h2.H2MarkCatalog;
import dev.rastro.store.h2.H2ReadModels;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long searches take: the first page of queries of every kind in every order, and each key of one that is typed. */
final class SearchBench {
    private static final double LIMIT_MS = 100;
    private static final double TYPING_LIMIT_MS = 50;
    private static final int PAGE = 100;
    private static final int REPEATS = 20;
    private static final int BATCH = 2_000;

    Measurement run(Path scratch, int documents) {
        try (H2Database database = H2Database.open(scratch);
                SearchIndex index = new SearchIndex(scratch.resolve("search"))) {
            DocumentCatalog store = new H2Catalog(database);
            EventCodec codec = new EventCodec(EventContracts.load());
            EventLog log = new H2EventLog(database, codec);
            double indexed = fill(database, store, log, index, documents);
            SearchService search = new SearchService(
                    store,
                    log,
                    index,
                    Clock.system(ZoneId.of("America/Sao_Paulo")),
                    new H2MarkCatalog(database, codec));
            Map<String, Object> p95 = new TreeMap<>();
            double slowest = 0;
            for (String query : queries()) {
                DocumentFilter filter = DocumentFilter.all().withText(query);
                for (DocumentSort sort : DocumentSort.values()) {
                    double time = Percentile.p95(REPEATS, () -> search.catalog().page(filter, sort, true, null, PAGE));
                    slowest = Math.max(slowest, time);
                    p95.put(query + " " + sort, time);
                }
                p95.put(
                        query + " totals",
                        Percentile.p95(REPEATS, () -> search.catalog().totals(filter)));
            }
            double typing = typing(search);
            return new Measurement(
                    "search",
                    slowest,
                    "ms",
                    LIMIT_MS,
                    slowest / LIMIT_MS,
                    "slowest p95 of a first page / limit; at most 1 is good",
                    List.of(
                            new Figure("first page", slowest, "ms", Goal.AT_MOST, LIMIT_MS, "slowest p95"),
                            new Figure("key typed", typing, "ms", Goal.AT_MOST, TYPING_LIMIT_MS, "p95")),
                    Map.of(
                            "documents", documents,
                            "page", PAGE,
                            "indexedPerSecond", indexed,
                            "typingP95ms", typing,
                            "typingLimitMs", TYPING_LIMIT_MS,
                            "typingRatio", typing / TYPING_LIMIT_MS,
                            "p95ms", p95));
        }
    }

    private static double fill(
            H2Database database, DocumentCatalog store, EventLog log, SearchIndex index, int documents) {
        ManyDocuments many = new ManyDocuments(documents);
        ListFiller.fill(new H2ReadModels(database), documents, many::rows);
        Bus bus = new GuavaBus();
        SearchProjection projection = new SearchProjection(index, log, store, many, bus, () -> {});
        long nanos = 0;
        for (int from = 0; from < documents; from += BATCH) {
            List<DocumentRow> rows = many.rows(from, Math.min(documents, from + BATCH));
            long begun = System.nanoTime();
            projection.commit(List.of(projection.prepare(ManyDocuments.arrivals(rows))), 0);
            nanos += System.nanoTime() - begun;
        }
        return documents / (nanos / 1e9);
    }

    private static List<String> queries() {
        String frequent = ManyDocuments.word(1);
        String rare = ManyDocuments.word(7_000);
        return List.of(
                frequent,
                frequent.substring(0, 2),
                rare,
                "emitente:fornecedor valor>1000",
                "produto:" + rare + " cfop:1102",
                "situacao:cancelada desde:01/06/2026",
                "-" + frequent,
                "\"" + frequent + " " + ManyDocuments.word(2) + "\"",
                "ncm:10|20 valor:100..200",
                "3526 1110",
                "valor:1234");
    }

    /** Each key of a query as an operator types it. */
    private static double typing(SearchService search) {
        String typed = ManyDocuments.word(300) + " " + ManyDocuments.word(4_000) + " valor>1.000";
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int length = 1; length <= typed.length(); length++) {
                DocumentFilter filter = DocumentFilter.all().withText(typed.substring(0, length));
                times.add(Percentile.p95(
                        1, () -> search.catalog().page(filter, DocumentSort.ISSUED_AT, true, null, PAGE)));
            }
        }
        times.sort(null);
        return times.get((int) (times.size() * 0.95));
    }
}
