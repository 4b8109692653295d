package dev.rastro.desktop;

import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentRow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TableView;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The window of a tour: what is done on it, and the pictures of it. */
final class TourCamera {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 120;
    private static final int QUIET_POLLS = 6;

    private final RastroWindow window;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    TourCamera(RastroWindow window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    RastroWindow window() {
        return window;
    }

    List<Path> written() {
        return List.copyOf(written);
    }

    /** Does something on the screen's thread and waits until it has come to rest. */
    void act(Runnable action) throws InterruptedException, TimeoutException {
        onScreen(() -> {
            action.run();
            return true;
        });
        settle();
    }

    /** Looks at a document, or at none. */
    void show(@Nullable DocumentRow row) {
        var documents = window.session().documents();
        documents.selection().set(row == null ? Set.of() : Set.of(row.key()));
        documents.lead().set(row == null ? null : row.key());
    }

    /** Selects the first row of the list that has the keyboard. */
    void firstRow() {
        if (window.workbench().getScene().getFocusOwner() instanceof TableView<?> table) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** The NF-e among the loaded rows with the most to show. */
    @Nullable
    DocumentRow telling() {
        return window.session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.NFE)
                .max(Comparator.<DocumentRow, Boolean>comparing(row -> row.completeness() == Completeness.FULL)
                        .thenComparing(DocumentRow::alert)
                        .thenComparingInt(DocumentRow::corrections)
                        .thenComparing(DocumentRow::manifestation))
                .orElse(null);
    }

    /** Waits until nothing is under way for a while. */
    void settle() throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("The window did not come to rest");
            }
            Thread.sleep(POLL_MILLIS);
            quiet = onScreen(() -> window.session().tasks().pending()) == 0 ? quiet + 1 : 0;
        }
        var notice = onScreen(
                () -> Optional.ofNullable(window.session().notices().latest().get()));
        if (notice.isPresent()) {
            throw new IllegalStateException(notice.get().toString());
        }
    }

    /** Keeps a picture, named by what it shows and the theme. */
    void picture(String name) throws InterruptedException, IOException {
        var image = image();
        ThemeChoice theme = onScreen(() -> window.theme().choice().get());
        String file = "%02d-%s-%s.png"
                .formatted(written.size() + 1, name, theme.name().toLowerCase(Locale.ROOT));
        Path path = folder.resolve(file);
        if (!ImageIO.write(image, "png", path.toFile())) {
            throw new IOException("No writer for PNG");
        }
        written.add(path);
    }

    /** The window as it is. */
    BufferedImage image() throws InterruptedException {
        return onScreen(
                () -> SwingFXUtils.fromFXImage(window.workbench().getScene().snapshot(null), null));
    }

    static <T> T onScreen(Supplier<T> action) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(action::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window failed", e.getCause());
        }
    }
}
