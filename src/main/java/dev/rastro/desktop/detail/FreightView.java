package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.freight.FreightTrace;
import dev.rastro.timeline.freight.FreightTrace.Member;
import dev.rastro.timeline.freight.FreightTrace.Step;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The road of goods over time: a bar for each document, and what happened, in order. */
final class FreightView extends StackPane {
    private final Wording wording;
    private final Waterfall waterfall;
    private final ListView<Step> steps = new ListView<>();
    private final Label left = Nodes.label("", "related-more");
    private final BorderPane content = new BorderPane();
    private final EmptyState none;
    private @Nullable FreightTrace shown;

    FreightView(Connections model, Wording wording, Lifetime life) {
        this.wording = wording;
        Looks looks = Looks.load();
        waterfall = new Waterfall(wording, looks, model::open);
        ScrollPane above = new ScrollPane(waterfall);
        above.setFitToWidth(true);
        above.getStyleClass().add("waterfall-scroll");
        steps.setId("freight");
        steps.getStyleClass().add("timeline");
        steps.setAccessibleText(wording.text("related.kind.FREIGHT"));
        steps.setCellFactory(view -> new FreightStepCell(wording, looks, this::title));
        steps.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(model);
                event.consume();
            }
        });
        steps.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(model);
            }
        });
        left.setWrapText(true);
        content.setTop(new VBox(above, left));
        content.setCenter(steps);
        none = new EmptyState("fth-truck", wording.text("freight.none"), wording.text("freight.none.text"));
        getChildren().addAll(content, none);
        life.bind(model.freight(), this::show);
    }

    private String title(Step step) {
        FreightTrace trace = shown;
        return trace == null
                ? step.family().label()
                : trace.members().stream()
                        .filter(member -> member.key().equals(step.key()))
                        .map(member -> title(member, wording))
                        .findFirst()
                        .orElseGet(() -> step.family().label());
    }

    /** Family and number of a document. */
    static String title(Member member, Wording wording) {
        DocumentRow document = member.document();
        return document == null || document.number() == null
                ? member.family().label()
                : member.family().label() + " " + wording.formats().number(document.number());
    }

    private void open(Connections model) {
        Step chosen = steps.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen.key());
        }
    }

    private void show(@Nullable FreightTrace trace) {
        shown = trace;
        boolean alone = trace != null && trace.members().size() == 1;
        Nodes.shown(none, alone);
        Nodes.shown(content, trace != null && !alone);
        steps.getItems().setAll(trace == null ? List.of() : trace.steps());
        waterfall.show(trace);
        boolean more = trace != null && trace.leftOut() > 0;
        left.setText(
                trace != null && more
                        ? wording.text("freight.left", wording.formats().count(trace.leftOut()))
                        : "");
        Nodes.shown(left, more);
    }
}
