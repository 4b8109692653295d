package dev.rastro;

import dev.rastro.bench.BenchCommand;
import dev.rastro.cli.BackupCommand;
import dev.rastro.cli.CommandLineFactory;
import dev.rastro.cli.GenerateCommand;
import dev.rastro.cli.TrainingFiles;
import dev.rastro.cli.UpdatesCommand;
import dev.rastro.cli.VaultCommand;
import dev.rastro.cli.VerifyCommand;
import dev.rastro.cli.WindowRequest;
import dev.rastro.cli.WindowStart;
import dev.rastro.cli.WorkspaceOpener;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.trace.Collector;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.DataFolder;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/** Entry point and composition root: the only place that builds services. */
public final class Rastro {
    /** The day training data ends at; fixed, so that the same seed gives the same files on any day. */
    private static final LocalDate TRAINING_DAY = LocalDate.of(2026, 11, 24);

    private Rastro() {}

    /** Runs the command line; without arguments, opens the window. */
    public static void main(String[] arguments) {
        WorkspaceOpener opener = home -> {
            joinLogs();
            return OpenWorkspace.open(
                    folder(home),
                    Collector.of(System.getProperties(), System.getenv()).orElse(null));
        };
        TrainingFiles training =
                (folder, seed, documents) -> new TrainingData(TRAINING_DAY).writeTo(folder, seed, documents);
        DesktopShowroom showroom = new DesktopShowroom(training, System.getenv());
        int exitCode = WindowRequest.of(arguments)
                .map(request -> new WindowStart(opener, showroom).run(request, out(System.out), out(System.err)))
                .orElseGet(() -> command(opener, training, showroom, arguments));
        System.exit(exitCode);
    }

    private static int command(
            WorkspaceOpener opener, TrainingFiles training, DesktopShowroom showroom, String... arguments) {
        joinLogs();
        TrainingAuthorities sefaz = new TrainingAuthorities();
        StoreFiller stores = new StoreFiller(TRAINING_DAY);
        CommandLine line = new CommandLineFactory(opener, training, sefaz, showroom)
                .create(Map.of(
                        "backup",
                        BackupCommand.group(opener, new OpenArchives()),
                        "vault",
                        VaultCommand.group(opener, new OpenArchives()),
                        "bench",
                        new BenchCommand(OpenWorkspace::open, training, sefaz, stores, showroom),
                        "generate",
                        new GenerateCommand(training, stores),
                        "updates",
                        new UpdatesCommand(home -> OpenUpdates.of(folder(home), System.getProperties())),
                        "simulator",
                        new SimulatorCommand(),
                        "verify",
                        new VerifyCommand(opener, home -> OpenWorkspace.authenticity(folder(home), new XmlScanner()))));
        return line.execute(arguments);
    }

    /** Libraries that log through the platform go where everybody logs to. Looks through all jars, so a window is shown first. */
    private static void joinLogs() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static PrintWriter out(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static Path folder(@Nullable Path asked) {
        return DataFolder.locate(
                asked, System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }
}
