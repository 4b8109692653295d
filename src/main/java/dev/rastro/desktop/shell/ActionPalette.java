package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.Action;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.SearchText;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** All actions in one list, narrowed by typing. */
final class ActionPalette extends Veil {
    private static final double WIDTH = 520;

    private final ActionRegistry actions;
    private final TextField typed = new TextField();
    private final ListView<Action> list = new ListView<>();

    ActionPalette(ActionRegistry actions, Wording wording) {
        super(WIDTH);
        this.actions = actions;
        typed.setPromptText(wording.text("palette.prompt"));
        typed.setAccessibleText(wording.text("palette.prompt"));
        typed.textProperty().addListener((observed, before, now) -> narrow());
        list.setCellFactory(view -> new ActionCell());
        list.setAccessibleText(wording.text("action.actions"));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> runSelected());
        box.getChildren().addAll(typed, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        typed.clear();
        narrow();
        open(typed);
    }

    private void narrow() {
        String wanted = SearchText.fold(typed.getText());
        List<Action> found = actions.all().stream()
                .filter(action ->
                        !action.id().equals("actions") && action.available().get())
                .filter(action -> SearchText.fold(actions.text(action)).contains(wanted))
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> runSelected();
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void runSelected() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            putAway();
            chosen.run();
        }
    }

    private final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            Label name =
                    new Label(actions.text(action), Nodes.icon(action.spec().icon()));
            HBox row = new HBox(name, Nodes.spring(), Nodes.label(actions.keys(action), "shortcut"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
