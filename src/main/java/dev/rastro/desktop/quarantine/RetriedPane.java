package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.intake.QuarantineService.Attempt;
import dev.rastro.intake.QuarantineService.Retried;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What became of each entry that was tried again, until the operator puts it away. */
final class RetriedPane extends VBox {
    private static final double MARGIN = 40;

    private final QuarantineViewModel model;
    private final Wording wording;
    private final Label summary = Nodes.label("", "page-subtitle");
    private final ListView<Attempt> list = new ListView<>();

    RetriedPane(QuarantineViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().addAll("quarantine-detail", "quarantine-retried");
        summary.setWrapText(true);
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox first = new HBox(
                summary, Nodes.spring(), Nodes.iconButton("fth-x", wording.text("quarantine.putAway"), model::putAway));
        first.setAlignment(Pos.CENTER_LEFT);
        list.setId("quarantine-retried");
        list.setAccessibleText(wording.text("quarantine.retried.name"));
        list.setCellFactory(made -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.putAway();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label keys = Nodes.label(wording.text("quarantine.retried.open"), "page-text");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(first, keys, list);
        life.bind(model.retried(), this::show);
    }

    private void open() {
        Attempt chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }

    private void show(@Nullable Retried result) {
        Nodes.shown(this, result != null);
        if (result == null) {
            list.getItems().clear();
            return;
        }
        summary.setText(wording.text(
                result.cancelled() ? "quarantine.retried.cancelled" : "quarantine.retried",
                result.released(),
                result.remaining()));
        list.getItems().setAll(result.attempts());
    }

    private final class Cell extends ListCell<Attempt> {
        private final Label path = Nodes.label("", "quarantine-path");
        private final Label fate = Nodes.label("", "quarantine-fate");
        private final VBox lines = new VBox(2, path, fate);

        Cell() {
            path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            fate.setWrapText(true);
            fate.setMinHeight(USE_PREF_SIZE);
            // As wide as the list, whatever the texts want: only so is the height of wrapped lines known in time.
            setPrefWidth(0);
            lines.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN));
            lines.maxWidthProperty().bind(lines.prefWidthProperty());
        }

        @Override
        protected void updateItem(@Nullable Attempt attempt, boolean empty) {
            super.updateItem(attempt, empty);
            setGraphic(empty || attempt == null ? null : lines);
            if (!empty && attempt != null) {
                path.setText(attempt.entry().path());
                fate.setText(model.fate(attempt));
                fate.setGraphic(Nodes.icon(
                        switch (attempt.fate()) {
                            case STORED -> "fth-check-circle";
                            case KNOWN -> "fth-copy";
                            case STAYS -> "fth-alert-triangle";
                        }));
                Nodes.tone(
                        fate,
                        switch (attempt.fate()) {
                            case STORED -> Tone.SUCCESS;
                            case KNOWN -> null;
                            case STAYS -> Tone.WARNING;
                        });
            }
        }
    }
}
