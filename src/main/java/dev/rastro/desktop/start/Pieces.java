package dev.rastro.desktop.start;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What screens are made of: each kind of control with words of no meaning, those of many parts after their parts. */
final class Pieces {
    private static final int ROWS = 6;
    private static final int COLUMNS = 4;
    private static final int BARS = 4;
    private static final double WIDE = 120;
    private static final String WORD = "Rastro";

    private Pieces() {}

    static List<Supplier<Node>> all() {
        return List.of(
                Pieces::texts,
                Pieces::buttons,
                () -> new TextField(WORD),
                () -> new CheckBox(WORD),
                () -> new TextArea(WORD),
                Pieces::combo,
                DatePicker::new,
                () -> new MenuButton(WORD, icon()),
                () -> table(1, 0),
                () -> table(1, 1),
                () -> table(COLUMNS, ROWS),
                Pieces::list,
                () -> new ScrollPane(new Label(WORD)),
                Pieces::panes,
                Pieces::tabs,
                NumberAxis::new,
                () -> chart(0),
                () -> chart(1),
                () -> chart(BARS));
    }

    private static FontIcon icon() {
        return new FontIcon("fth-check-circle");
    }

    private static Node texts() {
        VBox all = new VBox();
        for (String style : List.of("badge", "chip", "page-title", "page-text", "panel-caption", "tl-title")) {
            Label label = new Label(WORD, icon());
            label.getStyleClass().addAll(style, "tone-accent");
            label.setWrapText(true);
            all.getChildren().add(new HBox(label));
        }
        return all;
    }

    private static Node buttons() {
        Button quiet = new Button(null, icon());
        quiet.getStyleClass().addAll("button-icon", "flat", "quiet");
        Button main = new Button(WORD, icon());
        main.getStyleClass().add("accent");
        ToggleButton segment = new ToggleButton(WORD);
        segment.getStyleClass().add("segment");
        return new FlowPane(quiet, main, segment, new Hyperlink(WORD));
    }

    private static Node combo() {
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll(WORD, WORD + WORD);
        combo.getSelectionModel().selectFirst();
        return combo;
    }

    private static Node table(int columns, int rows) {
        TableView<String> table = new TableView<>();
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        for (int column = 0; column < columns; column++) {
            TableColumn<String, String> made = new TableColumn<>(WORD);
            // The standard width would be taken for one that is to be found by looking at all rows.
            made.setPrefWidth(WIDE);
            made.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
            table.getColumns().add(made);
        }
        table.getItems().addAll(words(rows));
        return table;
    }

    private static Node list() {
        ListView<String> list = new ListView<>();
        list.getItems().addAll(words(ROWS));
        return list;
    }

    private static List<String> words(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> WORD + row).toList();
    }

    private static Node panes() {
        ScrollPane scroll = new ScrollPane(new TilePane(new Label(WORD), new Label(WORD)));
        scroll.setFitToWidth(true);
        return new BorderPane(new SplitPane(scroll, new VBox(new Label(WORD))));
    }

    private static Node tabs() {
        return new TabPane(new Tab(WORD, new Label(WORD)), new Tab(WORD));
    }

    private static Node chart(int bars) {
        StackedBarChart<String, Number> chart = new StackedBarChart<>(new CategoryAxis(), new NumberAxis());
        chart.setAnimated(false);
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        for (int bar = 0; bar < bars; bar++) {
            series.getData().add(new XYChart.Data<>(WORD + bar, bar));
        }
        chart.getData().add(series);
        return chart;
    }
}
