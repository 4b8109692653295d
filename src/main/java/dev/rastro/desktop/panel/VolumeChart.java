package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.DfeFamily;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Documents or their value by month or day, a colour for each family. A click on a bar opens the documents it counts. */
final class VolumeChart extends StackedBarChart<String, Number> {
    private static final double MILLION = 1_000_000;
    private static final double THOUSAND = 1_000;

    private final Wording wording;
    private final Function<Volume, Number> measure;
    private final Function<Volume, String> told;
    private final Consumer<LocalDate> open;

    VolumeChart(
            Wording wording,
            Function<Volume, Number> measure,
            Function<Volume, String> told,
            Consumer<LocalDate> open) {
        super(new CategoryAxis(), new NumberAxis());
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
        if (value >= THOUSAND) {
            return wording.text("panel.thousands", value / THOUSAND);
        }
        // Few documents have marks between them, where none can be.
        return value == Math.rint(value) ? wording.formats().count((long) value) : "";
    }

    void show(String title, Volumes volumes) {
        Map<LocalDate, String> categories = categories(volumes);
        CategoryAxis axis = (CategoryAxis) getXAxis();
        axis.setCategories(FXCollections.observableArrayList(categories.values()));
        // Or the marks are those of before, where the axis is as long as it was.
        axis.invalidateRange(List.copyOf(categories.values()));
        getData().clear();
        for (DfeFamily family : volumes.families()) {
            XYChart.Series<String, Number> series = new XYChart.Series<>();
            series.setName(name(family));
            List<Volume> cells =
                    volumes.of(family).filter(cell -> cell.count() > 0).toList();
            for (Volume cell : cells) {
                series.getData().add(new XYChart.Data<>(categories.get(cell.first()), measure.apply(cell)));
            }
            getData().add(series);
            for (int i = 0; i < cells.size(); i++) {
                explain(
                        series.getData().get(i),
                        cells.get(i),
                        label(volumes.step(), cells.get(i).first()),
                        series.getName());
            }
        }
        setAccessibleText(title + ": "
                + volumes.times().stream()
                        .map(first -> label(volumes.step(), first) + " " + told.apply(volumes.of(first)))
                        .collect(Collectors.joining("; ")));
    }

    private void explain(XYChart.Data<String, Number> bar, Volume cell, String time, String name) {
        HoverTip.on(bar.getNode(), () -> time + " · " + name + "\n" + told.apply(cell));
        bar.getNode().setOnMouseClicked(event -> open.accept(cell.first()));
    }

    /** What stands under the bars; the axis leaves out what has no room. */
    private Map<LocalDate, String> categories(Volumes volumes) {
        Map<LocalDate, String> categories = new LinkedHashMap<>();
        for (LocalDate first : volumes.times()) {
            categories.put(
                    first,
                    switch (volumes.step()) {
                        case MONTH -> month(first, categories.isEmpty());
                        // Blanks keep the dates apart.
                        case DAY -> " " + wording.formats().dayOfYear(first) + " ";
                    });
        }
        return categories;
    }

    /** The year stands at the first month and at each January. */
    private String month(LocalDate first, boolean earliest) {
        String label = label(VolumeStep.MONTH, first);
        return earliest || first.getMonth() == Month.JANUARY ? label : label.replaceAll("/[0-9]{2}$", "");
    }

    private String label(VolumeStep step, LocalDate first) {
        return step == VolumeStep.DAY
                ? wording.formats().date(first)
                : wording.formats()
                        .month(YearMonth.from(first))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[./ ]+[0-9]{2}([0-9]{2})$", "/$1");
    }

    private String name(@Nullable DfeFamily family) {
        return family == null ? wording.text("panel.others") : family.label();
    }
}
