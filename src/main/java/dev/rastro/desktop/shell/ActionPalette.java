package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.SearchText;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All actions in one list, narrowed by typing. */
final class ActionPalette extends StackPane {
    private final Commands commands;
    private final TextField typed = new TextField();
    private final ListView<Command> list = new ListView<>();
    private @Nullable Node focusBefore;

    ActionPalette(Commands commands, Wording wording) {
        this.commands = commands;
        getStyleClass().add("palette-veil");
        typed.setPromptText(wording.text("palette.prompt"));
        typed.setAccessibleText(wording.text("palette.prompt"));
        typed.textProperty().addListener((observed, before, now) -> narrow());
        list.setCellFactory(view -> new CommandCell());
        list.setAccessibleText(wording.text("action.actions"));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> runSelected());
        VBox box = new VBox(typed, list);
        box.getStyleClass().add("palette");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setMaxWidth(520);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    void open() {
        focusBefore = getScene().getFocusOwner();
        typed.clear();
        narrow();
        setVisible(true);
        typed.requestFocus();
    }

    void close() {
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
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
            case ESCAPE -> close();
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
            close();
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
