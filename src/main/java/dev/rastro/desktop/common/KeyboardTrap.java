package dev.rastro.desktop.common;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyboard on what stands over the window: behind its last control comes its first one again, never one of the
 * window below, which the operator cannot see being changed. For the screen's thread only.
 */
final class KeyboardTrap {
    private final Parent inside;
    private final ChangeListener<Node> wanders = (observed, before, now) -> comeBack(now);
    private @Nullable Scene scene;
    private boolean backwards;

    KeyboardTrap(Parent inside) {
        this.inside = inside;
    }

    /** From now on. */
    void keep(Scene where) {
        if (scene == null) {
            scene = where;
            where.focusOwnerProperty().addListener(wanders);
        }
    }

    /** Lets the keyboard go where it wants. */
    void release() {
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(wanders);
            scene = null;
        }
    }

    /** To be told of keys, to know from which side the keyboard leaves. */
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            backwards = event.isShiftDown();
        }
    }

    private void comeBack(@Nullable Node owner) {
        if (owner == null || within(owner)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        stops(inside, stops);
        if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    /** On this veil, or on another that stands above it. */
    private boolean within(Node owner) {
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.equals(inside) || each instanceof Veil) {
                return true;
            }
        }
        return false;
    }

    private static void stops(Parent parent, List<Node> found) {
        for (Node each : parent.getChildrenUnmodifiable()) {
            if (each.isVisible() && !each.isDisabled()) {
                if (each.isFocusTraversable()) {
                    found.add(each);
                }
                if (each instanceof Parent deeper) {
                    stops(deeper, found);
                }
            }
        }
    }
}
