package dev.rastro;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.rastro.cli.TrainingStore;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportService;
import dev.rastro.intake.Input;
import dev.rastro.intake.InputReader;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Limits;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.h2.H2Filling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes a data folder of very many training documents: the intake's own pipeline into a log without its indexes, then the
 * lists as a rebuild makes them, then the search. All in a folder beside, which gets its name at the end: a folder of the
 * wanted name is whole.
 */
final class StoreFiller implements TrainingStore {
    private static final int DAYS = 730;
    private static final int OPERATORS = 30;
    /** In a folder whose log is whole, so that only what is computed from it is missing. */
    private static final String LOG_WHOLE = "log-whole";

    private final LocalDate reference;

    StoreFiller(LocalDate reference) {
        this.reference = reference;
    }

    @Override
    public Made make(Path home, long seed, int documents, Progress progress) throws IOException {
        Path partial = home.resolveSibling(home.getFileName() + ".partial");
        Path whole = partial.resolve(LOG_WHOLE);
        String order = seed + " " + documents;
        if (!Files.exists(whole) || !Files.readString(whole).equals(order)) {
            if (Files.exists(partial)) {
                MoreFiles.deleteRecursively(partial, RecursiveDeleteOption.ALLOW_INSECURE);
            }
            fill(Files.createDirectories(partial), seed, documents, progress);
            Files.writeString(whole, order);
        }
        long kept;
        long events;
        try (OpenWorkspace workspace = OpenWorkspace.open(partial)) {
            if (workspace.rebuildDue() || documents(workspace) == 0) {
                workspace.rebuild((done, all) -> progress.at(Step.LISTS, done, all));
            }
            progress.at(Step.SEARCH, 0, workspace.search().behind());
            workspace.settleSearch();
            kept = documents(workspace);
            events = workspace.events();
        }
        Files.delete(whole);
        Files.move(partial, home);
        return new Made(kept, events, size(home));
    }

    private static long documents(OpenWorkspace workspace) {
        return workspace.catalog().totals(DocumentFilter.all()).count();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void fill(Path folder, long seed, int documents, Progress progress) {
        try (H2Filling filling = H2Filling.create(folder, new EventCodec(EventContracts.load()))) {
            Clock clock = Clock.systemUTC();
            new ImportService(
                            new InputReader(Limits.standard()),
                            new Preparer(new XmlScanner(), new OriginalCodec(Dictionaries.load())),
                            new Intake(filling),
                            new Ids(clock),
                            clock,
                            new Operator("generate"),
                            Runtime.getRuntime().availableProcessors())
                    .importFrom("generate", sink -> office(seed, documents, sink), watching(progress));
            filling.finish();
        }
    }

    private static ImportProgress watching(Progress progress) {
        return new ImportProgress() {
            @Override
            public void advanced(long done, long found, String current) {
                progress.at(Step.LOG, done, 0);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private boolean office(long seed, int documents, Predicate<Supplier<? extends Input>> sink) {
        new TrainingData(reference, DAYS).generateOffice(seed, documents, OPERATORS, made -> {
            if (!sink.test(() -> input(made.get()))) {
                throw new IllegalStateException("The store took no more");
            }
        });
        return true;
    }

    private static Input input(GeneratedFile file) {
        return new Input.Content(file.path(), file.bytes());
    }
}
