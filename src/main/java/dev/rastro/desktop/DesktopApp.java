package dev.rastro.desktop;

import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.importing.FxFileDialogs;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.desktop.start.Prelude;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Starts the toolkit with the main window on it. Once per process: JavaFX does not start twice. */
public final class DesktopApp {
    private final Path folder;
    private final Callable<DesktopServices> opening;
    private final Executor background;
    private final Settings settings;

    /**
     * A program over a data folder that is not open yet.
     *
     * @param folder the data folder
     * @param settings the file in which the window remembers its looks
     * @param opening opens the folder, run where {@code background} says when the window is on screen
     */
    public DesktopApp(Path folder, Path settings, Callable<DesktopServices> opening, Executor background) {
        this.folder = folder;
        this.settings = new Settings(SettingsFile.open(settings));
        this.opening = opening;
        this.background = background;
    }

    /**
     * Opens the window, and returns when the operator closed it. Not to be called on the screen's thread.
     *
     * @param beside is given the start, on the screen's thread, as soon as the frame is shown
     * @return what kept the folder closed to the end, or {@code null}
     */
    public @Nullable Throwable run(Consumer<StartSequence> beside) throws InterruptedException {
        background.execute(new Prelude(settings.language()));
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            StartSequence start = new StartSequence(
                    new WindowFrame(stage, settings),
                    folder,
                    opening,
                    background,
                    new FxUiThread(),
                    FxFileDialogs::new);
            stage.setOnCloseRequest(event -> {
                event.consume();
                start.close();
            });
            stage.setOnHidden(event -> {
                failure.set(start.failure());
                closed.countDown();
            });
            start.begin();
            beside.accept(start);
        });
        closed.await();
        Platform.exit();
        return failure.get();
    }
}
