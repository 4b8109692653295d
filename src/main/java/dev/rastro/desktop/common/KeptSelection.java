package dev.rastro.desktop.common;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

/** A table that shows a list which is read anew at any time, and keeps selected what the operator selected. */
public final class KeptSelection {
    private KeptSelection() {}

    /**
     * Lets {@code table} show {@code source} for as long as {@code life} lasts.
     *
     * @param identity what makes a row the same row after the list was read anew
     */
    public static <T> void follow(
            TableView<T> table, ObservableList<T> source, Function<T, Object> identity, Lifetime life) {
        ObservableList<T> shown = FXCollections.observableArrayList(source);
        table.setItems(shown);
        life.listen(source, () -> {
            Set<Object> selected = new HashSet<>(table.getSelectionModel().getSelectedItems().stream()
                    .map(identity)
                    .toList());
            shown.setAll(source);
            table.getSelectionModel().clearSelection();
            int[] rows = IntStream.range(0, shown.size())
                    .filter(row -> selected.contains(identity.apply(shown.get(row))))
                    .toArray();
            if (rows.length > 0) {
                table.getSelectionModel().selectIndices(rows[0], rows);
            }
        });
        life.onClose(() -> table.setItems(FXCollections.emptyObservableList()));
    }
}
