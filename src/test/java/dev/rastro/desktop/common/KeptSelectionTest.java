package dev.rastro.desktop.common;

import static dev.rastro.desktop.Toolkit.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.Toolkit;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class KeptSelectionTest {
    private record Row(String key, String state) {}

    private final ObservableList<Row> source =
            FXCollections.observableArrayList(new Row("a", "1"), new Row("b", "1"), new Row("c", "1"));

    @Test
    void rowsStaySelectedWhenTheListIsReadAnew() throws Exception {
        Lifetime life = new Lifetime();
        List<Row> selected = onScreen(() -> {
            TableView<Row> table = following(life);
            table.getSelectionModel().selectIndices(0, 2);
            source.setAll(new Row("new", "1"), new Row("c", "2"), new Row("a", "2"));
            return List.copyOf(table.getSelectionModel().getSelectedItems());
        });
        assertThat(selected).containsExactlyInAnyOrder(new Row("a", "2"), new Row("c", "2"));
    }

    @Test
    void whatLeftTheListIsNotReplacedByAnother() throws Exception {
        Lifetime life = new Lifetime();
        List<Row> selected = onScreen(() -> {
            TableView<Row> table = following(life);
            table.getSelectionModel().selectIndices(1);
            source.setAll(new Row("a", "1"), new Row("c", "1"));
            return List.copyOf(table.getSelectionModel().getSelectedItems());
        });
        assertThat(selected).isEmpty();
    }

    @Test
    void aClosedTableLetsTheListGo() throws Exception {
        Lifetime life = new Lifetime();
        int shown = onScreen(() -> {
            TableView<Row> table = following(life);
            life.close();
            source.add(new Row("d", "1"));
            return table.getItems().size();
        });
        assertThat(shown).isZero();
    }

    private TableView<Row> following(Lifetime life) {
        TableView<Row> table = new TableView<>();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        KeptSelection.follow(table, source, Row::key, life);
        return table;
    }
}
