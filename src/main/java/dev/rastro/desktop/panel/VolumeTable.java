package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.DfeFamily;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The numbers of the charts, the newest month first. Enter opens a month. */
final class VolumeTable extends TableView<YearMonth> {
    private static final double NUMBER = 90;
    private static final double MONEY = 150;

    private final Wording wording;

    VolumeTable(Wording wording, Consumer<YearMonth> open) {
        this.wording = wording;
        getStyleClass().addAll("dense", "volume-table");
        setAccessibleText(wording.text("panel.volumes"));
        setOnKeyPressed(event -> {
            YearMonth month = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && month != null) {
                open.accept(month);
            }
        });
        setOnMouseClicked(event -> {
            YearMonth month = getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && month != null) {
                open.accept(month);
            }
        });
    }

    void show(Volumes volumes) {
        getColumns().clear();
        getColumns()
                .add(new TextColumn<>(
                        wording.text("panel.month"),
                        NUMBER,
                        160,
                        month -> wording.formats().month(month)));
        for (DfeFamily family : volumes.families()) {
            getColumns()
                    .add(new TextColumn<YearMonth>(
                                    family == null ? wording.text("panel.others") : family.label(),
                                    NUMBER,
                                    140,
                                    month -> volumes.of(family)
                                            .filter(volume -> volume.month().equals(month))
                                            .map(volume -> wording.formats().count(volume.count()))
                                            .findFirst()
                                            .orElse(""))
                            .right());
        }
        getColumns()
                .add(new TextColumn<YearMonth>(
                                wording.text("panel.documents"),
                                NUMBER,
                                140,
                                month -> wording.formats()
                                        .count(volumes.of(month).count()))
                        .right());
        getColumns()
                .add(new TextColumn<YearMonth>(
                                wording.text("panel.value"),
                                MONEY,
                                220,
                                month -> wording.formats()
                                        .money(volumes.of(month).sum()))
                        .right());
        getItems().setAll(List.copyOf(volumes.months()).reversed());
    }
}
