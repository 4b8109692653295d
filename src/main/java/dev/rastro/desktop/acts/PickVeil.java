package dev.rastro.desktop.acts;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.store.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** One of several names, found by typing; Enter picks. */
public final class PickVeil extends Veil {
    private static final double WIDTH = 380;

    /** Something to pick: {@code name} is {@code null} for none of them. */
    public record Choice(@Nullable String name, String shown) {}

    private final Label title = Nodes.label("", "veil-title");
    private final TextField typed = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private List<Choice> choices = List.of();
    private Function<String, Optional<Choice>> other = name -> Optional.empty();
    private Consumer<Choice> picked = choice -> {};

    public PickVeil() {
        super(WIDTH);
        typed.setId("pick-typed");
        typed.accessibleTextProperty().bind(title.textProperty());
        typed.textProperty().addListener((observed, before, now) -> narrow());
        list.setId("pick-list");
        list.setPrefHeight(200);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> pick());
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Choice choice, boolean empty) {
                super.updateItem(choice, empty);
                setText(empty || choice == null ? null : choice.shown());
            }
        });
        box.getChildren().addAll(title, typed, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Asks.
     *
     * @param other what may be picked of what is typed and is none of the choices
     */
    public void open(
            String question, List<Choice> offered, Function<String, Optional<Choice>> other, Consumer<Choice> picked) {
        title.setText(question);
        typed.setPromptText(question);
        list.setAccessibleText(question);
        this.choices = List.copyOf(offered);
        this.other = other;
        this.picked = picked;
        typed.clear();
        narrow();
        open(typed);
    }

    private void narrow() {
        String wanted = SearchText.fold(typed.getText());
        List<Choice> found = choices.stream()
                .filter(choice -> SearchText.fold(choice.shown()).contains(wanted))
                .toList();
        list.getItems().setAll(found);
        boolean named = found.stream()
                .anyMatch(choice -> SearchText.fold(choice.shown()).equals(wanted));
        if (!wanted.isEmpty() && !named) {
            other.apply(typed.getText().strip()).ifPresent(list.getItems()::add);
        }
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> pick();
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pick() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            putAway();
            picked.accept(choice);
        }
    }
}
