package dev.rastro.desktop.acts;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The notes on a document, and a field for the next one. "#" and a number or name mentions another document. */
public final class NotesView extends BorderPane {
    private final NotesViewModel model;
    private final Wording wording;
    private final TextArea draft = new TextArea();
    private final ListView<DocumentRow> offers = new ListView<>();
    private final VBox cards = new VBox();

    public NotesView(NotesViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("notes");
        cards.getStyleClass().add("note-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        life.bind(model.notes(), this::show);
        setBottom(writing(life));
    }

    private void show(List<NotesViewModel.Shown> notes) {
        if (notes.isEmpty()) {
            Label none = Nodes.label(wording.text("notes.none"), "page-text");
            none.setWrapText(true);
            cards.getChildren().setAll(none);
        } else {
            cards.getChildren().setAll(notes.stream().map(this::card).toList());
        }
    }

    private VBox card(NotesViewModel.Shown shown) {
        Label who = Nodes.label(
                shown.note().author() + "  ·  "
                        + wording.formats().moment(shown.note().at()),
                "tl-when");
        Button back = Nodes.iconButton("fth-x", wording.text("notes.withdraw"), () -> model.withdraw(shown.note()));
        back.getStyleClass().add("small");
        HBox top = new HBox(who, Nodes.spring(), back);
        top.setAlignment(Pos.CENTER_LEFT);
        Label text = Nodes.label(shown.note().text(), "tl-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(4, top, text);
        card.getStyleClass().add("note-card");
        if (!shown.mentions().isEmpty()) {
            FlowPane links = new FlowPane(8, 2);
            shown.mentions().forEach((key, title) -> {
                Hyperlink link = new Hyperlink(title, Nodes.icon("fth-file-text"));
                link.setOnAction(event -> model.open(key));
                links.getChildren().add(link);
            });
            card.getChildren().add(links);
        }
        return card;
    }

    private VBox writing(Lifetime life) {
        draft.setId("note-draft");
        draft.setWrapText(true);
        draft.setPrefRowCount(3);
        draft.setPromptText(wording.text("notes.prompt"));
        draft.setAccessibleText(wording.text("notes.prompt"));
        draft.textProperty().bindBidirectional(model.draft());
        life.onClose(() -> draft.textProperty().unbindBidirectional(model.draft()));
        draft.caretPositionProperty().addListener((observed, before, now) -> model.typed(beforeCaret()));
        draft.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        offers.setId("note-offers");
        offers.setAccessibleText(wording.text("notes.offers"));
        offers.setItems(model.offers());
        offers.setFocusTraversable(false);
        offers.setFixedCellSize(30);
        offers.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable DocumentRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : model.title(row));
            }
        });
        offers.setOnMouseClicked(event -> take());
        Runnable size = () -> {
            Nodes.shown(offers, !model.offers().isEmpty());
            offers.setPrefHeight(model.offers().size() * 30 + 4);
            offers.getSelectionModel().selectFirst();
        };
        life.listen(model.offers(), size);
        size.run();
        life.onClose(() -> offers.setItems(javafx.collections.FXCollections.observableArrayList()));
        Button write = new Button(wording.text("notes.write"), Nodes.icon("fth-edit-3"));
        write.setId("note-write");
        write.getStyleClass().add("accent");
        write.setOnAction(event -> model.write());
        Label hint = Nodes.label(wording.text("notes.hint"), "hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        HBox last = new HBox(8, hint, Nodes.spring(), write);
        last.setAlignment(Pos.CENTER_LEFT);
        write.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(6, offers, draft, last);
        box.getStyleClass().add("note-writing");
        return box;
    }

    private String beforeCaret() {
        return draft.getText(0, Math.min(draft.getCaretPosition(), draft.getLength()));
    }

    private void key(KeyEvent event) {
        boolean offering = !model.offers().isEmpty();
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.write();
        } else if (offering && event.getCode() == KeyCode.ENTER) {
            take();
        } else if (offering && event.getCode() == KeyCode.DOWN) {
            offers.getSelectionModel().selectNext();
        } else if (offering && event.getCode() == KeyCode.UP) {
            offers.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        event.consume();
    }

    private void take() {
        DocumentRow offer = offers.getSelectionModel().getSelectedItem();
        if (offer != null) {
            String before = beforeCaret();
            String after = draft.getText(before.length(), draft.getLength());
            String taken = model.take(before, offer);
            draft.setText(taken + after);
            draft.positionCaret(taken.length());
            draft.requestFocus();
        }
    }

    /** Gives the keyboard to the next note. */
    public void write() {
        draft.requestFocus();
    }
}
