package dev.rastro.desktop;

import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.CausesViewModel;
import dev.rastro.desktop.detail.Connections.Look;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.documents.ListState;
import dev.rastro.desktop.importing.FxFileDialogs;
import dev.rastro.desktop.importing.TrainingData;
import dev.rastro.desktop.pages.PagesViewModel;
import dev.rastro.desktop.pages.Zoom;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.CrossingList;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the main screens in light and dark and keeps a picture of each: a demonstration where there is no
 * display. Starts the toolkit, so once per process, and not on the screen's thread.
 */
public final class ScreenshotTour {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 120;
    private static final int QUIET_POLLS = 6;

    private final DesktopServices services;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    /** Pictures go to {@code folder}. With an empty store, the training data of the services is imported first. */
    public ScreenshotTour(DesktopServices services, Path folder) {
        this.services = services;
        this.folder = folder;
    }

    /** Starts the toolkit, takes the pictures and stops it. Throws when a screen did not come in time or failed. */
    public List<Path> run() throws InterruptedException, IOException, TimeoutException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            return runOnToolkit();
        } finally {
            Platform.exit();
        }
    }

    /** Takes the pictures with a toolkit that runs already. */
    List<Path> runOnToolkit() throws InterruptedException, IOException, TimeoutException {
        Files.createDirectories(folder);
        RastroWindow window = onScreen(() -> {
            RastroWindow opening = new RastroWindow(services, new Stage(), new FxUiThread(), FxFileDialogs::new);
            opening.open();
            return opening;
        });
        try {
            walk(window);
        } finally {
            onScreen(() -> {
                window.close();
                return true;
            });
        }
        return List.copyOf(written);
    }

    private void walk(RastroWindow window) throws InterruptedException, IOException, TimeoutException {
        settle(window);
        TrainingData training = services.training();
        if (training != null
                && onScreen(() -> window.session().documents().state().get()) == ListState.NO_DOCUMENTS) {
            for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                act(window, () -> window.theme().choice().set(theme));
                picture(window, theme, "empty");
            }
            act(window, () -> window.session().importing().startTraining(training));
            act(window, () -> window.session().refresh());
        }
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            act(window, () -> window.theme().choice().set(theme));
            screens(window, theme);
        }
        act(window, () -> window.speak(Language.ENGLISH));
        picture(window, ThemeChoice.DARK, "english");
        act(window, () -> window.speak(Language.PORTUGUESE));
    }

    private void screens(RastroWindow window, ThemeChoice theme)
            throws InterruptedException, IOException, TimeoutException {
        act(window, () -> show(window, null));
        picture(window, theme, "list");
        act(window, () -> show(window, telling(window)));
        picture(window, theme, "timeline-brief");
        for (TimelineZoom zoom : List.of(TimelineZoom.COMPLETE, TimelineZoom.RAW, TimelineZoom.BRIEF)) {
            act(window, () -> window.session().detail().zoom().set(zoom));
            if (zoom != TimelineZoom.BRIEF) {
                picture(window, theme, "timeline-" + zoom.name().toLowerCase(Locale.ROOT));
            }
        }
        causes(window, theme);
        act(window, () -> show(window, freight(window)));
        act(window, () -> window.workbench().detail().open(Page.RELATED));
        for (Look look : List.of(Look.FREIGHT, Look.RELATED)) {
            act(window, () -> window.session().connections().kind().set(look));
            picture(window, theme, look.name().toLowerCase(Locale.ROOT));
        }
        act(window, () -> window.workbench().detail().open(Page.TIMELINE));
        act(window, () -> show(window, telling(window)));
        for (Page page : List.of(Page.ITEMS, Page.LIFE_CYCLE, Page.PREVIEW, Page.XML, Page.PROOFS, Page.TIMELINE)) {
            act(window, () -> window.workbench().detail().open(page));
            if (page != Page.TIMELINE) {
                picture(window, theme, page.name().toLowerCase(Locale.ROOT));
            }
        }
        oldSituation(window, theme);
        printing(window, theme);
        act(window, () -> {
            show(window, null);
            window.session().filter().role().set(Role.ISSUED);
            window.session().filter().families().set(Set.of(DfeFamily.NFE));
            window.session().filter().situations().set(Set.of(Situation.CANCELLED));
        });
        picture(window, theme, "filtered");
        act(window, () -> {
            window.session().filter().clear();
            window.session().filter().pending().set(Set.of("AGUARDANDO_XML", "RESUMO_SEM_RESPOSTA"));
        });
        picture(window, theme, "pending");
        search(window, theme);
        act(window, () -> window.session().filter().text().set("nada se chama assim"));
        picture(window, theme, "no-match");
        act(window, () -> window.session().filter().clear());
        if (services.capture() != null) {
            act(window, () -> window.session().screen().set(Screen.CAPTURE));
            act(window, () -> firstRow(window));
            picture(window, theme, "capture");
            act(window, () -> missing(window));
            picture(window, theme, "missing");
            act(window, () -> window.workbench().closeVeils());
            act(window, () -> window.session().screen().set(Screen.MANIFESTATION));
            picture(window, theme, "manifestation");
            act(window, () -> window.session().screen().set(Screen.COMPANIES));
            act(window, () -> firstRow(window));
            picture(window, theme, "companies");
        }
        act(window, () -> window.session().screen().set(Screen.CROSSINGS));
        act(window, () -> window.session().crossings().chosen().set(CrossingList.MDFE_NOT_CLOSED));
        picture(window, theme, "crossings");
        act(window, () -> window.session().crossings().chosen().set(CrossingList.WITHOUT_CTE));
        picture(window, theme, "crossings-notes");
        act(window, () -> window.session().screen().set(Screen.CHANGES));
        picture(window, theme, "changes");
        act(window, () -> window.session().screen().set(Screen.DOCUMENTS));
        act(window, () -> show(window, telling(window)));
        act(window, () -> window.session().detail().asOf().set(OffsetDateTime.now(services.clock())));
        picture(window, theme, "as-of");
        act(window, () -> window.session().detail().asOf().set(null));
        act(window, () -> show(window, null));
        act(window, () -> window.session().documents().asOf().set(OffsetDateTime.now(services.clock())));
        picture(window, theme, "list-as-of");
        act(window, () -> window.session().documents().asOf().set(null));
        quarantine(window, theme);
        act(window, () -> window.session().screen().set(Screen.DOCUMENTS));
        act(window, () -> window.workbench().dropZone().show(true));
        picture(window, theme, "drop");
        act(window, () -> window.workbench().dropZone().show(false));
        act(window, () -> window.workbench().actions().run("actions"));
        picture(window, theme, "actions");
        act(window, () -> window.workbench().closeVeils());
    }

    /** Search in the pages, the ways to print, and the profiles beside a document printed by them. */
    private void printing(RastroWindow window, ThemeChoice theme)
            throws InterruptedException, IOException, TimeoutException {
        PagesViewModel pages = window.session().printing().preview().pages();
        act(window, () -> window.workbench().detail().open(Page.PREVIEW));
        act(window, () -> {
            pages.zoom().set(Zoom.of(125));
            pages.wanted().set("valor");
            window.workbench().detail().find(true);
        });
        // Typing rests a moment before it is searched.
        act(window, () -> {});
        picture(window, theme, "preview-search");
        act(window, () -> {
            window.workbench().detail().find(false);
            pages.zoom().set(Zoom.WIDTH);
            window.workbench().detail().open(Page.TIMELINE);
            window.workbench().actions().run("print");
        });
        picture(window, theme, "print");
        act(window, () -> window.workbench().closeVeils());
        act(window, () -> window.workbench().actions().run("profiles"));
        act(window, () -> {});
        picture(window, theme, "profiles");
        act(window, () -> window.workbench().closeVeils());
    }

    /** Asks for a key of the last month that is not here. */
    private static void missing(RastroWindow window) {
        var filter = window.session().filter();
        String before = filter.text().get();
        filter.text().set("3526 1099 5557 7700 0180 5500 1000 0099 9910 0009 9991");
        window.workbench().actions().run("missing");
        filter.text().set(before);
    }

    /** A search for the kind of document that is looked at, by a word of its issuer. */
    private void search(RastroWindow window, ThemeChoice theme)
            throws InterruptedException, IOException, TimeoutException {
        act(window, () -> {
            window.session().filter().clear();
            DocumentRow row = window.session().documents().rows().getFirst();
            String name = row.issuerName() == null ? "ltda" : row.issuerName();
            window.session().filter().text().set(name.replaceAll("\\W.*", "") + " valor>10");
        });
        act(
                window,
                () -> show(
                        window,
                        window.session().documents().rows().stream().findFirst().orElse(null)));
        picture(window, theme, "search");
        act(window, () -> show(window, null));
    }

    /** What was not understood, one looked at, and what became of those tried again. */
    private void quarantine(RastroWindow window, ThemeChoice theme)
            throws InterruptedException, IOException, TimeoutException {
        act(window, () -> window.session().screen().set(Screen.QUARANTINE));
        act(window, () -> firstRow(window));
        picture(window, theme, "quarantine");
        act(
                window,
                () -> window.session()
                        .quarantine()
                        .retry(window.session().quarantine().entries()));
        picture(window, theme, "quarantine-retried");
        act(window, () -> window.session().quarantine().putAway());
    }

    /** What is offered before a document is printed on an old word of the authority. */
    private void oldSituation(RastroWindow window, ThemeChoice theme)
            throws InterruptedException, IOException, TimeoutException {
        var pending = window.session().pending();
        int before = onScreen(() -> pending.staleDays().get());
        act(window, () -> pending.staleDays().set(1));
        Optional<DocumentRow> old = onScreen(() -> window.session().documents().rows().stream()
                .filter(pending::unconfirmed)
                .filter(row -> row.completeness() == Completeness.FULL)
                .findFirst());
        if (old.isPresent()) {
            act(window, () -> show(window, old.get()));
            act(window, () -> window.workbench().detail().open(Page.PREVIEW));
            act(window, () -> window.workbench().actions().run("pdf"));
            picture(window, theme, "old-situation");
            act(window, () -> window.workbench().closeVeils());
            act(window, () -> window.workbench().detail().open(Page.TIMELINE));
        }
        act(window, () -> pending.staleDays().set(before));
    }

    /** Why the newest row is there, and what else happened when it came. */
    private void causes(RastroWindow window, ThemeChoice theme)
            throws InterruptedException, IOException, TimeoutException {
        var detail = window.session().detail();
        act(window, () -> {
            Timeline timeline = detail.timeline().get();
            if (timeline != null) {
                detail.causes().ask(timeline, timeline.rows().getLast());
            }
        });
        picture(window, theme, "why");
        act(window, () -> {
            CausesViewModel.Why why = detail.causes().why().get();
            if (why != null) {
                detail.causes()
                        .follow(why.chain().links().getLast().event().envelope().traceId());
            }
        });
        picture(window, theme, "trace");
        act(window, detail.causes()::clear);
    }

    /** The NF-e among the loaded rows with the most to show. */
    private static @Nullable DocumentRow telling(RastroWindow window) {
        return window.session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.NFE)
                .max(Comparator.<DocumentRow, Boolean>comparing(row -> row.completeness() == Completeness.FULL)
                        .thenComparing(DocumentRow::alert)
                        .thenComparingInt(DocumentRow::corrections)
                        .thenComparing(DocumentRow::manifestation))
                .orElse(null);
    }

    /** A loaded CT-e, which has goods and mostly a truck. */
    private static @Nullable DocumentRow freight(RastroWindow window) {
        return window.session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.CTE)
                .findFirst()
                .orElse(null);
    }

    private static void show(RastroWindow window, @Nullable DocumentRow row) {
        var documents = window.session().documents();
        documents.selection().set(row == null ? Set.of() : Set.of(row.key()));
        documents.lead().set(row == null ? null : row.key());
    }

    /** Selects the first row of the list that has the keyboard. */
    private static void firstRow(RastroWindow window) {
        if (window.workbench().getScene().getFocusOwner() instanceof TableView<?> table) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void act(RastroWindow window, Runnable action) throws InterruptedException, TimeoutException {
        onScreen(() -> {
            action.run();
            return true;
        });
        settle(window);
    }

    /** Waits until nothing is under way for a while. */
    private static void settle(RastroWindow window) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("The window did not come to rest");
            }
            Thread.sleep(POLL_MILLIS);
            quiet = onScreen(() -> window.session().tasks().pending()) == 0 ? quiet + 1 : 0;
        }
        var notice = onScreen(
                () -> Optional.ofNullable(window.session().notices().latest().get()));
        if (notice.isPresent()) {
            throw new IllegalStateException(notice.get().toString());
        }
    }

    private void picture(RastroWindow window, ThemeChoice theme, String name) throws InterruptedException, IOException {
        var image = onScreen(
                () -> SwingFXUtils.fromFXImage(window.workbench().getScene().snapshot(null), null));
        String file = "%02d-%s-%s.png"
                .formatted(written.size() + 1, name, theme.name().toLowerCase(Locale.ROOT));
        Path path = folder.resolve(file);
        if (!ImageIO.write(image, "png", path.toFile())) {
            throw new IOException("No writer for PNG");
        }
        written.add(path);
    }

    private static <T> T onScreen(Supplier<T> action) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(action::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window failed", e.getCause());
        }
    }
}
