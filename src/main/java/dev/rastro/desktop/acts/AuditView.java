package dev.rastro.desktop.acts;

import dev.rastro.desktop.common.DayPicker;
import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.MultiChoice;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The audit log: who did what when, with which document. */
public final class AuditView extends BorderPane implements AutoCloseable {
    private static final int NEAR_END = 40;

    private final AuditViewModel model;
    private final Wording wording;
    private final Lifetime life = new Lifetime();

    public AuditView(AuditViewModel model, FileDialogs dialogs, Wording wording) {
        this.model = model;
        this.wording = wording;
        Button export = new Button(wording.text("audit.export"), Nodes.icon("fth-download"));
        export.setOnAction(
                event -> dialogs.fileToWrite(wording.text("audit.file")).ifPresent(model::export));
        TextField key = new TextField();
        key.setPromptText(wording.text("audit.key"));
        key.setAccessibleText(wording.text("audit.key"));
        key.setPrefColumnCount(16);
        key.textProperty().bindBidirectional(model.document());
        life.onClose(() -> key.textProperty().unbindBidirectional(model.document()));
        FlowPane bar = new FlowPane(
                8,
                6,
                Nodes.label(wording.text("audit.since"), "field-name"),
                day("audit.since", model.since()),
                Nodes.label(wording.text("changes.until"), "field-name"),
                day("changes.until", model.until()),
                new MultiChoice<>(
                        wording.text("audit.group"),
                        wording.text("audit.group.all"),
                        model.groups(),
                        model::group,
                        model.chosen(),
                        life),
                operators(),
                key,
                export);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox heading = new VBox(
                8,
                Nodes.label(wording.text("nav.audit"), "page-title"),
                Nodes.label(wording.text("audit.text"), "page-text"),
                bar);
        heading.getStyleClass().add("page-heading");
        setTop(heading);
        setCenter(lines());
        life.bind(visibleProperty(), shown -> model.shown().set(shown));
    }

    private DayPicker day(String name, ObjectProperty<LocalDate> value) {
        DayPicker picker = new DayPicker(wording.text(name), value.get(), wording.messages());
        picker.valueProperty().addListener((observed, before, now) -> {
            if (now == null) {
                picker.setValue(value.get());
            } else {
                value.set(now);
            }
        });
        return picker;
    }

    private ComboBox<String> operators() {
        ComboBox<String> box = new ComboBox<>();
        String everybody = wording.text("audit.operator.all");
        box.setAccessibleText(wording.text("audit.operator"));
        Runnable fill = () -> {
            String before = model.operator().get();
            box.getItems().setAll(model.operators());
            box.getItems().addFirst(everybody);
            box.setValue(before == null ? everybody : before);
        };
        life.listen(model.operators(), fill);
        fill.run();
        box.setOnAction(event -> {
            String now = box.getValue();
            if (now != null) {
                model.operator().set(now.equals(everybody) ? null : now);
            }
        });
        return box;
    }

    private StackPane lines() {
        TableView<AuditViewModel.Line> table = new TableView<>(model.lines());
        table.setId("audit");
        table.setAccessibleText(wording.text("nav.audit"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns()
                .add(new TextColumn<>(
                        wording.text("audit.when"),
                        146,
                        180,
                        line -> wording.formats().moment(line.event().envelope().recordedAt())));
        table.getColumns()
                .add(new TextColumn<>(
                        wording.text("audit.operator"),
                        100,
                        220,
                        line -> line.event().envelope().actor().name()));
        table.getColumns().add(new TextColumn<>(wording.text("audit.what"), 220, 4000, AuditViewModel.Line::words));
        table.getColumns().add(new TextColumn<>(wording.text("audit.document"), 480, 520, AuditView::key));
        table.setRowFactory(made -> row());
        table.setOnKeyPressed(event -> {
            AuditViewModel.Line chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen);
                event.consume();
            }
        });
        EmptyState none = new EmptyState("fth-list", wording.text("audit.none"), wording.text("audit.none.text"));
        Runnable show = () -> {
            Nodes.shown(none, model.lines().isEmpty());
            Nodes.shown(table, !model.lines().isEmpty());
        };
        life.listen(model.lines(), show);
        show.run();
        life.onClose(() -> table.setItems(javafx.collections.FXCollections.emptyObservableList()));
        return new StackPane(table, none);
    }

    private static String key(AuditViewModel.Line line) {
        AccessKey key = line.event().envelope().key();
        return key == null ? "" : key.formatted();
    }

    private TableRow<AuditViewModel.Line> row() {
        TableRow<AuditViewModel.Line> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                model.open(row.getItem());
            }
        });
        row.indexProperty().addListener((observed, before, index) -> {
            if (index.intValue() > model.lines().size() - NEAR_END) {
                model.readMore();
            }
        });
        return row;
    }

    @Override
    public void close() {
        life.close();
    }
}
