package dev.rastro;

import com.google.common.base.Throwables;
import dev.rastro.cli.Showroom;
import dev.rastro.cli.StartFigures;
import dev.rastro.cli.TrainingFiles;
import dev.rastro.cli.WindowFigures;
import dev.rastro.cli.Workspace;
import dev.rastro.desktop.CrossServices;
import dev.rastro.desktop.DesktopApp;
import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.HandedFiles;
import dev.rastro.desktop.ListServices;
import dev.rastro.desktop.ScreenshotTour;
import dev.rastro.desktop.StartProbe;
import dev.rastro.desktop.StartSequence;
import dev.rastro.desktop.TourGallery;
import dev.rastro.desktop.acts.ActServices;
import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.common.ScreenGuard;
import dev.rastro.desktop.detail.NfeItems;
import dev.rastro.desktop.detail.PrintPreview;
import dev.rastro.desktop.detail.ProofServices;
import dev.rastro.desktop.documents.DeliveredRows;
import dev.rastro.desktop.drive.ScreenWatch;
import dev.rastro.desktop.drive.Timings;
import dev.rastro.desktop.drive.WindowDrive;
import dev.rastro.desktop.drive.WindowWork;
import dev.rastro.desktop.maintenance.Rebuilding;
import dev.rastro.desktop.printing.PrintServices;
import dev.rastro.desktop.printing.SystemMail;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.handover.Reception;
import dev.rastro.log.RebuildProgress;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.batch.BatchPrinter;
import dev.rastro.print.batch.StoreSources;
import dev.rastro.print.paper.Printers;
import dev.rastro.print.profile.Profiles;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.store.CrossingRules;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.history.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the window together over an open data folder. */
final class DesktopShowroom implements Showroom {
    private static final String SETTINGS = "window.settings";
    private static final int SLOWEST = 5;
    private static final int ROUNDS = 2;
    private static final long TRAINING_SEED = 500;
    private static final int TRAINING_DOCUMENTS = 500;
    private static final List<String> TRAINING_QUERIES =
            List.of("serra", "emitente:aurora valor>1000", "cfop:5102 situacao:autorizada");

    private final TrainingFiles training;
    private final Map<String, String> environment;

    DesktopShowroom(TrainingFiles training, Map<String, String> environment) {
        this.training = training;
        this.environment = environment;
    }

    @Override
    public boolean screenPresent() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return false;
        }
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }

    @Override
    public void open(Path folder, Callable<Opened> opening, List<Path> files, Reception reception)
            throws InterruptedException {
        show(folder, opening, reception, start -> start.take(files));
    }

    @Override
    public StartFigures start(Path folder, Callable<Opened> opening, Reception reception, boolean working)
            throws InterruptedException {
        StartProbe probe = new StartProbe(
                Clock.systemUTC(),
                working ? new WindowWork(TRAINING_QUERIES, TRAINING_QUERIES.getFirst())::once : window -> {});
        show(folder, opening, reception, probe);
        if (probe.failure() != null) {
            throw new IllegalStateException("The work in the window was not done", probe.failure());
        }
        return new StartFigures(Objects.requireNonNull(probe.painted()), Objects.requireNonNull(probe.atWork()));
    }

    private void show(Path folder, Callable<Opened> opening, Reception reception, Consumer<StartSequence> beside)
            throws InterruptedException {
        Path settings = folder.resolve(SETTINGS);
        // Closed last: a folder whose opening was not waited for is open, and can be closed, after that.
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<DesktopServices> services = () -> {
                Opened opened = opening.call();
                return services(opened.workspace(), opened.capture(), background, settings);
            };
            Throwable failure = new DesktopApp(folder, settings, services, background)
                    .run(beside.andThen(start -> receive(start, reception)));
            if (failure != null) {
                Throwables.throwIfUnchecked(failure);
                throw new IllegalStateException("Opening " + folder, failure);
            }
        }
    }

    /** Lets the window hear other starts from when it is seen until it is closed. */
    static void receive(StartSequence start, Reception reception) {
        HandedFiles handed = new HandedFiles(start, new FxUiThread());
        if (start.phase().get() != StartSequence.Phase.STARTING) {
            reception.listen(handed);
        }
        start.phase().addListener((observed, before, now) -> {
            if (now == StartSequence.Phase.CLOSED) {
                reception.close();
            } else if (before == StartSequence.Phase.STARTING) {
                reception.listen(handed);
            }
        });
    }

    /** What is done with a window that nobody sits at. */
    private interface Tour<T> {
        T of(DesktopServices services) throws IOException, InterruptedException, TimeoutException;
    }

    /** With looks of its own: what an operator chose in this folder shall change neither pictures nor figures. */
    private <T> T tour(Workspace workspace, CaptureServices capture, Tour<T> tour)
            throws IOException, InterruptedException, TimeoutException {
        Path settings = Files.createTempFile("rastro", ".settings");
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            return tour.of(services(workspace, capture, background, settings));
        } finally {
            Files.deleteIfExists(settings);
        }
    }

    @Override
    public List<Path> pictures(Workspace workspace, CaptureServices capture, Path folder)
            throws IOException, InterruptedException, TimeoutException {
        return tour(workspace, capture, services -> new ScreenshotTour(services, folder).run());
    }

    @Override
    public List<Path> gallery(Workspace workspace, CaptureServices capture, Path folder)
            throws IOException, InterruptedException, TimeoutException {
        return tour(workspace, capture, services -> new TourGallery(services, folder).run());
    }

    @Override
    public WindowFigures measure(
            Workspace workspace, CaptureServices capture, List<String> queries, String typed, Duration blockLimit)
            throws IOException, InterruptedException, TimeoutException {
        return tour(
                workspace,
                capture,
                services ->
                        figures(new WindowDrive(services, new WindowWork(queries, typed), blockLimit, ROUNDS).run()));
    }

    private static WindowFigures figures(WindowDrive.Report report) {
        Map<String, WindowFigures.Times> times = new LinkedHashMap<>();
        report.timings().forEach((kind, each) -> times.put(kind.name(), times(each)));
        return new WindowFigures(
                times,
                report.longestBlock(),
                report.longestOwnBlock(),
                report.turns(),
                report.blocks().stream()
                        .sorted(Comparator.comparing(ScreenWatch.Block::own).reversed())
                        .map(block -> block.length().toMillis() + " ms ("
                                + block.own().toMillis() + " ms)\n" + block.stack())
                        .toList());
    }

    private static WindowFigures.Times times(Timings each) {
        return new WindowFigures.Times(
                each.count(), each.percentile(50), each.percentile(95), each.percentile(100), each.slowest(SLOWEST));
    }

    /** What the window needs, over an open folder. */
    DesktopServices services(Workspace workspace, CaptureServices capture, ExecutorService background, Path settings) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        NfeReader reader = new NfeReader();
        // Here and not in a field: getting the log ready takes a part of the time until the window is seen.
        Logger log = LoggerFactory.getLogger(DesktopShowroom.class);
        workspace.guard(new ScreenGuard(access -> log.error("The window stood still", access)));
        return new DesktopServices(
                workspace.catalog(),
                workspace.search(),
                workspace.originals(),
                workspace.timelines(),
                LifeCourses.load(),
                workspace.exchanges(),
                new CrossServices(
                        workspace.links(),
                        workspace.freight(),
                        workspace.crossings(),
                        CrossingRules.load(),
                        new Changes(workspace.history(), workspace.timelines()),
                        workspace.history()),
                new ListServices(
                        workspace.seen(),
                        workspace.views(),
                        workspace::declarants,
                        new DeliveredRows(workspace.search(), workspace.log())),
                new ProofServices(workspace.causes(), workspace.traces(), workspace.dossiers()),
                workspace.importer(),
                workspace.quarantine(),
                new ActServices(
                        workspace.acts(),
                        workspace.stages(),
                        workspace.marks(),
                        workspace.audit(),
                        workspace.operator()),
                workspace.companies(),
                workspace.bus(),
                new NfeItems(reader),
                prints(workspace),
                original -> workspace.authenticity().check(original),
                () -> trainingFolder(workspace.path().resolve("training")),
                rebuilding(workspace),
                workspace.backups(),
                OpenUpdates.of(workspace.path(), System.getProperties()),
                settings,
                clock,
                workspace.begun(),
                background,
                capture);
    }

    private static PrintServices prints(Workspace workspace) {
        DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
        return new PrintServices(
                new PrintPreview(printer, workspace.ids()),
                new BatchPrinter(printer, workspace.ids()),
                new StoreSources(printer, workspace.timelines(), workspace.originals()),
                printer.writer(),
                new Profiles(workspace.path()),
                workspace.printHistory(),
                workspace.printLog(),
                Printers.ofSystem(),
                new SystemMail(System.getProperty("os.name")));
    }

    private static Rebuilding rebuilding(Workspace workspace) {
        return new Rebuilding() {
            @Override
            public boolean due() {
                return workspace.rebuildDue();
            }

            @Override
            public boolean rebuild(RebuildProgress progress) {
                return workspace.rebuild(progress);
            }
        };
    }

    private Path trainingFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            training.write(Files.createDirectories(folder), TRAINING_SEED, TRAINING_DOCUMENTS);
        }
        return folder;
    }
}
