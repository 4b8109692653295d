package dev.rastro.desktop.importing;

import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.intake.ImportReport;
import dev.rastro.intake.Importer;
import dev.rastro.intake.WatchedFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The one folder whose files come in by themselves. It is remembered, and watched again at the next start. */
public final class WatchViewModel implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Importer importer;
    private final Settings settings;
    private final UiThread ui;
    private final Consumer<ImportReport> finished;
    private final Duration interval;
    private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reachable = new ReadOnlyBooleanWrapper(true);
    private @Nullable WatchedFolder watched;

    /** {@code finished} gets, on the screen's thread, the report of each import that brought anything new. */
    public WatchViewModel(Importer importer, Settings settings, UiThread ui, Consumer<ImportReport> finished) {
        this(importer, settings, ui, finished, INTERVAL);
    }

    WatchViewModel(
            Importer importer, Settings settings, UiThread ui, Consumer<ImportReport> finished, Duration interval) {
        this.importer = importer;
        this.settings = settings;
        this.ui = ui;
        this.finished = finished;
        this.interval = interval;
    }

    /** The folder that is watched, or {@code null}. */
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /** Whether the folder could be read when last looked at. */
    public ReadOnlyBooleanProperty reachable() {
        return reachable.getReadOnlyProperty();
    }

    /** Goes on with the folder of the last time, if there was one. */
    public void resume() {
        settings.watchedFolder().ifPresent(this::begin);
    }

    /** Watches {@code chosen} from now on, in place of any other. */
    public void watch(Path chosen) {
        settings.watchedFolder(chosen);
        settings.save();
        begin(chosen);
    }

    /** Watches no folder from now on. */
    public void stop() {
        settings.watchedFolder(null);
        settings.save();
        end();
    }

    private void begin(Path chosen) {
        end();
        folder.set(chosen);
        reachable.set(true);
        watched = WatchedFolder.start(chosen, interval, importer, new Looking(chosen));
    }

    private void end() {
        if (watched != null) {
            watched.close();
            watched = null;
        }
        folder.set(null);
    }

    @Override
    public void close() {
        end();
    }

    private final class Looking implements WatchedFolder.Observer {
        private final Path looked;

        Looking(Path looked) {
            this.looked = looked;
        }

        @Override
        public void imported(ImportReport report) {
            if (report.files() > report.duplicates()) {
                still(() -> finished.accept(report));
            }
        }

        @Override
        public void reachable(boolean yes) {
            still(() -> reachable.set(yes));
        }

        /** What was found in a folder that is not watched any more is nobody's concern. */
        private void still(Runnable action) {
            ui.run(() -> {
                if (looked.equals(folder.get())) {
                    action.run();
                }
            });
        }
    }
}
