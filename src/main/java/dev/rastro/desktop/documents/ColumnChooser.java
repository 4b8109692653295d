package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;

/** Chooses the columns of the list: typing finds one, a click shows or hides it. Titles are dragged to order them. */
final class ColumnChooser extends MenuButton {
    private final DocumentTable table;
    private final TextField search = new TextField();
    private final MenuItem standard;

    ColumnChooser(DocumentTable table, Wording wording) {
        super(null, Nodes.icon("fth-columns"));
        this.table = table;
        getStyleClass().addAll("filter", "column-chooser");
        setAccessibleText(wording.text("columns.choose"));
        HoverTip.on(this, wording.text("columns.choose"));
        search.setPromptText(wording.text("columns.search"));
        search.setAccessibleText(wording.text("columns.search"));
        search.textProperty().addListener((observed, before, typed) -> offer());
        standard = new MenuItem(wording.text("columns.standard"), Nodes.icon("fth-rotate-ccw"));
        standard.setOnAction(event -> table.standardColumns());
        getItems().add(new CustomMenuItem(search, false));
        setOnShowing(event -> {
            search.clear();
            offer();
        });
        // A menu without items never shows.
        offer();
    }

    /** All but the search itself, which keeps the keyboard while one types. */
    private void offer() {
        List<MenuItem> items = new ArrayList<>();
        String wanted = SearchText.fold(search.getText());
        for (TableColumn<DocumentRow, ?> column : table.getColumns()) {
            if (SearchText.fold(column.getText()).contains(wanted)) {
                CheckMenuItem item = new CheckMenuItem(column.getText());
                item.setSelected(column.isVisible());
                item.setOnAction(event -> column.setVisible(item.isSelected()));
                items.add(item);
            }
        }
        items.add(new SeparatorMenuItem());
        items.add(standard);
        getItems().subList(1, getItems().size()).clear();
        getItems().addAll(items);
    }
}
