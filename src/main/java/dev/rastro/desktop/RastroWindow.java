package dev.rastro.desktop;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.NoticeLog;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.desktop.settings.WindowPlacement;
import dev.rastro.desktop.shell.Session;
import dev.rastro.desktop.shell.Workbench;
import dev.rastro.desktop.theme.ThemeController;
import dev.rastro.desktop.theme.ZoomPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The main window. For the screen's thread only. */
public final class RastroWindow implements AutoCloseable {
    /** The smallest screen that everything must fit on. */
    public static final int WIDTH = 1366;

    /** See {@link #WIDTH}. */
    public static final int HEIGHT = 768;

    private final DesktopServices services;
    private final Stage stage;
    private final UiThread ui;
    private final BiFunction<Window, Messages, FileDialogs> dialogs;
    private final Settings settings;
    private final TaskRunner tasks;
    private final ThemeController theme;
    private final NoticeLog log;
    private final Lifetime life = new Lifetime();
    private @Nullable Session session;
    private @Nullable Workbench workbench;

    /** {@code dialogs} makes the file dialogs of a window in a language. */
    public RastroWindow(
            DesktopServices services, Stage stage, UiThread ui, BiFunction<Window, Messages, FileDialogs> dialogs) {
        this.services = services;
        this.stage = stage;
        this.ui = ui;
        this.dialogs = dialogs;
        settings = new Settings(SettingsFile.open(services.settings()));
        log = new NoticeLog(services.clock());
        tasks = new TaskRunner(services.background(), ui);
        theme = new ThemeController(settings.theme(), settings.zoom(), settings.density());
        life.onClose(theme::close);
    }

    /** Shows the window at once; its contents come when they have been read. */
    public void open() {
        build(settings.language());
        Scene scene = stage.getScene();
        theme.dress(scene);
        life.listen(theme.choice(), settings::theme);
        life.listen(theme.density(), settings::density);
        life.listen(theme.zoom(), zoom -> settings.zoom(zoom.intValue()));
        stage.getIcons().setAll(WindowIcons.load());
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        place();
        stage.show();
        session().refresh();
        session().watching().resume();
        session().rebuilding().resume();
    }

    /** Where it stood the last time; the sizes it has while it is maximised are not its own. */
    private void place() {
        settings.placement().ifPresent(kept -> {
            List<Rectangle2D> screens = new ArrayList<>();
            screens.add(Screen.getPrimary().getVisualBounds());
            Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
            WindowPlacement fit = kept.on(screens);
            stage.setX(fit.x());
            stage.setY(fit.y());
            stage.setWidth(fit.width());
            stage.setHeight(fit.height());
            stage.setMaximized(fit.maximised());
        });
    }

    private void rememberPlace() {
        boolean own = !stage.isMaximized() && !stage.isIconified();
        WindowPlacement now = new WindowPlacement(
                (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight(), false);
        WindowPlacement before = settings.placement().orElse(now);
        settings.placement(own ? now : before.maximised(stage.isMaximized()));
    }

    private void build(Language language) {
        Messages messages = new Messages(language);
        Session built = new Session(services, settings, messages, log, ui, tasks);
        Workbench bench =
                new Workbench(built, services, settings, theme, dialogs.apply(stage, messages), ui, this::speak);
        if (stage.getScene() == null) {
            stage.setScene(new Scene(new ZoomPane(bench), WIDTH, HEIGHT));
        } else {
            stage.getScene().setRoot(new ZoomPane(bench));
        }
        stage.setTitle(messages.text("app.name"));
        bench.attach(stage.getScene());
        session = built;
        workbench = bench;
    }

    /** Changes the language: everything is built anew, and shows the document it showed. */
    public void speak(Language language) {
        settings.language(language);
        var shown = session().documents().lead().get();
        var screen = session().screen().get();
        closeContents();
        build(language);
        session().documents().lead().set(shown);
        session().screen().set(screen);
        session().refresh();
        session().watching().resume();
    }

    /** What the window shows now. */
    public Session session() {
        if (session == null) {
            throw new IllegalStateException("The window is not open");
        }
        return session;
    }

    /** The frame now on screen. */
    public Workbench workbench() {
        if (workbench == null) {
            throw new IllegalStateException("The window is not open");
        }
        return workbench;
    }

    public ThemeController theme() {
        return theme;
    }

    private void closeContents() {
        if (workbench != null) {
            workbench.close();
            workbench = null;
        }
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Puts the window away and writes down how it was left. Work under way is asked to stop. */
    @Override
    public void close() {
        tasks.running().forEach(task -> task.cancel());
        rememberPlace();
        closeContents();
        life.close();
        settings.save();
        stage.hide();
    }
}
