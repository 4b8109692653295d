package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;

/** Walks a scene: no text cut, none over another, no control beyond the edge of the window. */
final class Legibility {
    /** What may end in dots: names, sums and paths, which have a tooltip, or give way to their number. */
    private static final Set<String> MAY_BE_CUT = Set.of(
            "text-cell",
            "status-result",
            "settings-state",
            "table-cell",
            "list-cell",
            "detail-party",
            "palette-title",
            "palette-detail",
            "help-topic",
            "help-topic-kind");

    private Legibility() {}

    static void look(OpenWindow open, String screen) throws Exception {
        assertThat(onScreen(() -> texts(open))).as(screen).hasSizeGreaterThan(10);
        assertThat(onScreen(() -> faults(open))).as(screen).isEmpty();
    }

    private static List<Labeled> texts(OpenWindow open) {
        return open.nodes()
                .filter(node -> node instanceof Labeled && onShow(node))
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .toList();
    }

    /** What cannot be read or reached now; to be asked on the screen's thread. */
    static List<String> faults(OpenWindow open) {
        List<Labeled> texts = texts(open);
        List<String> found = new ArrayList<>();
        for (Labeled label : texts) {
            if (label.isTextTruncated() && label.getStyleClass().stream().noneMatch(MAY_BE_CUT::contains)) {
                found.add("cut: " + label.getText() + " " + label.getStyleClass());
            }
            for (Labeled other : texts) {
                if (!label.equals(other) && siblings(label, other) && overlap(label, other)) {
                    found.add("over each other: " + label.getText() + " / " + other.getText());
                }
            }
        }
        open.nodes()
                .filter(node -> node instanceof Control && onShow(node) && !scrolls(node) && beyond(node))
                .forEach(node -> found.add("beyond the edge: " + name(node)));
        return found;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + " "
                + (node instanceof Labeled labeled ? labeled.getText() : "") + " "
                + node.localToScene(node.getLayoutBounds());
    }

    private static boolean beyond(Node node) {
        Scene scene = node.getScene();
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() < -2
                || place.getMinY() < -2
                || place.getMaxX() > scene.getWidth() + 2
                || place.getMaxY() > scene.getHeight() + 2;
    }

    /** Whether it can be brought into view. */
    private static boolean scrolls(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane
                    || each instanceof VirtualFlow<?>
                    || each.getStyleClass().contains("column-header-background")) {
                return true;
            }
        }
        return false;
    }

    private static boolean onShow(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean siblings(Node one, Node other) {
        return one.getParent().equals(other.getParent());
    }

    private static boolean overlap(Node one, Node other) {
        Bounds a = one.getBoundsInParent();
        Bounds b = other.getBoundsInParent();
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        // Joined buttons share their border.
        return width > 2 && height > 2;
    }
}
