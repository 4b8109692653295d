package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.DfeFamily;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The numbers of the charts, the newest first. Enter opens the documents of a month or day. */
final class VolumeTable extends TableView<LocalDate> {
    private static final double NUMBER = 90;
    private static final double TIME = 110;
    private static final double MONEY = 150;

    private final Wording wording;

    VolumeTable(Wording wording, Consumer<LocalDate> open) {
        this.wording = wording;
        getStyleClass().addAll("dense", "volume-table");
        setOnKeyPressed(event -> {
            LocalDate first = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && first != null) {
                open.accept(first);
            }
        });
        setOnMouseClicked(event -> {
            LocalDate first = getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && first != null) {
                open.accept(first);
            }
        });
    }

    void show(Volumes volumes) {
        getColumns().clear();
        getColumns()
                .add(new TextColumn<>(
                        wording.text("panel.time." + volumes.step()), TIME, 160, first -> switch (volumes.step()) {
                            case MONTH -> wording.formats().month(YearMonth.from(first));
                            case DAY -> wording.formats().date(first);
                        }));
        for (DfeFamily family : volumes.families()) {
            getColumns()
                    .add(new TextColumn<LocalDate>(
                                    family == null ? wording.text("panel.others") : family.label(),
                                    NUMBER,
                                    140,
                                    first -> volumes.of(family)
                                            .filter(volume -> volume.first().equals(first))
                                            .map(volume -> wording.formats().count(volume.count()))
                                            .findFirst()
                                            .orElse(""))
                            .right());
        }
        getColumns()
                .add(new TextColumn<LocalDate>(
                                wording.text("panel.documents"),
                                NUMBER,
                                140,
                                first -> wording.formats()
                                        .count(volumes.of(first).count()))
                        .right());
        getColumns()
                .add(new TextColumn<LocalDate>(
                                wording.text("panel.value"),
                                MONEY,
                                220,
                                first -> wording.formats()
                                        .money(volumes.of(first).sum()))
                        .right());
        getItems().setAll(List.copyOf(volumes.times()).reversed());
    }
}
