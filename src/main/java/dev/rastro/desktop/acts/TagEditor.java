package dev.rastro.desktop.acts;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Puts tags on documents and takes them off, by keyboard: type, Enter puts on, Enter alone applies. */
public final class TagEditor extends Veil {
    private static final double WIDTH = 420;

    private final TagEditorViewModel model;
    private final Chips chips = Chips.load();
    private final TextField typed = new TextField();
    private final ListView<TagLine> list = new ListView<>();
    private final Lifetime life = new Lifetime();

    public TagEditor(TagEditorViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        Label title = Nodes.label("", "veil-title");
        life.bind(model.documents(), documents -> title.setText(wording.text("tags.title", documents)));
        typed.setId("tag-typed");
        typed.setPromptText(wording.text("tags.prompt"));
        typed.setAccessibleText(wording.text("tags.prompt"));
        typed.textProperty().bindBidirectional(model.typed());
        life.onClose(() -> typed.textProperty().unbindBidirectional(model.typed()));
        list.setId("tag-lines");
        list.setItems(model.shown());
        list.setAccessibleText(wording.text("action.tags"));
        list.setPrefHeight(220);
        list.setCellFactory(view -> new LineCell());
        list.setPlaceholder(new Label(wording.text("tags.none")));
        Button apply = new Button(wording.text("tags.apply"), Nodes.icon("fth-check"));
        apply.setId("tag-apply");
        apply.getStyleClass().add("accent");
        apply.setOnAction(event -> {
            putAway();
            model.apply();
        });
        HBox last = new HBox(8, Nodes.label(wording.text("tags.hint"), "hint"), Nodes.spring(), apply);
        last.setAlignment(Pos.CENTER_LEFT);
        last.getStyleClass().add("veil-foot");
        box.getChildren().addAll(title, typed, list, last);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows the tags of these documents. */
    public void open(Set<AccessKey> documents) {
        model.open(documents);
        open(typed);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.getTarget() instanceof Button) {
                    return;
                }
                if (list.isFocused()) {
                    turn();
                } else if (model.typed().get().isBlank()) {
                    putAway();
                    model.apply();
                } else {
                    model.enter();
                }
            }
            case SPACE -> {
                if (!list.isFocused()) {
                    return;
                }
                turn();
            }
            case DOWN -> {
                if (!typed.isFocused()) {
                    return;
                }
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void turn() {
        TagLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            line.turn();
            list.refresh();
        }
    }

    /** Lets go of what it listens to. */
    public void close() {
        list.setItems(javafx.collections.FXCollections.observableArrayList());
        life.close();
    }

    private final class LineCell extends ListCell<TagLine> {
        private final CheckBox tick = new CheckBox();

        LineCell() {
            tick.setAllowIndeterminate(false);
            tick.setFocusTraversable(false);
            tick.setOnAction(event -> {
                if (getItem() != null) {
                    getItem().turn();
                    show(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable TagLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            show(line);
            HBox row = new HBox(8, tick, chips.chip(line.label));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            tick.setAccessibleText(line.label);
        }

        private void show(TagLine line) {
            tick.setIndeterminate(line.now.get() == TagLine.On.SOME);
            tick.setSelected(line.now.get() == TagLine.On.ALL);
        }
    }
}
