package dev.rastro.desktop.pages;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Searches the pages; there while it is wanted. */
final class FindBar extends HBox {
    private final PagesViewModel model;
    private final Runnable closed;
    private final Wording wording;
    private final TextField typed = new TextField();
    private final Label told = Nodes.label("", "page-where");

    /** {@code closed} hears when it is put away. */
    FindBar(PagesViewModel model, Wording wording, Runnable closed, Lifetime life) {
        this.model = model;
        this.closed = closed;
        this.wording = wording;
        getStyleClass().add("tab-bar");
        setAlignment(Pos.CENTER_LEFT);
        typed.setPromptText(wording.text("pages.find"));
        typed.setAccessibleText(wording.text("pages.find"));
        typed.textProperty().bindBidirectional(model.wanted());
        life.onClose(() -> typed.textProperty().unbindBidirectional(model.wanted()));
        HBox.setHgrow(typed, Priority.ALWAYS);
        told.setMinWidth(USE_PREF_SIZE);
        Button before = Nodes.iconButton("fth-chevron-up", wording.text("pages.before"), () -> model.next(false));
        Button next = Nodes.iconButton("fth-chevron-down", wording.text("pages.next"), () -> model.next(true));
        Button away = Nodes.iconButton("fth-x", wording.text("pages.find.close"), this::close);
        getChildren().addAll(Nodes.icon("fth-search"), typed, told, before, next, away);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.next(!event.isShiftDown());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Nodes.shown(this, false);
        life.listen(model.hits(), hits -> tell());
        life.listen(model.current(), hit -> tell());
        life.listen(model.searching(), now -> tell());
        life.listen(model.wanted(), text -> tell());
    }

    private void tell() {
        int all = model.hits().get().size();
        if (model.wanted().get().isBlank()) {
            told.setText("");
        } else if (all > 0) {
            told.setText(wording.text(
                    "pages.hits",
                    wording.formats().count(model.current().get() + 1),
                    wording.formats().count(all)));
        } else {
            told.setText(wording.text(model.searching().get() ? "pages.searching" : "pages.none"));
        }
    }

    void open() {
        Nodes.shown(this, true);
        typed.requestFocus();
        typed.selectAll();
    }

    void close() {
        Nodes.shown(this, false);
        model.wanted().set("");
        closed.run();
    }
}
