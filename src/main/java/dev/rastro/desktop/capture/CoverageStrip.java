package dev.rastro.desktop.capture;

import dev.rastro.dfe.Nsu;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.store.NsuRange;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The NSUs of a stream as a line: what is accounted for, what is missing, what was not read yet. */
final class CoverageStrip extends Pane {
    private static final double HEIGHT = 10;

    CoverageStrip(CoverageView view, String words) {
        getStyleClass().add("coverage-strip");
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(words);
        Nsu greatest = view.greatest();
        long end = Math.max(1, Math.max(view.cursor().value(), greatest == null ? 0 : greatest.value()));
        if (view.coveredTo() != null && view.cursor().value() == 0) {
            part("coverage-proven", 0, 1, 1);
        }
        part("coverage-proven", 0, view.cursor().value(), end);
        for (NsuRange gap : view.gaps()) {
            part("coverage-gap", gap.first().value() - 1, gap.last().value(), end);
        }
    }

    private void part(String style, long from, long to, long end) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.layoutXProperty().bind(widthProperty().multiply((double) from / end));
        // A gap of one in a million is still to be seen.
        region.prefWidthProperty()
                .bind(widthProperty()
                        .multiply((double) (to - from) / end)
                        .map(width -> to > from ? Math.max(2, width.doubleValue()) : 0));
        region.setPrefHeight(HEIGHT);
        getChildren().add(region);
    }
}
