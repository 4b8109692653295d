package dev.rastro.desktop;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.start.FirstPaint;
import dev.rastro.desktop.start.StartView;
import dev.rastro.desktop.start.StartViewModel;
import dev.rastro.desktop.theme.ZoomPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * From an empty frame to the window at work: the frame is painted first, then the data folder is opened beside it, then what
 * is in it takes the frame's place. For the screen's thread only.
 */
public final class StartSequence {
    /** How far it is. */
    public enum Phase {
        STARTING,
        /** The frame has been painted. */
        OPENING,
        REFUSED,
        AT_WORK,
        CLOSED
    }

    private final WindowFrame frame;
    private final Executor background;
    private final UiThread ui;
    private final BiFunction<Window, Messages, FileDialogs> dialogs;
    private final Messages messages;
    private final StartViewModel<DesktopServices> model;
    private final StartView view;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.STARTING);
    private final ReadOnlyObjectWrapper<@Nullable RastroWindow> window = new ReadOnlyObjectWrapper<>();
    private final List<Path> waiting = new ArrayList<>();

    /**
     * A start.
     *
     * @param folder the data folder, to be named on screen
     * @param opening opens it; runs where {@code background} says
     * @param dialogs makes the file dialogs of a window in a language
     */
    public StartSequence(
            WindowFrame frame,
            Path folder,
            Callable<DesktopServices> opening,
            Executor background,
            UiThread ui,
            BiFunction<Window, Messages, FileDialogs> dialogs) {
        this.frame = frame;
        this.background = background;
        this.ui = ui;
        this.dialogs = dialogs;
        messages = new Messages(frame.settings().language());
        model = new StartViewModel<>(folder, opening, new TaskRunner(background, ui), messages, this::work);
        view = new StartView(model, messages, frame.theme().dark(), this::close);
        model.refusal().addListener((observed, before, now) -> phase.set(now == null ? Phase.OPENING : Phase.REFUSED));
    }

    /** Shows the frame, and begins to open the folder when that is on screen. */
    public void begin() {
        Scene scene = frame.showPlain(new ZoomPane(view), messages.text("app.name"));
        FirstPaint.of(scene, this::open);
    }

    private void open() {
        if (phase.get() == Phase.STARTING) {
            phase.set(Phase.OPENING);
            model.open();
            background.execute(messages::prepare);
            frame.dress();
        }
    }

    private void work(DesktopServices services) {
        if (phase.get() == Phase.CLOSED) {
            return;
        }
        RastroWindow opened = new RastroWindow(services, frame, ui, dialogs);
        opened.open();
        // The first question of the day: what needs a decision.
        opened.session().screen().set(Screen.PANEL);
        view.close();
        phase.set(Phase.AT_WORK);
        window.set(opened);
        opened.session().importing().start(waiting);
        waiting.clear();
    }

    /** Imports files, as soon as the folder is open. */
    public void take(List<Path> files) {
        RastroWindow open = window.get();
        if (open == null) {
            waiting.addAll(files);
        } else {
            open.session().importing().start(files);
        }
    }

    /**
     * Takes files that another start of the program was given, and comes to the front as that one would have.
     *
     * @return whether it did; a window that was closed does not
     */
    boolean takeHanded(List<Path> files) {
        if (phase.get() == Phase.CLOSED) {
            return false;
        }
        frame.raise();
        take(files);
        return true;
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** The window at work, {@code null} before. */
    public ReadOnlyObjectProperty<@Nullable RastroWindow> window() {
        return window.getReadOnlyProperty();
    }

    /** The frame's scene, from {@link #begin} on. */
    public Scene scene() {
        return frame.stage().getScene();
    }

    /** What kept the folder closed to the end, or {@code null}. */
    public @Nullable Throwable failure() {
        return model.failure();
    }

    /** Puts the window away, however far it is; a folder that is being opened is not waited for. */
    public void close() {
        if (phase.get() == Phase.CLOSED) {
            return;
        }
        phase.set(Phase.CLOSED);
        RastroWindow open = window.get();
        if (open == null) {
            view.close();
            frame.dismiss();
        } else {
            open.close();
        }
    }
}
