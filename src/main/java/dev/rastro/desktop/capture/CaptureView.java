package dev.rastro.desktop.capture;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.KeptSelection;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Capturas: how completely each company's documents are captured, and when the authority is asked again. */
public final class CaptureView extends BorderPane implements AutoCloseable {
    private final CaptureViewModel model;
    private final Wording wording;
    private final CaptureWording words;
    private final TableView<CaptureRow> table;
    private final Lifetime life = new Lifetime();

    public CaptureView(CaptureViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.words = new CaptureWording(wording);
        this.table = new TableView<>();
        KeptSelection.follow(table, model.rows(), row -> row.coverage().stream(), life);
        columns();
        setTop(heading());
        var none =
                new EmptyState("fth-download-cloud", wording.text("capture.none"), wording.text("capture.none.text"));
        setCenter(new StackPane(table, none));
        setBottom(new VBox(explanation(), result()));
        Runnable show = () -> {
            Nodes.shown(none, model.rows().isEmpty());
            Nodes.shown(table, !model.rows().isEmpty());
        };
        life.listen(model.rows(), show);
        show.run();
    }

    private VBox heading() {
        Button now = new Button(wording.text("capture.now"), Nodes.icon("fth-refresh-cw"));
        now.getStyleClass().add("accent");
        now.setOnAction(event -> model.synchronise(table.getSelectionModel().getSelectedItems().stream()
                .map(row -> row.coverage().stream())
                .toList()));
        Button claim = new Button(wording.text("capture.claim"), Nodes.icon("fth-alert-triangle"));
        HoverTip.on(claim, wording.text("capture.claim.help"));
        claim.setOnAction(event -> model.claim());
        life.bind(model.neutralised(), yes -> Nodes.shown(claim, yes));
        VBox words = new VBox(
                Nodes.label(wording.text("nav.capture"), "page-title"),
                Nodes.label(wording.text("capture.text"), "page-text"));
        HBox line = new HBox(12, words, Nodes.spring(), claim, now);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox heading = new VBox(line);
        heading.getStyleClass().add("page-heading");
        return heading;
    }

    private Label explanation() {
        Label label = Nodes.label("", "capture-result");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        life.bind(table.getSelectionModel().selectedItemProperty(), row -> {
            label.setText(row == null ? "" : words.explained(row, model.now().get()));
            Nodes.shown(label, row != null);
        });
        return label;
    }

    private Label result() {
        Label label = Nodes.label("", "capture-result");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        life.bind(model.result(), text -> {
            label.setText(text);
            Nodes.shown(label, !text.isEmpty());
        });
        return label;
    }

    private void columns() {
        table.setId("capture");
        table.setAccessibleText(wording.text("nav.capture"));
        table.getStyleClass().add("dense");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        column("capture.company", 240, 420, words::company);
        column("capture.service", 64, 90, words::service);
        table.getColumns().add(strip());
        column("capture.coverage", 236, 340, words::coverage);
        column("capture.kept", 84, 120, words::kept);
        column("capture.last", 170, 220, words::last);
        column("capture.next", 300, 2000, row -> words.next(row, model.now().get()));
        life.listen(model.now(), now -> table.refresh());
    }

    private void column(String title, double narrowest, double widest, Function<CaptureRow, String> words) {
        table.getColumns().add(new TextColumn<>(wording.text(title), narrowest, widest, words));
    }

    private TableColumn<CaptureRow, CaptureRow> strip() {
        TableColumn<CaptureRow, CaptureRow> column = new TableColumn<>(wording.text("capture.strip"));
        column.setMinWidth(90);
        column.setPrefWidth(110);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable CaptureRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : new CoverageStrip(row.coverage(), words.coverage(row)));
            }
        });
        return column;
    }

    @Override
    public void close() {
        life.close();
    }
}
