package dev.rastro.cli;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.rastro.intake.ImportReport;
import dev.rastro.intake.WatchedFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        description = "Importa o que está e o que aparecer em uma pasta, até ser interrompido (Ctrl+C).")
final class WatchCommand implements Callable<Integer> {
    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Pasta a monitorar.")
    Path folder;

    @Option(names = "--interval", paramLabel = "S", description = "Segundos entre dois olhares (padrão: 5).")
    int seconds = 5;

    private final WorkspaceOpener opener;

    WatchCommand(WorkspaceOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            err().println("A pasta " + folder + " não existe ou não pode ser lida. [FOLDER_MISSING]");
            return ExitCode.NOT_DONE;
        }
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        // The virtual machine stops as soon as its hooks have ended: the hook waits until the store is closed.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            interrupted.countDown();
            Uninterruptibles.awaitUninterruptibly(closed);
        }));
        try (Workspace workspace = opener.open(options.home)) {
            watch(workspace, interrupted);
        } finally {
            closed.countDown();
        }
        return ExitCode.OK;
    }

    private void watch(Workspace workspace, CountDownLatch interrupted) throws InterruptedException {
        Duration interval = Duration.ofSeconds(Math.max(1, seconds));
        try (WatchedFolder watched = WatchedFolder.start(folder, interval, workspace.importer(), new Printer())) {
            err().println("Monitorando " + watched.folder() + " (Ctrl+C encerra)");
            interrupted.await();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private final class Printer implements WatchedFolder.Observer {
        private boolean away;

        @Override
        public void imported(ImportReport report) {
            new ReportPrinter(out()).print(report, options.json);
        }

        @Override
        public void reachable(boolean yes) {
            if (away == yes) {
                err().println(
                                yes
                                        ? "A pasta " + folder + " voltou a responder."
                                        : "A pasta " + folder + " não pode ser lida; nova tentativa em " + seconds
                                                + " s. [FOLDER_MISSING]");
                away = !yes;
            }
        }
    }
}
