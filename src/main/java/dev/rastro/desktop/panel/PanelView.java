package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The panel: what needs a decision today as tiles, what is in order as words below, and the last months or days as charts. */
public final class PanelView extends StackPane implements AutoCloseable {
    private final PanelViewModel model;
    private final Wording wording;
    private final TilePane open = new TilePane();
    private final FlowPane quiet = new FlowPane();
    private final Label nothing;
    private final Label inOrder;
    private final Lifetime life = new Lifetime();

    /**
     * Shows the panel.
     *
     * @param empty whether there are no documents at all
     * @param beginnings the buttons offered then
     */
    public PanelView(
            PanelViewModel model,
            ObservableValue<Boolean> empty,
            List<Button> beginnings,
            Wording wording,
            Clock clock,
            UiThread ui) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("panel");
        nothing = new Label(wording.text("panel.nothing"), Nodes.icon("fth-check-circle"));
        nothing.getStyleClass().add("panel-nothing");
        inOrder = Nodes.label(wording.text("panel.inorder"), "panel-caption");
        open.getStyleClass().add("tiles");
        quiet.getStyleClass().add("quiet-tiles");
        VBox page = new VBox(heading(clock), open, nothing, inOrder, quiet, new VolumesPane(model, wording, ui, life));
        page.getStyleClass().add("panel-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        Node teaching = new EmptyState(
                "fth-inbox",
                wording.text("empty.documents"),
                wording.text("empty.documents.text"),
                beginnings.toArray(Node[]::new));
        getChildren().addAll(scroll, teaching);
        life.bind(empty, none -> {
            Nodes.shown(teaching, none);
            Nodes.shown(scroll, !none);
        });
        life.listen(model.tiles(), this::showTiles);
        life.listen(model.counted(), done -> showTiles());
        showTiles();
        life.bind(visibleProperty(), shown -> model.shown().set(shown));
    }

    private Node heading(Clock clock) {
        Label title = Nodes.label(wording.text("panel.title"), "page-title");
        Label day = Nodes.label(wording.text("panel.day", wording.formats().date(LocalDate.now(clock))), "page-text");
        return new VBox(title, day);
    }

    private void showTiles() {
        List<Tile> tiles = List.copyOf(model.tiles());
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String kept = focused == null ? null : focused.getId();
        open.getChildren()
                .setAll(tiles.stream()
                        .filter(Tile::open)
                        .map(tile -> TileButton.open(
                                tile, wording, () -> model.open(tile.spec().id())))
                        .toList());
        quiet.getChildren()
                .setAll(tiles.stream()
                        .filter(tile -> !tile.open())
                        .map(tile -> TileButton.quiet(
                                tile, wording, () -> model.open(tile.spec().id())))
                        .toList());
        boolean none = open.getChildren().isEmpty();
        Nodes.shown(open, !none);
        Nodes.shown(nothing, none && model.counted().get());
        Nodes.shown(inOrder, !quiet.getChildren().isEmpty());
        if (kept != null && kept.startsWith("tile-")) {
            open.getChildren().stream()
                    .filter(node -> kept.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /** Gives the keyboard to the first tile. */
    public void focusTiles() {
        (open.getChildren().isEmpty() ? quiet : open)
                .getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    @Override
    public void close() {
        life.close();
    }
}
