package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.timeline.CauseChain;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chain of causes of a row in plain words, the row first and its origin last. */
final class WhyPane extends VBox {
    private final CausesViewModel model;
    private final Wording wording;
    private final CauseWording words;
    private final VBox steps = new VBox();

    WhyPane(CausesViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        this.words = new CauseWording(wording);
        getStyleClass().add("why-pane");
        Label title = Nodes.label(wording.text("why.title"), "why-title");
        title.setGraphic(Nodes.icon("fth-help-circle"));
        HBox top = new HBox(title, Nodes.spring(), Nodes.iconButton("fth-x", wording.text("why.close"), model::clear));
        top.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("why-steps");
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("why-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, scroll);
        life.bind(model.why(), this::show);
    }

    private void show(CausesViewModel.@Nullable Why why) {
        steps.getChildren().clear();
        if (why == null) {
            return;
        }
        for (CauseChain.Link link : why.chain().links()) {
            String lead = steps.getChildren().isEmpty() ? "" : wording.text("why.because") + " ";
            steps.getChildren().add(step("fth-corner-left-down", lead + words.words(link.event()), words.when(link)));
        }
        Node origin = step(
                "fth-flag", wording.text("why.origin"), words.words(why.chain().origin()));
        origin.getStyleClass().add("why-origin");
        String trace = why.chain().links().getLast().event().envelope().traceId();
        Button follow = new Button(wording.text("why.trace"), Nodes.icon("fth-activity"));
        follow.setId("follow-trace");
        follow.getStyleClass().add("small");
        follow.setOnAction(event -> model.follow(trace));
        steps.getChildren().addAll(origin, follow);
    }

    private static Node step(String icon, String what, String when) {
        Label first = wrapped(Nodes.label(what, "why-what"));
        Label second = wrapped(Nodes.label(when, "why-when"));
        VBox text = new VBox(first, second);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox step = new HBox(Nodes.icon(icon), text);
        step.getStyleClass().add("why-step");
        return step;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
