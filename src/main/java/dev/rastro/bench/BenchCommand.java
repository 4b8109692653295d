package dev.rastro.bench;

import dev.rastro.cli.ExitCode;
import dev.rastro.cli.Json;
import dev.rastro.cli.Showroom;
import dev.rastro.cli.TrainingFiles;
import dev.rastro.cli.TrainingSefaz;
import dev.rastro.cli.TrainingStore;
import dev.rastro.cli.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rastro bench NAME}: measures in a scratch folder of its own and tells each figure with its limit. */
@Command(name = "bench", description = "Mede: import, list, search, crossings, sync, rebuild, pdf, start, ui.")
public final class BenchCommand implements Callable<Integer> {
    private static final long SEED = 20261124;

    @Parameters(paramLabel = "NAME", description = "import, list, search, crossings, sync, rebuild, pdf, start ou ui.")
    String name;

    @Option(
            names = "--documents",
            paramLabel = "N",
            description = "Quantos documentos (import: 2000, list: 100000, start: 10000, ui: 1000000).")
    @Nullable
    Integer documents;

    @Option(names = "--events", paramLabel = "N", description = "Quantos eventos (rebuild: 1000000).")
    int events = 1_000_000;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "start, ui: pasta de dados feita por generate; feita antes, se não existir (ui: treinamento-N).")
    @Nullable
    Path home;

    @Option(names = "--rounds", paramLabel = "N", description = "start: quantas vezes cada janela é aberta (10).")
    int rounds = 10;

    @Option(names = "--strict", description = "start, ui: código de saída 1 se um limite for ultrapassado.")
    boolean strict;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final Function<Path, Workspace> opener;
    private final TrainingFiles training;
    private final TrainingSefaz sefaz;
    private final TrainingStore stores;
    private final Showroom showroom;

    public BenchCommand(
            Function<Path, Workspace> opener,
            TrainingFiles training,
            TrainingSefaz sefaz,
            TrainingStore stores,
            Showroom showroom) {
        this.stores = stores;
        this.showroom = showroom;
        this.sefaz = sefaz;
        this.opener = opener;
        this.training = training;
    }

    @Override
    public Integer call() throws Exception {
        if (name.equals("ui")) {
            return ui(documents == null ? 1_000_000 : documents);
        }
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds: ao menos 1");
        }
        Path scratch = Files.createTempDirectory("rastro-bench");
        try {
            Measurement measured = switch (name) {
                case "import" -> {
                    Path data = Files.createDirectory(scratch.resolve("data"));
                    training.write(data, SEED, documents == null ? 2000 : documents);
                    yield new ImportBench(opener).run(scratch, data);
                }
                case "list" -> new ListBench().run(scratch, documents == null ? 100_000 : documents);
                case "search" -> new SearchBench().run(scratch, documents == null ? 100_000 : documents);
                case "crossings" -> new CrossBench().run(scratch, documents == null ? 100_000 : documents);
                case "sync" -> new SyncBench(opener, sefaz).run(scratch, documents == null ? 20_000 : documents);
                case "pdf" -> {
                    Path data = Files.createDirectory(scratch.resolve("data"));
                    training.write(data, SEED, documents == null ? 400 : documents);
                    yield new PdfBench().run(PrintSamples.of(data));
                }
                case "start" -> new StartBench(scratch).run(startHome(scratch), rounds);
                case "rebuild" -> new RebuildBench(opener).run(scratch, events);
                default ->
                    throw new ParameterException(
                            spec.commandLine(),
                            "Medida desconhecida: " + name
                                    + " (há import, list, search, crossings, sync, rebuild, pdf, start e ui)");
            };
            print(measured);
            return name.equals("start") && strict && measured.ratio() > measured.limit()
                    ? ExitCode.NOT_DONE
                    : ExitCode.OK;
        } finally {
            delete(scratch);
        }
    }

    private Path startHome(Path scratch) throws IOException {
        Path folder = (home == null ? scratch.resolve("store") : home)
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(folder)) {
            stores.make(folder, SEED, documents == null ? 10_000 : documents, (step, done, all) -> {});
        }
        return folder;
    }

    private int ui(int wanted) throws IOException, InterruptedException, TimeoutException {
        Path folder = home == null ? Path.of("treinamento-" + wanted) : home;
        if (!ChildProgram.running()) {
            return ChildProgram.run(spec.root().commandLine().getParseResult().originalArgs());
        }
        if (!Files.exists(folder)) {
            stores.make(folder.toAbsolutePath().normalize(), SEED, wanted, (step, done, all) -> {});
        }
        Measurement measured = new UiBench(opener, showroom).run(folder);
        print(measured);
        return strict && measured.ratio() > measured.limit() ? ExitCode.NOT_DONE : ExitCode.OK;
    }

    private void print(Measurement measured) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, @Nullable Object> shape = Json.object(
                "name", measured.name(),
                "value", rounded(measured.value()),
                "unit", measured.unit(),
                "limit", measured.limit(),
                "ratio", rounded(measured.ratio()),
                "meaning", measured.meaning(),
                "machine",
                        Json.object(
                                "cores", Runtime.getRuntime().availableProcessors(),
                                "java", Runtime.version().toString(),
                                "heapMiB", Runtime.getRuntime().maxMemory() / (1024 * 1024)));
        shape.putAll(measured.more());
        if (json) {
            Json.print(out, shape);
        } else {
            shape.forEach((key, value) -> out.printf(Locale.ROOT, "%-10s %s%n", key, value));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
