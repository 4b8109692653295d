package dev.rastro.desktop.palette;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The palette over the window. */
public final class PaletteView extends Veil implements AutoCloseable {
    private static final double WIDTH = 740;

    private final PaletteViewModel model;
    private final TextField typed = new TextField();
    private final ListView<PaletteLine> list = new ListView<>();
    private final Lifetime life = new Lifetime();

    public PaletteView(PaletteViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        typed.setId("palette-typed");
        typed.setPromptText(wording.text("palette.prompt"));
        typed.setAccessibleText(wording.text("palette.prompt"));
        typed.textProperty().bindBidirectional(model.text());
        life.onClose(() -> typed.textProperty().unbindBidirectional(model.text()));
        list.setId("palette-list");
        list.setCellFactory(view -> new LineCell());
        list.setAccessibleText(wording.text("action.actions"));
        list.setFocusTraversable(false);
        list.setPlaceholder(Nodes.label(wording.text("palette.none"), "empty-text"));
        life.listen(model.lines(), this::showLines);
        life.listen(model.selected(), line -> showSelected());
        box.getChildren().addAll(typed, list, Nodes.label(wording.text("palette.keys"), "palette-keys"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void showLines() {
        list.getItems().setAll(model.lines());
        showSelected();
    }

    private void showSelected() {
        int line = model.selected().get();
        list.getSelectionModel().clearAndSelect(line);
        // A heading above it is worth seeing.
        list.scrollTo(Math.max(0, line - 8));
    }

    /** Opens it, with nothing typed. */
    public void open() {
        model.begin();
        showLines();
        open(typed);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN -> model.next();
            case UP -> model.previous();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose() {
        if (model.chosen().isPresent()) {
            putAway();
            model.choose();
        }
    }

    @Override
    public void close() {
        life.close();
    }

    private final class LineCell extends ListCell<PaletteLine> {
        LineCell() {
            setOnMouseClicked(event -> {
                model.select(getIndex());
                if (getItem() instanceof PaletteLine.Choice) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("palette-heading");
            setGraphic(null);
            setText(null);
            if (line instanceof PaletteLine.Heading heading) {
                getStyleClass().add("palette-heading");
                setText(heading.text());
            } else if (line instanceof PaletteLine.Choice choice) {
                setGraphic(row(choice.entry()));
            }
        }

        private HBox row(PaletteEntry entry) {
            Label name = new Label(entry.title(), Nodes.icon(entry.icon()));
            name.getStyleClass().add("palette-title");
            Label detail = Nodes.label(entry.detail(), "palette-detail");
            Label keys = Nodes.label(entry.keys(), "shortcut");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, name, detail, Nodes.spring(), keys);
            row.setAlignment(Pos.CENTER_LEFT);
            row.maxWidthProperty().bind(list.widthProperty().subtract(44));
            return row;
        }
    }
}
