package dev.rastro.desktop.start;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.UiThread;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Builds what screens are made of, out of sight, again and again and a small piece at a time, with pauses for whoever wants
 * something. A screen that is shown first then finds the toolkit loaded and compiled, and does not make the operator wait
 * for that (ADR 18). For the screen's thread only.
 */
public final class Rehearsal implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int ROUNDS = 10;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private final UiThread ui;
    private final List<Supplier<Node>> pieces = Pieces.all();
    private final StackPane stage = new StackPane();
    private final Scene scene = new Scene(stage, WIDTH, HEIGHT);
    private final Lifetime life = new Lifetime();
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private UiThread.@Nullable Timer next;
    private int done;

    public Rehearsal(UiThread ui) {
        this.ui = ui;
    }

    /** Begins; {@code dress} gives a scene the looks of the window. */
    public void begin(DressedScene dress) {
        dress.dress(scene, life);
        next = ui.after(PAUSE, this::step);
    }

    /** Gives a scene the looks of the window until the end of a life. */
    @FunctionalInterface
    public interface DressedScene {
        void dress(Scene scene, Lifetime life);
    }

    private void step() {
        stage.getChildren().setAll(pieces.get(done % pieces.size()).get());
        stage.applyCss();
        stage.layout();
        done++;
        if (done < ROUNDS * pieces.size()) {
            next = ui.after(PAUSE, this::step);
        } else {
            close();
        }
    }

    /** Whether it has come to its end, or was broken off. */
    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    @Override
    public void close() {
        if (next != null) {
            next.cancel();
            next = null;
        }
        stage.getChildren().clear();
        life.close();
        over.set(true);
    }
}
