package dev.rastro.bench;

import dev.rastro.cli.Json;
import dev.rastro.cli.Showroom;
import dev.rastro.cli.WindowFigures;
import dev.rastro.cli.Workspace;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.store.DocumentFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the real window answers over a folder with many documents: each list, order, filter and search until it is on screen,
 * each key, how long the screen's thread stands still, and the heap. Each figure as a ratio to its limit; the worst is the
 * measure.
 */
final class UiBench {
    private static final double PAGE_LIMIT_MS = 100;
    private static final double TYPING_LIMIT_MS = 50;
    private static final Duration BLOCK_LIMIT = Duration.ofMillis(50);
    private static final double HEAP_LIMIT_MIB = 512;
    private static final int STACKS = 5;
    private static final double MEBIBYTE = 1024.0 * 1024;

    /** What the training data has in it: names, products, parts of keys, values and situations, alone and together. */
    private static final List<String> QUERIES = List.of(
            "aurora",
            "pinheiral",
            "produto:parafuso",
            "emitente:buriti valor>1000",
            "cfop:5102 valor:100..2000",
            "situacao:cancelada desde:01/06/2026",
            "3526",
            "9960",
            "valor:1500..1600",
            "ncm:73 familia:nfe",
            "transportadora",
            "serra clara valor>5000 situacao:autorizada");

    private static final String TYPED = "serra clara valor>1000";

    /** Not held against a limit: the window shows that a sum is on its way, and opening loads the program itself. */
    private static final List<String> BESIDE = List.of("OPENING", "TOTALS");

    private final Function<Path, Workspace> opener;
    private final Showroom showroom;

    UiBench(Function<Path, Workspace> opener, Showroom showroom) {
        this.opener = opener;
        this.showroom = showroom;
    }

    Measurement run(Path home) throws IOException, InterruptedException, TimeoutException {
        long begun = System.nanoTime();
        try (Workspace workspace = opener.apply(home)) {
            double opened = millisSince(begun);
            CaptureServices capture = workspace.capture(new CaptureSettings(
                    null,
                    certificate -> null,
                    Clock.system(ZoneId.systemDefault()),
                    new SystemTicker(),
                    Duration.ofMinutes(1)));
            long documents = workspace.catalog().totals(DocumentFilter.all()).count();
            PeakMemory memory = PeakMemory.begin();
            WindowFigures figures = showroom.measure(workspace, capture, QUERIES, TYPED, BLOCK_LIMIT);
            double peak = memory.peakMebibytes();
            double left = heapMebibytes();
            List<Figure> limited = new ArrayList<>();
            Map<String, @Nullable Object> times = new LinkedHashMap<>();
            figures.times().forEach((kind, each) -> {
                times.put(
                        kind,
                        Json.object(
                                "count", each.count(),
                                "p50ms", Rounded.toHundredths(each.p50()),
                                "p95ms", Rounded.toHundredths(each.p95()),
                                "maxMs", Rounded.toHundredths(each.max()),
                                "slowest", each.slowest()));
                if (!BESIDE.contains(kind)) {
                    double limit = kind.equals("TYPING") ? TYPING_LIMIT_MS : PAGE_LIMIT_MS;
                    limited.add(new Figure(kind, each.p95(), "ms", Goal.AT_MOST, limit, "p95"));
                }
            });
            limited.add(new Figure(
                    "BLOCK",
                    figures.longestOwnBlock().toNanos() / 1e6,
                    "ms",
                    Goal.AT_MOST,
                    BLOCK_LIMIT.toMillis(),
                    "longest block of the screen's thread, of its own"));
            limited.add(
                    new Figure("HEAP", peak, "MiB", Goal.AT_MOST, HEAP_LIMIT_MIB, "peak that a collection left over"));
            double worst = Rounded.toHundredths(
                    limited.stream().mapToDouble(Figure::ofLimit).max().orElseThrow());
            return new Measurement(
                    "ui",
                    worst,
                    "of its limit",
                    1,
                    worst,
                    "worst of all ratios to their limits (p95 100 ms to rows, 50 ms a key, block 50 ms, heap 512 MiB);"
                            + " at most 1 is good",
                    limited,
                    more(documents, opened, figures, times, ratios(limited), peak, left));
        }
    }

    private static Map<String, @Nullable Object> ratios(List<Figure> limited) {
        Map<String, @Nullable Object> ratios = new LinkedHashMap<>();
        limited.forEach(each -> ratios.put(each.name(), Rounded.toHundredths(each.ofLimit())));
        return ratios;
    }

    private static Map<String, Object> more(
            long documents,
            double opened,
            WindowFigures figures,
            Map<String, @Nullable Object> times,
            Map<String, @Nullable Object> ratios,
            double peak,
            double left) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("documents", documents);
        more.put("openedMs", Rounded.toHundredths(opened));
        more.put("ratios", ratios);
        more.put("times", times);
        more.put("longestBlockMs", figures.longestBlock().toMillis());
        more.put("longestOwnBlockMs", figures.longestOwnBlock().toMillis());
        more.put("turns", figures.turns());
        more.put("blocksOverLimit", figures.blocks().size());
        more.put("blocks", figures.blocks().stream().limit(STACKS).toList());
        more.put("peakAfterCollectionMiB", Rounded.toHundredths(peak));
        more.put("heapAfterwardsMiB", Rounded.toHundredths(left));
        return more;
    }

    private static double heapMebibytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
