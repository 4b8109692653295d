package dev.rastro.desktop.common;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A row of controls, some at its beginning, some at its end. Where they do not fit they go on in further rows. */
public final class Bar extends Pane {
    private static final double GAP = 8;
    private static final double ROW_GAP = 6;

    private final List<Node> end;

    public Bar(List<? extends Node> begin, List<? extends Node> end) {
        this.end = List.copyOf(end);
        getChildren().addAll(begin);
        getChildren().addAll(end);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides()
                + getManagedChildren().stream().mapToDouble(Bar::width).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + row(getManagedChildren());
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + insets.getBottom() + place(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /** Puts everything where it belongs in that width, or only finds out how high that is. */
    private double place(double width, boolean really) {
        double free = width - sides();
        boolean oneRow = row(getManagedChildren()) <= free + 0.5;
        double left = getInsets().getLeft();
        double x = 0;
        double y = 0;
        double height = getManagedChildren().stream()
                .mapToDouble(node -> node.prefHeight(-1))
                .max()
                .orElse(0);
        for (Node node : getManagedChildren()) {
            double wide = Math.min(width(node), free);
            if (oneRow && !end.isEmpty() && node.equals(firstAtEnd())) {
                x = free - row(end.stream().filter(Node::isManaged).toList());
            } else if (!oneRow && x > 0 && x + wide > free + 0.5) {
                x = 0;
                y += height + ROW_GAP;
            }
            if (really) {
                double high = node.prefHeight(-1);
                node.resizeRelocate(
                        snapPositionX(left + x),
                        snapPositionY(getInsets().getTop() + y + (height - high) / 2),
                        wide,
                        high);
            }
            x += wide + GAP;
        }
        return y + height;
    }

    private Node firstAtEnd() {
        return end.stream().filter(Node::isManaged).findFirst().orElse(end.getFirst());
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private static double width(Node node) {
        return node.prefWidth(-1);
    }

    /** How wide nodes are side by side. */
    private static double row(List<Node> nodes) {
        return nodes.stream().mapToDouble(node -> width(node) + GAP).sum() - (nodes.isEmpty() ? 0 : GAP);
    }
}
