package dev.rastro.desktop.documents;

import dev.rastro.desktop.settings.ColumnState;
import dev.rastro.desktop.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Puts a table's columns as they were left, and writes down how they are. */
final class TableMemory {
    private TableMemory() {}

    /** Restores order, width and visibility; columns that were not known then go to the end. */
    static <T> void restore(TableView<T> table, List<ColumnState> states) {
        if (states.isEmpty()) {
            return;
        }
        ObservableList<TableColumn<T, ?>> columns = table.getColumns();
        List<TableColumn<T, ?>> sorted = List.copyOf(table.getSortOrder());
        List<TableColumn<T, ?>> ordered = new ArrayList<>();
        for (ColumnState state : states) {
            columns.stream()
                    .filter(column -> state.id().equals(column.getId()) && !ordered.contains(column))
                    .findFirst()
                    .ifPresent(column -> {
                        column.setPrefWidth(state.width());
                        column.setVisible(state.visible());
                        ordered.add(column);
                    });
        }
        columns.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        columns.setAll(ordered);
        table.getSortOrder().setAll(sorted);
    }

    static void remember(TableView<?> table, String name, Settings settings) {
        settings.columns(name, states(table));
    }

    /** The columns as they are, written down. */
    static String words(TableView<?> table) {
        return ColumnState.words(states(table));
    }

    private static List<ColumnState> states(TableView<?> table) {
        return table.getColumns().stream()
                .map(column -> new ColumnState(column.getId(), (int) Math.round(column.getWidth()), column.isVisible()))
                .toList();
    }
}
