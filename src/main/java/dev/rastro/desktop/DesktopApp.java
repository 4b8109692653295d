package dev.rastro.desktop;

import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.importing.FxFileDialogs;
import dev.rastro.desktop.shell.Screen;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit with the main window on it. Once per process: JavaFX does not start twice. */
public final class DesktopApp {
    private final DesktopServices services;

    public DesktopApp(DesktopServices services) {
        this.services = services;
    }

    /** Opens the window, and returns when the operator closed it. Not to be called on the screen's thread. */
    public void run() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            RastroWindow window = new RastroWindow(services, stage, new FxUiThread(), FxFileDialogs::new);
            stage.setOnCloseRequest(event -> {
                event.consume();
                window.close();
            });
            stage.setOnHidden(event -> closed.countDown());
            window.open();
            // The first question of the day: what needs a decision.
            window.session().screen().set(Screen.PANEL);
        });
        closed.await();
        Platform.exit();
    }
}
