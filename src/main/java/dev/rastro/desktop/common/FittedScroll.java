package dev.rastro.desktop.common;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** As high as its content is at the width there is, and scrolled only where that is too much. */
public final class FittedScroll extends ScrollPane {
    /** {@code content} is as wide as the pane, and never takes the keyboard by itself. */
    public FittedScroll(Node content) {
        super(content);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snapSizeY(getContent().prefHeight(across)) + snappedTopInset() + snappedBottomInset();
    }
}
