package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.timeline.Trace;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A bar of a waterfall below its name, with how long it took. */
final class TraceCell extends ListCell<Trace.Bar> {
    private static final double HEIGHT = 8;
    private static final double STEP = 14;
    /** What took no time is still to be seen. */
    private static final double THINNEST = 3;

    private final CauseWording words;
    private final Supplier<Duration> whole;
    private final FontIcon icon = new FontIcon();
    private final Label name = Nodes.label("", "trace-name");
    private final Label length = Nodes.label("", "trace-length");
    private final HBox line = new HBox(icon, name, Nodes.spring(), length);
    private final Region bar = new Region();
    private final Pane track = new Pane(bar);
    private final VBox root = new VBox(line, track);

    TraceCell(CauseWording words, Supplier<Duration> whole) {
        this.words = words;
        this.whole = whole;
        getStyleClass().add("trace-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("trace-line");
        length.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("trace-bar");
        bar.setPrefHeight(HEIGHT);
        track.getStyleClass().add("trace-track");
        track.setMinHeight(HEIGHT);
        track.setMaxHeight(HEIGHT);
        track.widthProperty().addListener((width, before, after) -> place());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        HoverTip.on(this, () -> isEmpty() ? null : details(getItem()));
    }

    @Override
    protected void updateItem(Trace.@Nullable Bar item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(icon(item));
        name.setText(words.words(item) + (item.failure() == null ? "" : " · " + item.failure()));
        length.setText(words.length(item.length()));
        Nodes.tone(bar, tone(item));
        line.setPadding(new Insets(0, 0, 0, item.depth() * STEP));
        setAccessibleText(name.getText() + ", " + length.getText());
        place();
        setGraphic(root);
    }

    private void place() {
        Trace.Bar item = getItem();
        if (item == null) {
            return;
        }
        double all = Math.max(1, whole.get().toNanos());
        double width = track.getWidth();
        double wide = Math.max(THINNEST, width * item.length().toNanos() / all);
        double from = Math.min(width * item.offset().toNanos() / all, width - wide);
        bar.resizeRelocate(Math.max(0, from), 0, wide, HEIGHT);
        bar.setPrefWidth(wide);
        bar.setLayoutX(Math.max(0, from));
    }

    private static String icon(Trace.Bar item) {
        if (item.failure() != null) {
            return "fth-alert-triangle";
        }
        return switch (item.kind()) {
            case OPERATION -> "fth-activity";
            case EXCHANGE -> "fth-repeat";
            case EVENTS -> "fth-database";
        };
    }

    private static Tone tone(Trace.Bar item) {
        if (item.failure() != null) {
            return Tone.DANGER;
        }
        return switch (item.kind()) {
            case OPERATION -> Tone.ACCENT;
            case EXCHANGE -> Tone.WARNING;
            case EVENTS -> Tone.SUCCESS;
        };
    }

    private static String details(Trace.Bar item) {
        String facts = item.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        String keys = String.join("\n", item.keys());
        return (facts + "\n" + keys).strip();
    }
}
