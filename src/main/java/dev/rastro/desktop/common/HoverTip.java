package dev.rastro.desktop.common;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made when the mouse comes. A tooltip is a window of its own: made ahead for each cell of a list or each
 * bar of a chart, they take longer than all that is seen.
 */
public final class HoverTip implements EventHandler<MouseEvent> {
    private static final double WIDEST = 640;

    private final Node node;
    private Supplier<@Nullable String> words;
    private @Nullable Tooltip tip;

    private HoverTip(Node node, Supplier<@Nullable String> words) {
        this.node = node;
        this.words = words;
    }

    /** Says {@code words} while the mouse rests on a node; nothing where they are {@code null} or empty. The last call counts. */
    public static void on(Node node, Supplier<@Nullable String> words) {
        if (node.getProperties().get(HoverTip.class) instanceof HoverTip there) {
            there.words = words;
        } else {
            HoverTip made = new HoverTip(node, words);
            node.getProperties().put(HoverTip.class, made);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, made);
        }
    }

    /** The same with words that do not change. */
    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    @Override
    public void handle(MouseEvent entered) {
        String now = words.get();
        boolean told = now != null && !now.isEmpty();
        if (told && tip == null) {
            tip = made();
            Tooltip.install(node, tip);
        } else if (!told && tip != null) {
            Tooltip.uninstall(node, tip);
            tip = null;
        }
    }

    private Tooltip made() {
        Tooltip made = new Tooltip();
        made.setWrapText(true);
        made.setMaxWidth(WIDEST);
        // A list scrolls under a mouse that rests: the words are those of the moment when they are shown.
        made.setOnShowing(showing -> made.setText(words.get()));
        return made;
    }
}
