package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.DfeFamily;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Documents or their value by month, a colour for each family. A click on a bar opens its month. */
final class VolumeChart extends StackedBarChart<String, Number> {
    private static final double MILLION = 1_000_000;
    private static final double THOUSAND = 1_000;

    private final Wording wording;
    private final Function<Volume, Number> measure;
    private final Function<Volume, String> told;
    private final Consumer<YearMonth> open;
    private final String title;

    VolumeChart(
            String title,
            Wording wording,
            Function<Volume, Number> measure,
            Function<Volume, String> told,
            Consumer<YearMonth> open) {
        super(new CategoryAxis(), new NumberAxis());
        this.title = title;
        this.wording = wording;
        this.measure = measure;
        this.told = told;
        this.open = open;
        getStyleClass().add("volume-chart");
        setAnimated(false);
        setCategoryGap(6);
        getXAxis().setAnimated(false);
        getYAxis().setAnimated(false);
        ((NumberAxis) getYAxis()).setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return brief(value.doubleValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("Nobody types on an axis");
            }
        });
        ((NumberAxis) getYAxis()).setMinorTickVisible(false);
    }

    private String brief(double value) {
        if (value >= MILLION) {
            return wording.text("panel.millions", value / MILLION);
        }
        return value >= THOUSAND
                ? wording.text("panel.thousands", value / THOUSAND)
                : wording.formats().count((long) value);
    }

    void show(Volumes volumes) {
        List<YearMonth> months = volumes.months();
        ((CategoryAxis) getXAxis())
                .setCategories(FXCollections.observableArrayList(
                        months.stream().map(month -> category(month, months)).toList()));
        getData().clear();
        for (DfeFamily family : volumes.families()) {
            XYChart.Series<String, Number> series = new XYChart.Series<>();
            series.setName(name(family));
            List<Volume> cells = volumes.of(family).toList();
            for (Volume cell : cells) {
                series.getData().add(new XYChart.Data<>(category(cell.month(), months), measure.apply(cell)));
            }
            getData().add(series);
            for (int i = 0; i < cells.size(); i++) {
                explain(series.getData().get(i), cells.get(i), series.getName());
            }
        }
        setAccessibleText(title + ": "
                + months.stream()
                        .map(month -> label(month) + " " + told.apply(volumes.of(month)))
                        .collect(Collectors.joining("; ")));
    }

    private void explain(XYChart.Data<String, Number> bar, Volume cell, String name) {
        HoverTip.on(bar.getNode(), () -> label(cell.month()) + " · " + name + "\n" + told.apply(cell));
        bar.getNode().setOnMouseClicked(event -> open.accept(cell.month()));
    }

    /** Under its bar: the year stands at the first month and at each January, or the axis leaves out what has no room. */
    private String category(YearMonth month, List<YearMonth> all) {
        boolean year = month.equals(all.getFirst()) || month.getMonth() == Month.JANUARY;
        return year ? label(month) : label(month).replaceAll("/[0-9]{2}$", "");
    }

    private String label(YearMonth month) {
        return wording.formats().month(month).toLowerCase(Locale.ROOT).replaceAll("[./ ]+[0-9]{2}([0-9]{2})$", "/$1");
    }

    private String name(@Nullable DfeFamily family) {
        return family == null ? wording.text("panel.others") : family.label();
    }
}
