package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Segmented;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Documents and their value by month or day, as charts or as a table. */
final class VolumesPane extends VBox {
    private static final Duration TURN = Duration.ofMillis(20);

    private final PanelViewModel model;
    private final Wording wording;
    private final UiThread ui;
    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.CHART);
    private final VolumeChart documents;
    private final VolumeChart value;
    private final VolumeTable table;
    private final Label caption = Nodes.label("", "panel-caption");
    private final Label documentsTitle = Nodes.label("", "chart-title-text");
    private final Label valueTitle = Nodes.label("", "chart-title-text");
    private final Label none = Nodes.label("", "page-text");
    private UiThread.@Nullable Timer next;

    /** How the volumes are shown. */
    private enum Shape {
        CHART,
        TABLE
    }

    VolumesPane(PanelViewModel model, Wording wording, UiThread ui, Lifetime life) {
        this.model = model;
        this.wording = wording;
        this.ui = ui;
        getStyleClass().add("panel-volumes");
        documents = new VolumeChart(
                wording, Volume::count, volume -> wording.formats().count(volume.count()), model::open);
        value = new VolumeChart(
                wording, Volume::sum, volume -> wording.formats().money(volume.sum()), model::open);
        HBox charts = new HBox(card(documentsTitle, documents), card(valueTitle, value));
        charts.getStyleClass().add("panel-charts");
        table = new VolumeTable(wording, model::open);
        getChildren().addAll(top(life), none, charts, table);
        life.bind(shape, now -> {
            Nodes.shown(charts, now == Shape.CHART);
            Nodes.shown(table, now == Shape.TABLE);
            fill();
        });
        life.bind(model.volumes(), now -> {
            name(now.step());
            Nodes.shown(none, now.isEmpty());
            fill();
        });
        life.onClose(this::waitNoMore);
    }

    private Node top(Lifetime life) {
        HBox top = new HBox(
                caption,
                Nodes.spring(),
                new Segmented<>(
                        wording.text("panel.step"),
                        List.of(VolumeStep.values()),
                        each -> wording.text("panel.step." + each),
                        model.step(),
                        life),
                new Segmented<>(
                        wording.text("panel.shape"),
                        List.of(Shape.values()),
                        each -> wording.text("panel.shape." + each.name()),
                        shape,
                        life));
        top.getStyleClass().add("panel-volumes-top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private static Node card(Label title, VolumeChart chart) {
        VBox card = new VBox(title, chart);
        card.getStyleClass().add("panel-card");
        card.setMinWidth(Region.USE_COMPUTED_SIZE);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private void name(VolumeStep step) {
        caption.setText(wording.text("panel.volumes." + step));
        documentsTitle.setText(wording.text("panel.documents." + step));
        valueTitle.setText(wording.text("panel.value." + step));
        table.setAccessibleText(caption.getText());
        none.setText(wording.text("panel.volumes.none." + step));
    }

    /** Only what is seen, and a turn for each chart: two at once are longer than others should wait. */
    private void fill() {
        waitNoMore();
        Volumes now = model.volumes().get();
        if (shape.get() == Shape.TABLE) {
            table.show(now);
        } else {
            documents.show(documentsTitle.getText(), now);
            next = ui.after(TURN, () -> value.show(valueTitle.getText(), now));
        }
    }

    private void waitNoMore() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }
}
