package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.dfe.AccessKey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The document that stood beside the list when the window was closed: opened again when the list is first looked at, unless
 * another one is open by then or the store does not have it any more. For the screen's thread only.
 */
final class ReopenedDocument implements AutoCloseable {
    /** The list is built with the window, before the screen that the window begins with is chosen. */
    private static final Duration SOON = Duration.ofMillis(1);

    private final ObservableValue<Screen> screen;
    private final ObjectProperty<@Nullable AccessKey> lead;
    private final Function<AccessKey, ? extends Optional<?>> find;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Lifetime life = new Lifetime();
    private @Nullable AccessKey waiting;
    private boolean asked;

    /**
     * Waits for the list to be looked at.
     *
     * @param lead the document beside the list
     * @param find looks for a document in the store
     */
    ReopenedDocument(
            ObservableValue<Screen> screen,
            ObjectProperty<@Nullable AccessKey> lead,
            Function<AccessKey, ? extends Optional<?>> find,
            Settings settings,
            UiThread ui,
            TaskRunner tasks,
            Consumer<Throwable> failed) {
        this.screen = screen;
        this.lead = lead;
        this.find = find;
        this.settings = settings;
        this.tasks = tasks;
        this.failed = failed;
        waiting = settings.openDocument().orElse(null);
        life.listen(lead, now -> waiting = null);
        life.listen(screen, now -> look());
        life.onClose(ui.after(SOON, this::look)::cancel);
    }

    private void look() {
        AccessKey key = waiting;
        if (key == null || asked || screen.getValue() != Screen.DOCUMENTS) {
            return;
        }
        asked = true;
        tasks.read(() -> find.apply(key).isPresent(), there -> found(key, there), failed);
    }

    private void found(AccessKey key, boolean there) {
        if (key.equals(waiting)) {
            waiting = null;
            if (there) {
                lead.set(key);
            }
        }
    }

    /** Writes down which document is open; one that was not looked at yet stays written down. */
    @Override
    public void close() {
        life.close();
        if (waiting == null) {
            settings.openDocument(lead.get());
        }
        waiting = null;
    }
}
