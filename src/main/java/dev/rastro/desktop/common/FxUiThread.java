package dev.rastro.desktop.common;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/** {@link UiThread} of JavaFX. */
public final class FxUiThread implements UiThread {
    @Override
    public void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> action.run());
        pause.play();
        return pause::stop;
    }
}
