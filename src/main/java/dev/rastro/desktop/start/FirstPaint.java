package dev.rastro.desktop.start;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Waits until what a scene shows is on screen, not merely laid out. For the screen's thread only. */
public final class FirstPaint implements Runnable {
    private final Scene scene;
    private final Runnable then;

    private FirstPaint(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Runs {@code then} once the next frame of {@code scene} has been drawn. */
    public static void of(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new FirstPaint(scene, then));
        Platform.requestNextPulse();
    }

    /** The frame is laid out, and goes to the painter's thread at the end of this pulse. */
    @Override
    public void run() {
        scene.removePostLayoutPulseListener(this);
        Platform.runLater(() -> {
            drawDot();
            // A painter without a graphics card has left the pixels for this thread to put into the window.
            Platform.runLater(then);
        });
    }

    /** The painter does one thing after the other: when it has drawn this, it has drawn the frame before. */
    private static void drawDot() {
        Region dot = new Region();
        dot.resize(1, 1);
        dot.snapshot(new SnapshotParameters(), new WritableImage(1, 1));
    }
}
