package dev.rastro.desktop.theme;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Shows its content larger or smaller as a whole: text, icons, columns and drawings alike, so that a size in pixels anywhere
 * stays true. The content is laid out in the room that is left: at 200 % half the width and half the height.
 */
public final class ZoomPane extends Pane {
    private final Region content;
    private final Scale scale = new Scale();

    public ZoomPane(Region content) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** What is shown. */
    public Region content() {
        return content;
    }

    /** How much larger than designed; 1 for as designed. */
    public void zoom(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    /** How much larger a node is drawn than it is laid out, for pictures that have to be sharp. */
    public static double around(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ZoomPane pane) {
                return pane.scale.getX();
            }
        }
        return 1;
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * scale.getY();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
