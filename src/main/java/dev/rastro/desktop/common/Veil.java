package dev.rastro.desktop.common;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A box over the whole window, put away with Escape or a click beside it; the keyboard goes back where it was. */
public abstract class Veil extends StackPane {
    /** What stands on it. */
    protected final VBox box = new VBox();

    private @Nullable Node focusBefore;

    /** Hidden at first. */
    // Nobody can press a key on it before it is in a scene.
    @SuppressWarnings("this-escape")
    protected Veil(double width) {
        getStyleClass().add("palette-veil");
        box.getStyleClass().add("palette");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setMaxWidth(width);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !wantsEscape(event.getTarget())) {
                putAway();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getTarget().equals(this)) {
                putAway();
            }
        });
        setVisible(false);
    }

    /** Whether a control on it takes Escape for itself now. */
    protected boolean wantsEscape(EventTarget target) {
        return false;
    }

    /** Shows it and gives the keyboard to {@code first}. */
    protected final void open(Node first) {
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
        }
        toFront();
        setVisible(true);
        first.requestFocus();
    }

    /** Puts it away; nothing where it is not shown. */
    public final void putAway() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
