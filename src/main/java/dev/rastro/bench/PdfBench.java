package dev.rastro.bench;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.FontChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** How many documents a second one process prints from XML to PDF, on two threads. */
final class PdfBench {
    /** Three times the fastest renderer known on this kind of machine. */
    private static final double LIMIT = 700;

    private static final int THREADS = 2;
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final String FIRST = "nfe";

    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final long nanos;

    /** @param time how long each kind is printed, once to warm up and once measured */
    PdfBench(Duration time) {
        nanos = time.toNanos();
    }

    /** What one run gave. */
    private record Run(Speed speed, long bytes) {}

    /** Documents a second, and CPU time of each: what the machine's other work does not change. */
    private record Speed(double perSecond, double cpuMs) {}

    /** Prints the samples, which are XMLs by the name of their layout, and of {@link #FIRST} the bare strings too. */
    Measurement run(Map<String, List<byte[]>> samples) throws Exception {
        long begun = System.nanoTime();
        print(samples.getOrDefault(FIRST, List.of()).getFirst(), PrintProfile.standard(), new ByteArrayOutputStream());
        double first = (System.nanoTime() - begun) / 1e6;
        Map<String, Object> speeds = new LinkedHashMap<>();
        Map<String, Object> cpu = new LinkedHashMap<>();
        Map<String, Object> sizes = new LinkedHashMap<>();
        double headline = 0;
        double cpuOfFirst = 1;
        for (Map.Entry<String, List<byte[]>> sample : samples.entrySet()) {
            Run run = measured(sample.getValue(), PrintProfile.standard());
            speeds.put(sample.getKey(), Math.round(run.speed().perSecond()));
            cpu.put(sample.getKey(), Rounded.toHundredths(run.speed().cpuMs()));
            sizes.put(sample.getKey(), run.bytes());
            if (sample.getKey().equals(FIRST)) {
                headline = run.speed().perSecond();
                cpuOfFirst = run.speed().cpuMs();
            }
        }
        Run embedded = measured(
                samples.getOrDefault(FIRST, List.of()), PrintProfile.standard().with(FontChoice.EMBEDDED));
        Speed bare = bare(samples.getOrDefault(FIRST, List.of()));
        long heap = heap();
        measured(samples.getOrDefault(FIRST, List.of()), PrintProfile.standard());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("documentsPerSecond", speeds);
        more.put("cpuMs", cpu);
        more.put("bytes", sizes);
        more.put("embeddedPerSecond", Math.round(embedded.speed().perSecond()));
        more.put("embeddedBytes", embedded.bytes());
        more.put("barePdfBoxPerSecond", Math.round(bare.perSecond()));
        more.put("barePdfBoxCpuMs", Rounded.toHundredths(bare.cpuMs()));
        more.put("cpuRatioToBarePdfBox", Rounded.toHundredths(bare.cpuMs() / cpuOfFirst));
        more.put("firstDocumentMs", Math.round(first));
        more.put("heapGrowthKiB", (heap() - heap) / 1024);
        return new Measurement(
                "pdf",
                headline,
                "documents/s",
                LIMIT,
                headline / LIMIT,
                "one-page DANFE, XML to PDF on two threads / limit; at least 1 is good",
                List.of(new Figure("DANFE", headline, "documents/s", Goal.AT_LEAST, LIMIT, "one page, two threads")),
                more);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Run measured(List<byte[]> xmls, PrintProfile profile) throws Exception {
        AtomicLong bytes = new AtomicLong();
        AtomicLong documents = new AtomicLong();
        Work<byte[]> work = xml -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            print(xml, profile, out);
            bytes.addAndGet(out.size());
            documents.incrementAndGet();
        };
        speed(xmls, nanos, work);
        bytes.set(0);
        documents.set(0);
        Speed speed = speed(xmls, nanos, work);
        return new Run(speed, bytes.get() / Math.max(1, documents.get()));
    }

    private void print(byte[] xml, PrintProfile profile, OutputStream out) throws IOException, UnprintableException {
        printer.print(printer.of(xml).getFirst(), profile, out);
    }

    /** The same strings at the same places, drawn by PDFBox alone: no XML, no layout, no lines. */
    private Speed bare(List<byte[]> xmls) throws Exception {
        List<BarePdf> papers = new ArrayList<>();
        for (byte[] xml : xmls) {
            Printable document = printer.of(xml).getFirst();
            papers.add(
                    new BarePdf(printer.lay(document, PrintProfile.standard()).sheets()));
        }
        speed(papers, nanos, BarePdf::draw);
        return speed(papers, nanos, BarePdf::draw);
    }

    /** Something done over and over. */
    private interface Work<T> {
        void on(T subject) throws Exception;
    }

    private static <T> Speed speed(List<T> subjects, long nanos, Work<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            AtomicLong cpu = new AtomicLong();
            long begun = System.nanoTime();
            List<Callable<Long>> loops = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int offset = i;
                loops.add(() -> {
                    long cpuBefore = TIMES.getCurrentThreadCpuTime();
                    long done = 0;
                    while (System.nanoTime() - begun < nanos) {
                        work.on(subjects.get((int) ((done * THREADS + offset) % subjects.size())));
                        done++;
                    }
                    cpu.addAndGet(TIMES.getCurrentThreadCpuTime() - cpuBefore);
                    return done;
                });
            }
            long sum = 0;
            for (Future<Long> loop : threads.invokeAll(loops)) {
                sum += loop.get();
            }
            return new Speed(sum / ((System.nanoTime() - begun) / 1e9), cpu.get() / 1e6 / Math.max(1, sum));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing measured: " + e.getCause(), e);
        }
    }
}
