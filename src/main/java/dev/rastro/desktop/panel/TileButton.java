package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A tile: how many, of what, and what to do next; leads to the list it counts. */
final class TileButton extends Button {
    private TileButton(Tile tile, Wording wording, Runnable open) {
        String name = wording.text("panel.tile." + tile.spec().id());
        setOnAction(event -> open.run());
        Nodes.tone(this, tile.tone());
        getStyleClass().add("tile");
        setId("tile-" + tile.spec().id().replace('.', '-'));
        setAccessibleText(number(tile, wording) + " " + name);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static String number(Tile tile, Wording wording) {
        Long count = tile.count();
        return count == null ? "…" : wording.formats().count(count);
    }

    /** There is something to decide: number, word and next step. */
    static Button open(Tile tile, Wording wording, Runnable open) {
        TileButton button = new TileButton(tile, wording, open);
        String next = wording.text("panel.tile." + tile.spec().id() + ".next");
        button.setAccessibleHelp(next);
        Label number = Nodes.label(number(tile, wording), "tile-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Nodes.label(wording.text("panel.tile." + tile.spec().id()), "tile-name");
        Label step = Nodes.label(next, "tile-next");
        step.setWrapText(true);
        HBox top = new HBox(number, Nodes.spring(), Nodes.icon(tile.spec().icon()));
        top.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(top, name, step);
        words.getStyleClass().add("tile-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        button.setGraphic(words);
        button.getStyleClass().add("tile-open");
        return button;
    }

    /** There is nothing to decide, or nothing is known yet: a word. */
    static Button quiet(Tile tile, Wording wording, Runnable open) {
        TileButton button = new TileButton(tile, wording, open);
        boolean known = tile.count() != null;
        String text = wording.text(
                (known ? "panel.none." : "panel.tile.") + tile.spec().id());
        button.setText(text);
        button.setAccessibleText(text);
        button.setGraphic(Nodes.icon(known ? "fth-check" : "fth-more-horizontal"));
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("tile-quiet", "small");
        button.getStyleClass().add("tile-" + (known ? "none" : "unknown"));
        return button;
    }
}
