package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.TaskRunner;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something of the shown document that is read in the background when it is first looked at. An answer that comes after
 * the question changed is dropped. For the screen's thread only.
 */
final class Loaded<T> {
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private int question;

    Loaded(TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    /** {@code null} while unknown. */
    ReadOnlyObjectProperty<@Nullable T> value() {
        return value.getReadOnlyProperty();
    }

    /** Forgets the answer, also one under way. */
    void clear() {
        question++;
        value.set(null);
    }

    /** Asks; an earlier answer stays until the new one comes. */
    void load(Callable<Optional<T>> work) {
        int asked = ++question;
        tasks.read(
                work,
                answer -> {
                    if (asked == question) {
                        value.set(answer.orElse(null));
                    }
                },
                failure -> {
                    if (asked == question) {
                        failed.accept(failure);
                    }
                });
    }
}
