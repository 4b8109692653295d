package dev.rastro.bench;

import static dev.rastro.bench.Bench.Counted.DOCUMENTS;
import static dev.rastro.bench.Bench.Counted.EVENTS;

import dev.rastro.cli.Showroom;
import dev.rastro.cli.TrainingFiles;
import dev.rastro.cli.TrainingSefaz;
import dev.rastro.cli.TrainingStore;
import dev.rastro.cli.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The table of all measurements. */
final class Benches {
    private static final long SEED = 20261124;

    private final Function<Path, Workspace> opener;
    private final TrainingFiles training;
    private final TrainingSefaz sefaz;
    private final TrainingStore stores;
    private final Showroom showroom;

    Benches(
            Function<Path, Workspace> opener,
            TrainingFiles training,
            TrainingSefaz sefaz,
            TrainingStore stores,
            Showroom showroom) {
        this.opener = opener;
        this.training = training;
        this.sefaz = sefaz;
        this.stores = stores;
        this.showroom = showroom;
    }

    /** All, in the order in which they are done one after the other: what takes longest comes last. */
    List<Bench> all() {
        return List.of(
                new Bench("list", DOCUMENTS, 100_000, 20_000, false, Benches::list),
                new Bench("search", DOCUMENTS, 100_000, 20_000, false, Benches::search),
                new Bench("crossings", DOCUMENTS, 100_000, 20_000, false, Benches::crossings),
                new Bench("pdf", DOCUMENTS, 400, 400, false, this::pdf),
                new Bench("import", DOCUMENTS, 2_000, 500, false, this::imports),
                new Bench("sync", DOCUMENTS, 20_000, 4_000, false, this::sync),
                new Bench("start", DOCUMENTS, 10_000, 1_000, false, this::start),
                new Bench("rebuild", EVENTS, 1_000_000, 30_000, false, this::rebuild),
                new Bench("ui", DOCUMENTS, 1_000_000, 2_000, true, this::ui));
    }

    private static Measurement list(Path scratch, int size, Order order) {
        return new ListBench().run(scratch, size);
    }

    private static Measurement search(Path scratch, int size, Order order) {
        return new SearchBench().run(scratch, size);
    }

    private static Measurement crossings(Path scratch, int size, Order order) {
        return new CrossBench().run(scratch, size);
    }

    private Measurement sync(Path scratch, int size, Order order) throws Exception {
        return new SyncBench(opener, sefaz).run(scratch, size);
    }

    private Measurement rebuild(Path scratch, int size, Order order) throws Exception {
        return new RebuildBench(opener).run(scratch, size);
    }

    private Measurement imports(Path scratch, int size, Order order) throws Exception {
        Path data = files(scratch, size);
        return (order.quick() ? new ImportBench(opener, Duration.ofSeconds(10), 3) : new ImportBench(opener))
                .run(scratch, data);
    }

    private Measurement pdf(Path scratch, int size, Order order) throws Exception {
        return new PdfBench(Duration.ofSeconds(order.quick() ? 3 : 4)).run(PrintSamples.of(files(scratch, size)));
    }

    private Measurement start(Path scratch, int size, Order order) throws Exception {
        int rounds = Objects.requireNonNullElse(order.rounds(), order.quick() ? 3 : 10);
        Path wanted = Objects.requireNonNullElse(order.home(), scratch.resolve("store"));
        return new StartBench(scratch).run(filled(wanted, size), rounds);
    }

    /** A folder that took long to make is kept for the next time. */
    private Measurement ui(Path scratch, int size, Order order) throws Exception {
        Path own = order.quick() ? scratch.resolve("store") : Path.of("treinamento-" + size);
        return new UiBench(opener, showroom).run(filled(Objects.requireNonNullElse(order.home(), own), size));
    }

    private Path files(Path scratch, int documents) throws IOException {
        Path data = Files.createDirectory(scratch.resolve("data"));
        training.write(data, SEED, documents);
        return data;
    }

    private Path filled(Path wanted, int documents) throws IOException {
        Path folder = wanted.toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            stores.make(folder, SEED, documents, (step, done, all) -> {});
        }
        return folder;
    }
}
