package dev.rastro.bench;

import dev.rastro.cli.ExitCode;
import dev.rastro.cli.Showroom;
import dev.rastro.cli.TrainingFiles;
import dev.rastro.cli.TrainingSefaz;
import dev.rastro.cli.TrainingStore;
import dev.rastro.cli.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rastro bench NAME...}: measures and tells each figure with its limit; {@code all} for everything. */
@Command(
        name = "bench",
        description = "Mede: list, search, crossings, pdf, import, sync, start, rebuild, ui; all mede tudo.")
public final class BenchCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "O que medir; vários, ou all, um após o outro, cada um em um programa próprio.")
    List<String> names;

    @Option(
            names = "--documents",
            paramLabel = "N",
            description = "Quantos documentos (list, search, crossings: 100000; pdf: 400; import: 2000; sync: 20000;"
                    + " start: 10000; ui: 1000000).")
    @Nullable
    Integer documents;

    @Option(names = "--events", paramLabel = "N", description = "Quantos eventos (rebuild: 1000000).")
    @Nullable
    Integer events;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "start, ui: pasta de dados feita por generate; feita antes, se não existir (ui: treinamento-N).")
    @Nullable
    Path home;

    @Option(names = "--rounds", paramLabel = "N", description = "start: quantas vezes cada janela é aberta (10).")
    @Nullable
    Integer rounds;

    @Option(names = "--quick", description = "Com menos documentos e por menos tempo: para uma ideia, em minutos.")
    boolean quick;

    @Option(names = "--strict", description = "Código de saída 1 se um limite for ultrapassado.")
    boolean strict;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final List<Bench> benches;
    private final BenchRunner apart;
    private final CommandLineRunner cached;
    private final Clock clock;

    public BenchCommand(
            Function<Path, Workspace> opener,
            TrainingFiles training,
            TrainingSefaz sefaz,
            TrainingStore stores,
            Showroom showroom) {
        this(
                new Benches(opener, training, sefaz, stores, showroom).all(),
                new OwnProgram(),
                new CachedProgram(stores),
                Clock.system(ZoneId.systemDefault()));
    }

    /**
     * The command.
     *
     * @param apart runs what is measured one after the other
     * @param cached runs the command line again, for what is measured in a program as operators have it
     */
    BenchCommand(List<Bench> benches, BenchRunner apart, CommandLineRunner cached, Clock clock) {
        this.cached = cached;
        this.clock = clock;
        this.benches = List.copyOf(benches);
        this.apart = apart;
    }

    @Override
    public Integer call() throws Exception {
        atLeastOne("--documents", documents);
        atLeastOne("--events", events);
        atLeastOne("--rounds", rounds);
        List<Bench> wanted = names.contains(ALL)
                ? benches
                : names.stream().distinct().map(this::find).toList();
        Order order = new Order(documents, events, home, rounds, quick);
        return names.equals(List.of(wanted.getFirst().name())) ? one(wanted.getFirst(), order) : series(wanted, order);
    }

    private void atLeastOne(String option, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new ParameterException(spec.commandLine(), option + ": ao menos 1");
        }
    }

    private Bench find(String name) {
        return benches.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Medida desconhecida: " + name
                                + benches.stream()
                                        .map(Bench::name)
                                        .collect(Collectors.joining(", ", " (há ", " e all)"))));
    }

    private int one(Bench bench, Order order) throws Exception {
        if (bench.apart() && !ChildProgram.running()) {
            return cached.run(spec.root().commandLine().getParseResult().originalArgs());
        }
        Machine machine = Machine.here(clock);
        Measurement measured = bench.run(order);
        report().one(measured, bench.sizeIn(order), machine, quick);
        return strict && !measured.met() ? ExitCode.NOT_DONE : ExitCode.OK;
    }

    private int series(List<Bench> wanted, Order order) throws InterruptedException {
        Machine machine = Machine.here(clock);
        List<Outcome> outcomes =
                new BenchSeries(apart).run(wanted, order, spec.commandLine().getErr()::println);
        report().all(outcomes, machine, quick);
        boolean good = outcomes.stream().allMatch(outcome -> switch (outcome) {
            case Outcome.Measured measured ->
                !strict || measured.figures().stream().allMatch(Figure::met);
            case Outcome.Failed failed -> false;
        });
        return good ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private BenchReport report() {
        return new BenchReport(spec.commandLine().getOut(), json);
    }
}
