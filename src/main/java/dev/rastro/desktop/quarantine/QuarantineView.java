package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.QuarantineEntry;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The inputs that are kept but not understood, with the reason. */
public final class QuarantineView extends BorderPane implements AutoCloseable {
    private final Lifetime life = new Lifetime();

    public QuarantineView(QuarantineViewModel model, Wording wording) {
        VBox heading = new VBox(
                Nodes.label(wording.text("nav.quarantine"), "page-title"),
                Nodes.label(wording.text("quarantine.text"), "page-text"));
        heading.getStyleClass().add("page-heading");
        setTop(heading);
        TableView<QuarantineEntry> table = new TableView<>(model.entries());
        table.setAccessibleText(wording.text("nav.quarantine"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(
                        wording.text("quarantine.when"),
                        140,
                        200,
                        entry -> wording.formats().moment(entry.quarantinedAt())));
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(wording.text("problem.path"), 300, 700, QuarantineEntry::path)
                        .keepEnd());
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(
                        wording.text("problem.reason"), 400, 3000, QuarantineEntry::reason));
        table.getColumns()
                .add(new TextColumn<QuarantineEntry>(wording.text("quarantine.code"), 160, 240, QuarantineEntry::code));
        var none = new EmptyState("fth-shield", wording.text("quarantine.none"), wording.text("quarantine.none.text"));
        setCenter(new StackPane(table, none));
        Runnable show = () -> {
            Nodes.shown(none, model.entries().isEmpty());
            Nodes.shown(table, !model.entries().isEmpty());
        };
        life.listen(model.entries(), show);
        show.run();
        life.onClose(() -> table.setItems(javafx.collections.FXCollections.emptyObservableList()));
    }

    @Override
    public void close() {
        life.close();
    }
}
