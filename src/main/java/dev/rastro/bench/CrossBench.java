package dev.rastro.bench;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.ContentHash;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.FreightCharge;
import dev.rastro.store.FreightNote;
import dev.rastro.store.LinkFacts;
import dev.rastro.store.Parties;
import dev.rastro.store.h2.H2Crossings;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2DocumentLinks;
import dev.rastro.store.h2.H2ReadModels;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Processor time of the first page of each list that joins documents: six in ten NF-e, three CT-e, one MDF-e. The database
 * works on the caller's thread, and what other programs do shall not count.
 */
final class CrossBench {
    private static final double LIMIT_MS = 100;
    private static final int PAGE = 100;
    private static final int REPEATS = 20;
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T08:00:00-03:00");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(1);

    Measurement run(Path scratch, int documents) {
        try (H2Database database = H2Database.open(scratch)) {
            fill(new H2ReadModels(database), new H2DocumentLinks(database), documents);
            CrossingRules rules = CrossingRules.load();
            Crossings crossings = new H2Crossings(database, rules);
            Map<String, Object> p95 = new TreeMap<>();
            double worst = 0;
            for (CrossingList list : CrossingList.values()) {
                Crossings.Query query =
                        new Crossings.Query(list, NOW, rules.of(list).days(), Parties.ALL);
                double page = p95(() -> crossings.page(query, null, PAGE));
                worst = Math.max(worst, page);
                p95.put(list.code(), page);
                p95.put(list.code() + " count " + crossings.count(query), p95(() -> crossings.count(query)));
            }
            return new Measurement(
                    "crossings",
                    worst,
                    "ms",
                    LIMIT_MS,
                    worst / LIMIT_MS,
                    "slowest p95 of a first page, in processor time / limit; at most 1 is good",
                    List.of(new Figure(
                            "first page", worst, "ms", Goal.AT_MOST, LIMIT_MS, "slowest p95, processor time")),
                    Map.of("documents", documents, "page", PAGE, "p95ms", p95));
        }
    }

    private static double p95(Runnable work) {
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[(int) (REPEATS * 0.95)];
    }

    private void fill(H2ReadModels readModels, H2DocumentLinks links, int documents) {
        for (int from = 0; from < documents; from += 1000) {
            List<DocumentRow> rows = new ArrayList<>();
            List<DocumentLink> named = new ArrayList<>();
            List<FreightNote> notes = new ArrayList<>();
            List<FreightCharge> charges = new ArrayList<>();
            for (int i = from; i < Math.min(documents, from + 1000); i++) {
                DocumentRow row = row(i);
                rows.add(row);
                switch (row.family()) {
                    case NFE -> notes.add(new FreightNote(row.key(), String.valueOf(random.nextInt(4))));
                    case CTE -> {
                        // Now and then a second CT-e over the same note.
                        AccessKey note = key(55, random.nextInt(100) == 0 ? i - i % 10 : i - i % 10 + i % 3);
                        named.add(new DocumentLink(row.key(), note, LinkKind.TRANSPORTS));
                        charges.add(new FreightCharge(
                                row.key(),
                                ContentHash.of(note.value().getBytes(StandardCharsets.UTF_8)),
                                "10000000000001",
                                "0",
                                "0"));
                    }
                    default -> named.add(new DocumentLink(row.key(), key(57, i - i % 10 + 6), LinkKind.MANIFESTS));
                }
            }
            readModels.saveDocuments("documents", rows, from);
            links.save("links", new LinkFacts(named, notes, charges), from);
        }
    }

    private static AccessKey key(int model, int number) {
        return new AccessKey(String.format(Locale.ROOT, "35261110000000000001%d001%09d1000000010", model, number));
    }

    private DocumentRow row(int i) {
        int model = i % 10 < 6 ? 55 : i % 10 < 9 ? 57 : 58;
        DfeFamily family = model == 55 ? DfeFamily.NFE : model == 57 ? DfeFamily.CTE : DfeFamily.MDFE;
        Situation open = family == DfeFamily.MDFE && random.nextInt(10) > 0 ? Situation.CLOSED : Situation.AUTHORIZED;
        boolean cancelled = random.nextInt(100) < 3;
        return new DocumentRow(
                key(model, i),
                family,
                String.valueOf(model),
                "1",
                String.valueOf(i),
                NOW.minusMinutes(random.nextInt(470_000)),
                String.format(Locale.ROOT, "%014d", 10_000_000_000_000L + random.nextInt(2000)),
                "Fornecedor",
                "10000000000001",
                "Rastro Treinamento",
                BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                cancelled ? Situation.CANCELLED : open,
                Completeness.FULL,
                Environment.PRODUCTION,
                "1",
                random.nextInt(5) == 0 ? Manifestation.CONFIRMED : Manifestation.NONE,
                0,
                false,
                null,
                NOW);
    }
}
