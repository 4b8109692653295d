package dev.rastro.desktop.history;

import dev.rastro.desktop.common.Bar;
import dev.rastro.desktop.common.DayPicker;
import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.history.Changes.Changed;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is different since a day, each with what it was, what it is and the event between. */
public final class ChangesView extends BorderPane implements AutoCloseable {
    private static final int NEAR_END = 20;

    private final ChangesViewModel model;
    private final Wording wording;
    private final ChangeWords words;
    private final Lifetime life = new Lifetime();

    public ChangesView(ChangesViewModel model, FileDialogs dialogs, Wording wording) {
        this.model = model;
        this.wording = wording;
        words = new ChangeWords(wording);
        Button export = new Button(wording.text("changes.export"), Nodes.icon("fth-download"));
        export.setOnAction(
                event -> dialogs.fileToWrite(wording.text("changes.file")).ifPresent(model::export));
        Node bar = new Bar(
                List.of(
                        Nodes.label(wording.text("changes.since"), "field-name"),
                        day("changes.since", model.since()),
                        Nodes.label(wording.text("changes.until"), "field-name"),
                        day("changes.until", model.until())),
                List.of(export));
        VBox heading = new VBox(
                8,
                Nodes.label(wording.text("nav.changes"), "page-title"),
                Nodes.label(wording.text("changes.text"), "page-text"),
                bar);
        heading.getStyleClass().add("page-heading");
        setTop(heading);
        setCenter(documents());
        life.bind(visibleProperty(), shown -> model.shown().set(shown));
    }

    private DayPicker day(String name, ObjectProperty<LocalDate> value) {
        DayPicker picker = new DayPicker(wording.text(name), value.get(), wording.messages());
        picker.valueProperty().addListener((observed, before, now) -> {
            if (now == null) {
                picker.setValue(value.get());
            } else {
                value.set(now);
            }
        });
        return picker;
    }

    private StackPane documents() {
        TableView<Changed> table = new TableView<>(model.rows());
        table.setId("changes");
        table.setAccessibleText(wording.text("nav.changes"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns().add(new TextColumn<>(wording.text("changes.learnt"), 146, 170, words::learnt));
        table.getColumns().add(new TextColumn<>(wording.text("changes.document"), 104, 160, words::title));
        table.getColumns().add(new TextColumn<>(wording.text("column.issuer"), 130, 1000, words::issuer));
        table.getColumns().add(new TextColumn<>(wording.text("changes.before"), 150, 1000, words::before));
        table.getColumns().add(new TextColumn<>(wording.text("changes.after"), 150, 1000, words::after));
        table.getColumns().add(new TextColumn<>(wording.text("changes.cause"), 170, 3000, words::cause));
        table.setRowFactory(made -> row());
        table.setOnKeyPressed(event -> {
            Changed chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open(chosen.after());
                event.consume();
            }
        });
        var none = new EmptyState("fth-clock", wording.text("changes.none"), wording.text("changes.none.text"));
        Runnable show = () -> {
            Nodes.shown(none, model.rows().isEmpty());
            Nodes.shown(table, !model.rows().isEmpty());
        };
        life.listen(model.rows(), show);
        // A page may hold nothing but equal lines: then the next one is wanted at once.
        life.listen(model.more(), more -> {
            if (more && model.rows().size() < NEAR_END) {
                model.readMore();
            }
        });
        show.run();
        life.onClose(() -> table.setItems(javafx.collections.FXCollections.emptyObservableList()));
        return new StackPane(table, none);
    }

    private TableRow<Changed> row() {
        TableRow<Changed> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                open(row.getItem().after());
            }
        });
        row.indexProperty().addListener((observed, before, index) -> {
            if (index.intValue() > model.rows().size() - NEAR_END) {
                model.readMore();
            }
        });
        return row;
    }

    private void open(DocumentRow document) {
        model.open(document.key());
    }

    @Override
    public void close() {
        life.close();
    }
}
