package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.time.Clock;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Manifestação: what waits for the recipient's declaration above, what was declared below. */
public final class ManifestView extends BorderPane implements AutoCloseable {
    private final Lifetime life = new Lifetime();

    public ManifestView(ManifestViewModel model, Wording wording, Clock clock) {
        VBox heading = new VBox(
                Nodes.label(wording.text("nav.manifest"), "page-title"),
                Nodes.label(wording.text("manifest.text"), "page-text"));
        heading.getStyleClass().add("page-heading");
        setTop(heading);
        ManifestWording words = new ManifestWording(wording, clock);
        SplitPane halves =
                new SplitPane(new DuePane(model, wording, words, life), new QueuePane(model, wording, words, life));
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.55);
        setCenter(halves);
        Label result = Nodes.label("", "capture-result");
        result.setWrapText(true);
        result.setMaxWidth(Double.MAX_VALUE);
        life.bind(model.result(), text -> {
            result.setText(text);
            Nodes.shown(result, !text.isEmpty());
        });
        setBottom(result);
        life.bind(visibleProperty(), shown -> model.shown().set(shown));
    }

    @Override
    public void close() {
        life.close();
    }
}
