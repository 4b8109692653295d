package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.KeptSelection;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.DueManifestation;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The documents that want a declaration, and the four declarations. */
final class DuePane extends BorderPane {
    private static final List<DeclarationType> OF_RECIPIENT = List.of(
            DeclarationType.AWARENESS,
            DeclarationType.CONFIRMATION,
            DeclarationType.UNKNOWN_OPERATION,
            DeclarationType.NOT_PERFORMED);

    private final Wording wording;
    private final ManifestWording words;
    private final TableView<DueManifestation> table;

    DuePane(ManifestViewModel model, Wording wording, ManifestWording words, Lifetime life) {
        this.wording = wording;
        this.words = words;
        table = new TableView<>();
        KeptSelection.follow(table, model.due(), due -> List.of(due.document().key(), due.taxpayer()), life);
        table.setId("due");
        table.setAccessibleText(wording.text("manifest.due"));
        table.getStyleClass().add("dense");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        columns();
        setTop(actions(model));
        var none =
                new EmptyState("fth-check-circle", wording.text("manifest.none"), wording.text("manifest.none.text"));
        setCenter(new StackPane(table, none));
        Runnable show = () -> {
            Nodes.shown(none, model.due().isEmpty());
            Nodes.shown(table, !model.due().isEmpty());
        };
        life.listen(model.due(), show);
        show.run();
    }

    private HBox actions(ManifestViewModel model) {
        TextField justification = new TextField();
        justification.setPromptText(wording.text("manifest.justification"));
        justification.setAccessibleText(wording.text("manifest.justification"));
        justification.textProperty().bindBidirectional(model.justification());
        HBox.setHgrow(justification, Priority.ALWAYS);
        HBox line = new HBox(8);
        line.getStyleClass().add("pane-actions");
        line.setAlignment(Pos.CENTER_LEFT);
        for (DeclarationType type : OF_RECIPIENT) {
            Button button = new Button(wording.text("declare." + type.name()));
            button.setId(type.name());
            button.setMinWidth(USE_PREF_SIZE);
            HoverTip.on(button, wording.text("declare." + type.name() + ".help"));
            button.disableProperty()
                    .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
            button.setOnAction(
                    event -> model.declare(List.copyOf(table.getSelectionModel().getSelectedItems()), type));
            line.getChildren().add(button);
        }
        line.getChildren().add(justification);
        return line;
    }

    private void columns() {
        text(
                "manifest.column.document",
                320,
                2000,
                due -> words.document(due.document(), due.document().key().value()));
        text(
                "column.issued",
                90,
                120,
                due -> wording.formats().day(due.document().issuedAt()));
        table.getColumns()
                .add(new TextColumn<DueManifestation>(
                                wording.text("column.total"),
                                120,
                                160,
                                due -> wording.formats().amount(due.document().total()))
                        .right());
        text("manifest.column.company", 160, 200, due -> wording.formats().partyId(due.taxpayer()));
        text("manifest.column.done", 130, 240, words::done);
        text("manifest.column.awareness", 150, 220, due -> words.deadline(due.awarenessUntil()));
        TableColumn<DueManifestation, DueManifestation> until =
                new TableColumn<>(wording.text("manifest.column.final"));
        until.setMinWidth(170);
        until.setSortable(false);
        until.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        until.setCellFactory(column -> new Deadline(words));
        table.getColumns().add(until);
    }

    private void text(String title, double narrowest, double widest, Function<DueManifestation, String> said) {
        table.getColumns().add(new TextColumn<>(wording.text(title), narrowest, widest, said));
    }

    /** The last moment for a conclusive declaration, more and more alarming. */
    private static final class Deadline extends TableCell<DueManifestation, DueManifestation> {
        private final ManifestWording words;

        Deadline(ManifestWording words) {
            this.words = words;
            getStyleClass().add("situation-cell");
        }

        @Override
        protected void updateItem(@Nullable DueManifestation due, boolean empty) {
            super.updateItem(due, empty);
            if (empty || due == null) {
                Nodes.tone(this, null);
                setText(null);
                setGraphic(null);
                return;
            }
            Tone tone = words.urgency(due.finalUntil());
            Nodes.tone(this, tone);
            setText(words.deadline(due.finalUntil()));
            setGraphic(Nodes.icon(tone == Tone.NEUTRAL ? "fth-clock" : "fth-alert-triangle"));
        }
    }
}
