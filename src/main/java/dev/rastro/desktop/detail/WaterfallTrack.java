package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Wording;
import dev.rastro.timeline.freight.FreightTrace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;

/** One document's bar with a dot for each step. */
final class WaterfallTrack extends Region {
    private static final double DOT = 10;
    private static final double BAR = 4;
    private static final double HEIGHT = 24;

    private final Region bar = new Region();
    private final List<Region> dots = new ArrayList<>();
    private final List<Double> places = new ArrayList<>();

    /** The scale is from {@code from} to {@code to}, in seconds of the epoch; the steps are in order and have their moment. */
    WaterfallTrack(List<Step> steps, long from, long to, Wording wording, Looks looks) {
        getStyleClass().add("waterfall-track");
        bar.getStyleClass().add("waterfall-bar");
        getChildren().add(bar);
        bar.setVisible(!steps.isEmpty());
        double span = Math.max(1, to - from);
        for (Step step : steps) {
            Region dot = new Region();
            dot.getStyleClass()
                    .addAll(
                            "waterfall-dot",
                            step.effective()
                                    ? looks.of("milestone", step.milestone())
                                            .tone()
                                            .styleClass()
                                    : "tone-neutral");
            HoverTip.on(
                    dot, wording.formats().moment(step.at()) + "  " + wording.text("milestone." + step.milestone()));
            dots.add(dot);
            places.add((Objects.requireNonNull(step.at()).toEpochSecond() - from) / span);
            getChildren().add(dot);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - DOT;
        double middle = getHeight() / 2;
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).resizeRelocate(places.get(i) * room, middle - DOT / 2, DOT, DOT);
        }
        if (!places.isEmpty()) {
            double begin = places.getFirst() * room + DOT / 2;
            double end = places.getLast() * room + DOT / 2;
            bar.resizeRelocate(begin, middle - BAR / 2, Math.max(1, end - begin), BAR);
        }
    }
}
