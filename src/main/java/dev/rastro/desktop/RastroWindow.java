package dev.rastro.desktop;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.LoggedNotice;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.NoticeFile;
import dev.rastro.desktop.common.NoticeLog;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.dragging.DragFolder;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.desktop.shell.Session;
import dev.rastro.desktop.shell.Workbench;
import dev.rastro.desktop.start.Rehearsal;
import dev.rastro.desktop.theme.ThemeController;
import dev.rastro.desktop.theme.ZoomPane;
import java.io.IOException;
import java.util.function.BiFunction;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main window. For the screen's thread only. */
public final class RastroWindow implements AutoCloseable {
    /** The smallest screen that everything must fit on. */
    public static final int WIDTH = 1366;

    /** See {@link #WIDTH}. */
    public static final int HEIGHT = 768;

    private static final Logger LOG = LoggerFactory.getLogger(RastroWindow.class);

    private final DesktopServices services;
    private final WindowFrame frame;
    private final UiThread ui;
    private final BiFunction<Window, Messages, FileDialogs> dialogs;
    private final Settings settings;
    private final TaskRunner tasks;
    private final NoticeLog log;
    private final NoticeFile earlier;
    private final DragFolder dragged;
    private final Rehearsal rehearsal;
    private @Nullable Session session;
    private @Nullable Workbench workbench;

    /** In a frame of its own; {@code dialogs} makes the file dialogs of a window in a language. */
    public RastroWindow(
            DesktopServices services, Stage stage, UiThread ui, BiFunction<Window, Messages, FileDialogs> dialogs) {
        this(services, new WindowFrame(stage, new Settings(SettingsFile.open(services.settings()))), ui, dialogs);
    }

    /** In a frame that may be on screen already. */
    public RastroWindow(
            DesktopServices services,
            WindowFrame frame,
            UiThread ui,
            BiFunction<Window, Messages, FileDialogs> dialogs) {
        this.services = services;
        this.frame = frame;
        this.ui = ui;
        this.dialogs = dialogs;
        settings = frame.settings();
        dragged = new DragFolder(services.prints().profiles().file().resolveSibling("drag"));
        tasks = new TaskRunner(services.background(), ui, services.begun());
        earlier = new NoticeFile(services.settings().resolveSibling("notices.tsv"), NoticeLog.MOST);
        log = new NoticeLog(services.clock(), this::keep);
        rehearsal = new Rehearsal(ui);
    }

    /** A notice that a notice could not be kept would be the next one that cannot. */
    private void keep(LoggedNotice notice) {
        tasks.read(
                () -> {
                    earlier.append(notice);
                    return notice;
                },
                kept -> {},
                failure -> LOG.warn("Notice {} is not kept for later runs", notice.id(), failure));
    }

    /** Shows the window at once; its contents come when they have been read. */
    public void open() {
        build(settings.language());
        session().refresh();
        session().watching().resume();
        session().rebuilding().resume();
        tasks.read(
                earlier::read,
                log::restore,
                session().notices().failed(session().wording().text("doing.notices")));
        rehearsal.begin(theme()::dress);
    }

    private void build(Language language) {
        Messages messages = new Messages(language);
        Session built = new Session(services, settings, messages, log, dragged, ui, tasks);
        Workbench bench = new Workbench(
                built,
                services,
                settings,
                theme(),
                frame.stage(),
                owner -> dialogs.apply(owner, messages),
                ui,
                this::speak);
        bench.attach(frame.show(new ZoomPane(bench), messages.text("app.name")));
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

    /** What is done ahead for screens that were not shown yet. */
    public Rehearsal rehearsal() {
        return rehearsal;
    }

    public ThemeController theme() {
        return frame.theme();
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
        rehearsal.close();
        tasks.running().forEach(task -> task.cancel());
        closeContents();
        frame.close();
        try {
            dragged.clear();
        } catch (IOException e) {
            LOG.warn("Files that were dragged out are left behind; the next drag takes them away", e);
        }
    }
}
