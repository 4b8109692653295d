package dev.rastro.desktop.crossing;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Room;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The lists that join documents, and the documents of the chosen one. */
public final class CrossingsView extends BorderPane implements AutoCloseable {
    private static final int MOST_DAYS = 365;

    private final CrossingsViewModel model;
    private final Wording wording;
    private final Lifetime life = new Lifetime();

    public CrossingsView(CrossingsViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        VBox heading = new VBox(
                Nodes.label(wording.text("nav.crossings"), "page-title"),
                Nodes.label(wording.text("crossings.text"), "page-text"));
        heading.getStyleClass().add("page-heading");
        setTop(heading);
        getStyleClass().add("crossings");
        setLeft(lists());
        BorderPane right = new BorderPane(documents());
        right.setTop(meaning());
        setCenter(right);
        Room.mark(this, life);
        life.bind(visibleProperty(), shown -> model.shown().set(shown));
    }

    private ListView<CrossingLine> lists() {
        ListView<CrossingLine> lists = new ListView<>(model.lines());
        lists.setId("crossing-lists");
        lists.getStyleClass().add("crossing-lists");
        lists.setAccessibleText(wording.text("nav.crossings"));
        lists.setCellFactory(view -> new LineCell());
        select(lists);
        lists.getSelectionModel().selectedItemProperty().addListener((observed, before, line) -> {
            if (line != null) {
                model.chosen().set(line.list());
            }
        });
        life.listen(model.lines(), () -> select(lists));
        life.listen(model.chosen(), now -> select(lists));
        life.onClose(() -> lists.setItems(javafx.collections.FXCollections.emptyObservableList()));
        return lists;
    }

    /** Chooses by list: the lines are new ones whenever they were counted. */
    private void select(ListView<CrossingLine> lists) {
        for (CrossingLine line : model.lines()) {
            if (line.list() == model.chosen().get()) {
                lists.getSelectionModel().select(line);
            }
        }
    }

    private VBox meaning() {
        Label title = Nodes.label("", "pane-title");
        title.setWrapText(true);
        Label what = Nodes.label("", "page-text");
        what.setWrapText(true);
        Label next = new Label();
        next.setGraphic(Nodes.icon("fth-arrow-right-circle"));
        next.setWrapText(true);
        Spinner<Integer> days =
                new Spinner<>(1, MOST_DAYS, Math.max(1, model.days().get()));
        days.setEditable(true);
        days.setPrefWidth(90);
        days.setAccessibleText(wording.text("crossings.days"));
        days.getEditor().setAccessibleText(wording.text("crossings.days"));
        HBox age = new HBox(8, Nodes.label(wording.text("crossings.days"), "field-name"), days);
        age.setAlignment(Pos.CENTER_LEFT);
        days.valueProperty().addListener((observed, before, now) -> {
            if (model.aged() && now != null) {
                model.days().set(now);
            }
        });
        life.bind(model.chosen(), list -> {
            title.setText(wording.text("crossing." + list));
            what.setText(wording.text("crossing." + list + ".text"));
            next.setText(wording.text("crossing." + list + ".next"));
            Nodes.shown(age, model.aged());
            if (model.aged()) {
                days.getValueFactory().setValue(model.days().get());
            }
        });
        VBox box = new VBox(4, title, what, next, age);
        box.getStyleClass().add("crossing-meaning");
        return box;
    }

    private StackPane documents() {
        CrossingTable table = new CrossingTable(model, wording);
        var none =
                new EmptyState("fth-check-circle", wording.text("crossings.none"), wording.text("crossings.none.text"));
        Runnable show = () -> {
            table.showOthers(model.rows().stream().anyMatch(row -> row.other() != null));
            Nodes.shown(none, model.rows().isEmpty());
            Nodes.shown(table, !model.rows().isEmpty());
        };
        life.listen(model.rows(), show);
        show.run();
        life.onClose(() -> table.setItems(javafx.collections.FXCollections.emptyObservableList()));
        return new StackPane(table, none);
    }

    private String words(long count) {
        if (count < 0) {
            return "…";
        }
        return count > CrossingsViewModel.MOST_COUNTED
                ? wording.text("crossings.many", wording.formats().count(CrossingsViewModel.MOST_COUNTED))
                : wording.formats().count(count);
    }

    private final class LineCell extends ListCell<CrossingLine> {
        private final Label name = new Label();
        private final Label count = Nodes.label("", "crossing-count");
        private final HBox box = new HBox(8, name, count);

        LineCell() {
            name.setWrapText(true);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.setMinWidth(USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CrossingLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            name.setText(wording.text("crossing." + line.list()));
            count.setText(words(line.count()));
            count.getStyleClass().setAll("crossing-count", line.count() > 0 ? "tone-warning" : "tone-neutral");
            setAccessibleText(name.getText() + ": " + count.getText());
            setGraphic(box);
        }
    }

    @Override
    public void close() {
        life.close();
    }
}
