package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.KeptSelection;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.ManifestationState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The declarations on their way and what came of them; what was not sent yet can be taken back. */
final class QueuePane extends BorderPane {
    private final Wording wording;
    private final TableView<QueueLine> table;

    QueuePane(ManifestViewModel model, Wording wording, ManifestWording words, Lifetime life) {
        this.wording = wording;
        table = new TableView<>();
        KeptSelection.follow(table, model.queue(), line -> line.declaration().id(), life);
        table.setId("queue");
        table.setAccessibleText(wording.text("manifest.queue"));
        table.setPlaceholder(new Label(wording.text("manifest.queue.none")));
        table.getStyleClass().add("dense");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        text(
                "manifest.column.when",
                140,
                180,
                line -> wording.formats().ours(line.declaration().requestedAt()));
        text("manifest.column.type", 190, 260, line -> words.type(line.declaration()));
        text(
                "manifest.column.document",
                300,
                1000,
                line -> words.document(line.document(), line.declaration().key().value()));
        text("manifest.column.state", 110, 160, line -> words.state(line.declaration()));
        text("manifest.column.answer", 250, 1200, line -> words.answer(line.declaration()));
        text(
                "manifest.column.protocol",
                140,
                180,
                line -> line.declaration().protocol() == null
                        ? ""
                        : line.declaration().protocol());
        Button undo = action("undo", "manifest.undo", "fth-rotate-ccw", model::withdraw);
        Button now = action("now", "manifest.now", "fth-send", model::sendNow);
        HBox line = new HBox(8, Nodes.label(wording.text("manifest.queue"), "pane-title"), Nodes.spring(), undo, now);
        line.getStyleClass().add("pane-actions");
        line.setAlignment(Pos.CENTER_LEFT);
        setTop(line);
        setCenter(table);
    }

    private Button action(String id, String name, String icon, Consumer<List<QueueLine>> action) {
        Button button = new Button(wording.text(name), Nodes.icon(icon));
        button.setId(id);
        button.disableProperty().bind(nothingWaits());
        button.setOnAction(event -> action.accept(waiting()));
        return button;
    }

    private BooleanBinding nothingWaits() {
        ObservableList<QueueLine> selected = table.getSelectionModel().getSelectedItems();
        return Bindings.createBooleanBinding(() -> waiting().isEmpty(), selected);
    }

    private List<QueueLine> waiting() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(line -> line != null && line.declaration().state() == ManifestationState.REQUESTED)
                .toList();
    }

    private void text(String title, double narrowest, double widest, Function<QueueLine, String> said) {
        table.getColumns().add(new TextColumn<>(wording.text(title), narrowest, widest, said));
    }
}
