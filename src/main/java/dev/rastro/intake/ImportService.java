package dev.rastro.intake;

import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.trace.Operation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Imports files: the calling thread reads, a pool of workers looks at what was read, one writer commits batches. Safe
 * for use by several threads; each import has a pipeline of its own.
 */
public final class ImportService implements Importer {
    /** The memory of an input that is yet to be made. */
    private static final int MADE_KIB = 16;

    private final InputReader reader;
    private final Preparer preparer;
    private final Intake intake;
    private final Ids ids;
    private final Clock clock;
    private final Operator operator;
    private final int workers;

    /**
     * Makes an import service.
     *
     * @param operator at work at this machine
     * @param workers threads that look at inputs
     */
    public ImportService(
            InputReader reader,
            Preparer preparer,
            Intake intake,
            Ids ids,
            Clock clock,
            Operator operator,
            int workers) {
        this.reader = reader;
        this.preparer = preparer;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
        this.operator = operator;
        this.workers = workers;
    }

    @Override
    public ImportReport importPaths(List<Path> paths, ImportProgress progress) {
        try (Operation operation = ids.begin("import")) {
            ImportReport report = run(paths, progress, CaptureContext.of(operation, ids, clock, operator));
            paths.stream().findFirst().ifPresent(first -> operation.with("path", first.toString()));
            operation.with("files", report.files()).with("stored", report.stored());
            return report;
        }
    }

    private ImportReport run(List<Path> paths, ImportProgress progress, CaptureContext context) {
        return run(
                (pool, writer) -> paths.stream()
                        .allMatch(path -> reader.read(
                                path, input -> writer.offer(input, pool.submit(() -> preparer.prepare(input))))),
                progress,
                context);
    }

    /** Hands inputs over, each to be made by a worker, until it has no more or is told false. */
    @FunctionalInterface
    public interface Source {
        /** Returns whether it went to the end. */
        boolean each(Predicate<Supplier<? extends Input>> sink);
    }

    /**
     * Imports what is not read from files.
     *
     * @param name of the operation, a stable code
     */
    public ImportReport importFrom(String name, Source source, ImportProgress progress) {
        try (Operation operation = ids.begin(name)) {
            return run(
                    (pool, writer) -> source.each(
                            made -> writer.offer(MADE_KIB, pool.submit(() -> preparer.prepare(made.get())))),
                    progress,
                    CaptureContext.of(operation, ids, clock, operator));
        }
    }

    private interface Reading {
        boolean into(ExecutorService pool, ImportWriter writer);
    }

    private ImportReport run(Reading reading, ImportProgress progress, CaptureContext context) {
        ImportTally tally = new ImportTally(clock);
        boolean complete;
        try (ExecutorService pool = Executors.newFixedThreadPool(
                        workers, Thread.ofPlatform().daemon().name("import-", 0).factory());
                ImportWriter writer = new ImportWriter(intake, context, tally, progress)) {
            complete = reading.into(pool, writer);
            writer.finish();
        }
        return tally.report(!complete);
    }
}
