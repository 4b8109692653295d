package dev.rastro.desktop.crossing;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.Situation;
import dev.rastro.store.Crossings.Row;
import dev.rastro.store.DocumentRow;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The documents of a crossing; Enter or a double click shows one. */
final class CrossingTable extends TableView<Row> {
    private static final int NEAR_END = 20;

    private final Wording wording;
    private final TextColumn<Row> others;

    CrossingTable(CrossingsViewModel model, Wording wording) {
        super(model.rows());
        this.wording = wording;
        setId("crossing");
        setAccessibleText(wording.text("crossings.documents"));
        getStyleClass().add("dense");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getColumns().add(situation());
        add("column.issued", 96, 116, row -> wording.formats().day(row.issuedAt()));
        add("crossings.document", 104, 150, this::title);
        add("column.issuer", 130, 2000, row -> party(row.issuerName(), row.issuerId()));
        add("column.recipient", 130, 2000, row -> party(row.recipientName(), row.recipientId()));
        getColumns()
                .add(new TextColumn<Row>(
                                wording.text("column.total"),
                                104,
                                150,
                                row -> wording.formats().amount(row.document().total()))
                        .right());
        others = new TextColumn<>(wording.text("crossings.other"), 170, 260, row -> other(row.other()));
        getColumns().add(others);
        setRowFactory(table -> row(model));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(model);
                event.consume();
            }
        });
    }

    /** Shows or hides the column of counterparts: not every list has them. */
    void showOthers(boolean shown) {
        others.setVisible(shown);
    }

    private TableColumn<Row, Situation> situation() {
        TableColumn<Row, Situation> column = new TableColumn<>(wording.text("column.situation"));
        column.setMinWidth(124);
        column.setMaxWidth(170);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().document().situation()));
        column.setCellFactory(made -> new SituationCell());
        return column;
    }

    private final class SituationCell extends TableCell<Row, Situation> {
        @Override
        protected void updateItem(@Nullable Situation situation, boolean empty) {
            super.updateItem(situation, empty);
            if (empty || situation == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            BadgeModel badge = wording.badges().situation(situation);
            getStyleClass()
                    .setAll("cell", "table-cell", "situation-cell", badge.tone().styleClass());
            setGraphic(Nodes.icon(badge.icon()));
            setText(badge.text());
        }
    }

    private void open(CrossingsViewModel model) {
        Row chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen.document().key());
        }
    }

    private TableRow<Row> row(CrossingsViewModel model) {
        TableRow<Row> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                open(model);
            }
        });
        row.indexProperty().addListener((observed, before, index) -> {
            if (index.intValue() > getItems().size() - NEAR_END) {
                model.more();
            }
        });
        return row;
    }

    private void add(String key, double narrowest, double widest, Function<DocumentRow, String> words) {
        getColumns().add(new TextColumn<>(wording.text(key), narrowest, widest, row -> words.apply(row.document())));
    }

    private String title(DocumentRow row) {
        return row.family().label() + " " + wording.formats().number(row.number());
    }

    private String party(@Nullable String name, @Nullable String id) {
        return name == null ? wording.formats().partyId(id) : name;
    }

    private String other(@Nullable DocumentRow row) {
        return row == null
                ? ""
                : title(row) + "  ·  "
                        + wording.badges().situation(row.situation()).text();
    }
}
