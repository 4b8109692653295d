package dev.rastro.desktop.drive;

import dev.rastro.desktop.start.FirstPaint;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A JavaFX window with one line of text and nothing of Rastro: what the start of the real one is held against. */
public final class BareWindow {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private BareWindow() {}

    /** Shows the window, says when it was painted (milliseconds of the machine's clock) and ends. */
    public static void main(String[] arguments) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Label("Rastro")), WIDTH, HEIGHT));
            stage.show();
            FirstPaint.of(stage.getScene(), () -> {
                System.out.println(System.currentTimeMillis());
                Platform.exit();
            });
        });
    }
}
