package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ListOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The table of documents. Holds its own copy of the rows so that a refresh does not lose what is selected. */
final class DocumentTable extends TableView<DocumentRow> {
    private static final int NEAR_END = 40;

    /** Something was learnt since it was looked at. */
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final DocumentListViewModel model;
    private final ObservableList<DocumentRow> shown = FXCollections.observableArrayList();
    private Runnable doubleClick = () -> {};
    private boolean refreshing;
    private boolean sorting;

    DocumentTable(
            DocumentListViewModel model,
            RowLooks looks,
            Wording wording,
            PendingBadges pending,
            UiThread ui,
            Lifetime life) {
        this.model = model;
        setAccessibleText(wording.text("documents.table"));
        getStyleClass().addAll("dense", "documents");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        DocumentCells cells =
                new DocumentCells(wording, pending, row -> model.changed().get().contains(row.key()), looks);
        for (DocumentColumn column : DocumentColumn.values()) {
            getColumns().add(column(column, cells, wording));
        }
        Coalesce more = new Coalesce(ui, Duration.ofMillis(20), model::loadMore);
        life.onClose(more::close);
        setRowFactory(table -> row(more));
        showSort();
        setSortPolicy(table -> {
            sortAsked();
            return true;
        });
        setItems(shown);
        life.listen(model.rows(), this::refreshRows);
        // The same rows say something else then.
        life.listen(pending.staleDays(), days -> refresh());
        life.listen(looks.companies().looks(), now -> refresh());
        life.listen(looks.companies().chosen(), chosen -> refresh());
        life.listen(looks.details().revision(), read -> refresh());
        getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<DocumentRow>)
                change -> selected());
        // The chosen item changes after the list of chosen items does.
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> lead());
        life.listen(model.selection(), keys -> reselectWhenOther());
        life.listen(model.changed(), keys -> refresh());
        life.listen(model.sort(), order -> showSort());
        refreshRows();
    }

    void onDoubleClick(Runnable action) {
        doubleClick = action;
    }

    /** Shows the columns as they were at first. */
    void standardColumns() {
        List<TableColumn<DocumentRow, ?>> columns = new ArrayList<>(getColumns());
        columns.sort(Comparator.comparing(column -> (DocumentColumn) column.getUserData()));
        columns.forEach(column -> {
            DocumentColumn standard = (DocumentColumn) column.getUserData();
            column.setVisible(standard.shown);
            column.setPrefWidth(standard.width);
        });
        List<TableColumn<DocumentRow, ?>> sorted = List.copyOf(getSortOrder());
        getColumns().setAll(columns);
        getSortOrder().setAll(sorted);
    }

    void copy() {
        String text = model.selectionForClipboard();
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static TableColumn<DocumentRow, DocumentRow> column(
            DocumentColumn column, DocumentCells cells, Wording wording) {
        TableColumn<DocumentRow, DocumentRow> made = new TableColumn<>(wording.text("column." + column.id));
        made.setId(column.id);
        made.setUserData(column);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(view -> cells.cell(column));
        made.setPrefWidth(column.width);
        made.setMinWidth(column.narrowest);
        made.setMaxWidth(column.widest);
        made.setVisible(column.shown);
        made.setSortable(column.sort != null);
        if (column == DocumentColumn.TOTAL || column == DocumentColumn.NUMBER || column == DocumentColumn.NSU) {
            made.getStyleClass().add("right");
        }
        return made;
    }

    private TableRow<DocumentRow> row(Coalesce more) {
        TableRow<DocumentRow> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable DocumentRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(
                        CHANGED, item != null && !empty && model.changed().get().contains(item.key()));
            }
        };
        row.setOnMouseClicked(event -> {
            lead();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                doubleClick.run();
            }
        });
        row.indexProperty().addListener((observed, before, index) -> {
            if (index.intValue() > shown.size() - NEAR_END && model.hasMore()) {
                more.request();
            }
        });
        return row;
    }

    private void showSort() {
        if (sorting) {
            return;
        }
        // Each column that turns asks to be sorted by: only the whole order counts.
        sorting = true;
        List<TableColumn<DocumentRow, ?>> sorted = new ArrayList<>();
        for (ListOrder.By each : model.sort().get().by()) {
            for (TableColumn<DocumentRow, ?> column : getColumns()) {
                if (((DocumentColumn) column.getUserData()).sort == each.column()) {
                    column.setSortType(each.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    sorted.add(column);
                }
            }
        }
        if (!sorted.equals(getSortOrder())) {
            getSortOrder().setAll(sorted);
        }
        sorting = false;
    }

    private void sortAsked() {
        if (sorting) {
            return;
        }
        List<ListOrder.By> by = new ArrayList<>();
        for (TableColumn<DocumentRow, ?> column : getSortOrder()) {
            if (column.getUserData() instanceof DocumentColumn known && known.sort != null) {
                by.add(new ListOrder.By(known.sort, column.getSortType() == SortType.DESCENDING));
            }
        }
        sorting = true;
        model.sort().set(by.isEmpty() ? ListOrder.NEWEST : new ListOrder(by));
        sorting = false;
    }

    private void selected() {
        if (!refreshing) {
            model.selection().set(selectedKeys());
        }
    }

    /** Shows the row last chosen, also when it was put away meanwhile. */
    void lead() {
        DocumentRow chosen = getSelectionModel().getSelectedItem();
        if (!refreshing && chosen != null) {
            model.lead().set(chosen.key());
        }
    }

    private void refreshRows() {
        List<DocumentRow> now = model.rows();
        refreshing = true;
        if (now.size() > shown.size() && now.subList(0, shown.size()).equals(shown)) {
            shown.addAll(now.subList(shown.size(), now.size()));
            if (model.selection().get().size()
                    > getSelectionModel().getSelectedIndices().size()) {
                reselect();
            }
        } else {
            shown.setAll(now);
            reselect();
        }
        refreshing = false;
    }

    private void reselectWhenOther() {
        if (!refreshing && !model.selection().get().equals(selectedKeys())) {
            refreshing = true;
            reselect();
            refreshing = false;
        }
    }

    private Set<AccessKey> selectedKeys() {
        return getSelectionModel().getSelectedItems().stream()
                .map(DocumentRow::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void reselect() {
        Set<AccessKey> keys = model.selection().get();
        int[] indices = java.util.stream.IntStream.range(0, shown.size())
                .filter(index -> keys.contains(shown.get(index).key()))
                .toArray();
        getSelectionModel().clearSelection();
        if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], indices);
        }
    }
}
