package dev.rastro.desktop.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A box over the whole window, put away with Escape or a click beside it; the keyboard goes back where it was. */
public abstract class Veil extends StackPane {
    /** Above and below the box, in a low window. */
    private static final double LEAST_EDGE = 24;

    /** What stands on it. */
    protected final VBox box = new VBox();

    private final StackPane beside = new StackPane();
    private final KeyboardTrap keyboard = new KeyboardTrap(this);
    private final Lifetime room = new Lifetime();
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
        beside.getChildren().add(box);
        // Where the box does not fit it is moved, not cut.
        ScrollPane scroll = new ScrollPane(beside);
        scroll.getStyleClass().add("veil-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        Room.mark(this, room);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            keyboard.pressed(event);
            if (event.getCode() == KeyCode.ESCAPE && !wantsEscape(event.getTarget())) {
                putAway();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getTarget().equals(this) || event.getTarget().equals(beside)) {
                putAway();
            }
        });
        setVisible(false);
    }

    /** Makes the box as high as the window but for {@code edge}; in a low window only little is left free. */
    protected final void fillHeight(double edge) {
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> getHeight() - (Room.low(this).getValue() ? LEAST_EDGE : edge), heightProperty());
        box.maxHeightProperty().bind(height);
        box.prefHeightProperty().bind(height);
    }

    /** Whether a control on it takes Escape for itself now. */
    protected boolean wantsEscape(EventTarget target) {
        return false;
    }

    /** Shows it and gives the keyboard to {@code first}. */
    protected final void open(Node first) {
        if (getScene() == null) {
            // What was to be shown was read while the window's contents went.
            return;
        }
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
        }
        toFront();
        setVisible(true);
        first.requestFocus();
        keyboard.keep(getScene());
    }

    /** Puts it away; nothing where it is not shown. */
    public final void putAway() {
        if (!isVisible()) {
            return;
        }
        keyboard.release();
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
