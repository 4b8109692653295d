package dev.rastro.desktop;

import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.documents.ListState;
import dev.rastro.desktop.importing.FxFileDialogs;
import dev.rastro.desktop.importing.TrainingData;
import dev.rastro.desktop.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Walks through the main screens in light and dark and keeps a picture of each: a demonstration where there is no
 * display. Starts the toolkit, so once per process, and not on the screen's thread.
 */
public final class ScreenshotTour {
    private final DesktopServices services;
    private final Path folder;

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
        RastroWindow window = TourCamera.onScreen(() -> {
            RastroWindow opening = new RastroWindow(services, new Stage(), new FxUiThread(), FxFileDialogs::new);
            opening.open();
            return opening;
        });
        TourCamera camera = new TourCamera(window, folder);
        try {
            walk(camera);
        } finally {
            TourCamera.onScreen(() -> {
                window.close();
                return true;
            });
        }
        return camera.written();
    }

    private void walk(TourCamera camera) throws InterruptedException, IOException, TimeoutException {
        camera.settle();
        TrainingData training = services.training();
        if (training != null
                && TourCamera.onScreen(() ->
                                camera.window().session().documents().state().get())
                        == ListState.NO_DOCUMENTS) {
            for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                camera.act(() -> camera.window().theme().choice().set(theme));
                camera.picture("empty");
            }
            camera.act(() -> camera.window().session().importing().startTraining(training));
            camera.act(() -> camera.window().session().refresh());
        }
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            camera.act(() -> camera.window().theme().choice().set(theme));
            new TourDocument(camera).walk();
            TourScreens screens = new TourScreens(camera, services);
            screens.lists();
            screens.walk();
        }
        camera.act(() -> camera.window().speak(Language.ENGLISH));
        camera.picture("english");
        camera.act(() -> camera.window().speak(Language.PORTUGUESE));
    }
}
