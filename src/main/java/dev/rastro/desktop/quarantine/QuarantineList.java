package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.common.KeptSelection;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.QuarantineEntry;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** The entries that are shown; any number of them can be selected. */
final class QuarantineList extends StackPane {
    private static final double REASON = 210;

    private final TableView<QuarantineEntry> table = new TableView<>();
    private final ObservableList<QuarantineEntry> selected = FXCollections.observableArrayList();

    QuarantineList(QuarantineViewModel model, Wording wording, Lifetime life) {
        table.setId("quarantine");
        table.setAccessibleText(wording.text("nav.quarantine"));
        table.getStyleClass().add("dense");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(
                        wording.text("quarantine.when"),
                        138,
                        170,
                        entry -> wording.formats().ours(entry.quarantinedAt())));
        var reason = new TextColumn<QuarantineEntry>(wording.text("problem.reason"), 150, 320, model::reason);
        reason.setPrefWidth(REASON);
        table.getColumns().add(reason);
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(
                                wording.text("quarantine.source"), 150, 3000, QuarantineEntry::path)
                        .keepEnd());
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(
                                wording.text("quarantine.size"),
                                84,
                                110,
                                entry -> wording.formats().bytes(entry.size()))
                        .right());
        var selection = table.getSelectionModel();
        selection.getSelectedItems().addListener((ListChangeListener<QuarantineEntry>)
                change -> selected.setAll(selection.getSelectedItems()));
        selection
                .selectedItemProperty()
                .addListener((observed, before, now) -> model.lead().set(now));
        KeptSelection.follow(table, model.shown(), QuarantineEntry::content, life);
        Label noMatch = Nodes.label(wording.text("quarantine.noMatch"), "empty-text");
        getChildren().addAll(table, noMatch);
        Runnable show = () -> {
            Nodes.shown(noMatch, model.shown().isEmpty());
            Nodes.shown(table, !model.shown().isEmpty());
        };
        life.listen(model.shown(), show);
        show.run();
    }

    /** The selected entries, in the order of the list. */
    ObservableList<QuarantineEntry> selected() {
        return FXCollections.unmodifiableObservableList(selected);
    }
}
