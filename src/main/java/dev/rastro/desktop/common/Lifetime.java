package dev.rastro.desktop.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * What has to be undone when a view or view model goes: subscriptions, listeners, timers. Undone in reverse order, once.
 * For the screen's thread only.
 */
public final class Lifetime implements AutoCloseable {
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    /** Undoes {@code undo} at the end. */
    public void onClose(Runnable undo) {
        undoing.push(undo);
    }

    /** Calls {@code action} now and with every later value, until the end. */
    public <T> void bind(ObservableValue<T> value, java.util.function.Consumer<? super T> action) {
        action.accept(value.getValue());
        listen(value, action);
    }

    /** Calls {@code action} with every later value, until the end. */
    public <T> void listen(ObservableValue<T> value, java.util.function.Consumer<? super T> action) {
        ChangeListener<T> listener = (observed, before, after) -> action.accept(after);
        value.addListener(listener);
        onClose(() -> value.removeListener(listener));
    }

    /** Calls {@code action} after every change of the list, until the end. */
    public <T> void listen(ObservableList<T> list, Runnable action) {
        ListChangeListener<T> listener = change -> action.run();
        list.addListener(listener);
        onClose(() -> list.removeListener(listener));
    }

    /** Calls {@code action} when the value may have changed, until the end. */
    public void onInvalid(javafx.beans.Observable observed, Runnable action) {
        InvalidationListener listener = invalid -> action.run();
        observed.addListener(listener);
        onClose(() -> observed.removeListener(listener));
    }

    @Override
    public void close() {
        while (!undoing.isEmpty()) {
            undoing.pop().run();
        }
    }
}
