package dev.rastro.desktop.common;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What stands where there is nothing to show: why, and what to do about it. */
public final class EmptyState extends VBox {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double ROOM_FOR_PICTURE = 210;

    public EmptyState(String icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label heading = Nodes.label(title, "empty-title");
        Label words = Nodes.label(text, "empty-text");
        heading.setWrapText(true);
        words.setWrapText(true);
        Node picture = Nodes.icon(icon);
        getChildren().addAll(picture, heading, words);
        // Where there is little room the words need it.
        heightProperty().addListener((observed, before, height) -> {
            boolean low = height.doubleValue() < ROOM_FOR_PICTURE;
            Nodes.shown(picture, !low);
            pseudoClassStateChanged(LOW, low);
        });
        if (actions.length > 0) {
            FlowPane row = new FlowPane(actions);
            row.getStyleClass().add("empty-actions");
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
