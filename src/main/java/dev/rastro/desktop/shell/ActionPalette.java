package dev.rastro.desktop.shell;

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
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** All actions in one list, narrowed by typing. */
final class ActionPalette extends Veil {
    private static final double WIDTH = 520;

    private final Commands commands;
    private final TextField typed = new TextField();
    private final ListView<Command> list = new ListView<>();

    ActionPalette(Commands commands, Wording wording) {
        super(WIDTH);
        this.commands = commands;
        typed.setPromptText(wording.text("palette.prompt"));
        typed.setAccessibleText(wording.text("palette.prompt"));
        typed.textProperty().addListener((observed, before, now) -> narrow());
        list.setCellFactory(view -> new CommandCell());
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
        List<Command> found = commands.all().stream()
                .filter(command -> !command.id().equals("actions"))
                .filter(command -> SearchText.fold(commands.text(command)).contains(wanted))
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
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            putAway();
            chosen.run().run();
        }
    }

    private final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            KeyCombination keys = command.shortcut();
            Label name = new Label(commands.text(command), Nodes.icon(command.icon()));
            HBox row =
                    new HBox(name, Nodes.spring(), Nodes.label(keys == null ? "" : keys.getDisplayText(), "shortcut"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
