package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.timeline.Trace;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What happened in one operation, as a waterfall. */
final class TracePane extends BorderPane {
    private final Wording wording;
    private final CauseWording words;
    private final Label facts = Nodes.label("", "trace-facts");
    private final ListView<Trace.Bar> bars = new ListView<>();
    private Duration length = Duration.ZERO;

    TracePane(CausesViewModel model, Wording wording, Lifetime life) {
        this.wording = wording;
        this.words = new CauseWording(wording);
        getStyleClass().add("trace-pane");
        Button back = new Button(wording.text("trace.back"), Nodes.icon("fth-arrow-left"));
        back.getStyleClass().addAll("flat", "small");
        back.setOnAction(event -> model.leaveTrace());
        HBox top = new HBox(back, Nodes.label(wording.text("trace.title"), "trace-title"));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("trace-top");
        setTop(new VBox(top, facts));
        bars.getStyleClass().add("trace-bars");
        bars.setAccessibleText(wording.text("trace.title"));
        bars.setCellFactory(view -> new TraceCell(words, () -> length));
        setCenter(bars);
        life.bind(model.trace(), this::show);
    }

    private void show(@Nullable Trace trace) {
        if (trace == null) {
            bars.getItems().clear();
            return;
        }
        length = trace.length();
        String cut = trace.cut() ? "  ·  " + wording.text("trace.cut") : "";
        facts.setText(wording.formats().moment(trace.from()) + "  ·  " + words.length(trace.length()) + "  ·  "
                + trace.id() + cut);
        bars.getItems().setAll(List.copyOf(trace.bars()));
    }
}
