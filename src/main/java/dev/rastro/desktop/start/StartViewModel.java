package dev.rastro.desktop.start;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notice;
import dev.rastro.desktop.common.TaskRunner;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Opens the data folder beside the window, as often as the operator wants to try.
 *
 * @param <T> what an open folder gives
 */
public final class StartViewModel<T> {
    private final Path folder;
    private final Callable<T> opening;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<T> opened;
    private final ReadOnlyObjectWrapper<@Nullable Notice> refusal = new ReadOnlyObjectWrapper<>();
    private @Nullable Throwable failure;

    /** {@code opening} runs where {@code tasks} says; {@code opened} gets what it brings, on the screen's thread. */
    public StartViewModel(Path folder, Callable<T> opening, TaskRunner tasks, Messages messages, Consumer<T> opened) {
        this.folder = folder;
        this.opening = opening;
        this.tasks = tasks;
        this.messages = messages;
        this.opened = opened;
    }

    /** Opens the folder, for the first time or again. */
    public void open() {
        refusal.set(null);
        failure = null;
        tasks.read(opening, opened, this::refused);
    }

    private void refused(Throwable cause) {
        String code = StartFailures.code(cause);
        // Not before: getting the log ready takes a part of the time until the window is seen.
        LoggerFactory.getLogger(StartViewModel.class).warn("{} was not opened ({})", folder, code, cause);
        failure = cause;
        refusal.set(new Notice(code, messages.text("notice." + code)));
    }

    /** Why the folder is not open, or {@code null} while it is being opened. */
    public ReadOnlyObjectProperty<@Nullable Notice> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** What the last attempt failed with, or {@code null}. */
    public @Nullable Throwable failure() {
        return failure;
    }

    public Path folder() {
        return folder;
    }
}
