package dev.rastro.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.Node;

/** A screen as the frame shows it. */
public interface ScreenView {
    Node node();

    /** Gives it the keyboard: its list, where it has one. */
    default void focus() {
        Node list = node().lookup(".table-view");
        if (list != null) {
            list.requestFocus();
        }
    }

    void close();

    /** A view that is all there is to a screen. */
    static <V extends Node> ScreenView of(V view, Consumer<V> close) {
        return new ScreenView() {
            @Override
            public Node node() {
                return view;
            }

            @Override
            public void close() {
                close.accept(view);
            }
        };
    }
}
