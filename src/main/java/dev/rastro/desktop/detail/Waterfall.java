package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.freight.FreightTrace;
import dev.rastro.timeline.freight.FreightTrace.Member;
import dev.rastro.timeline.freight.FreightTrace.Step;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A bar for each document of a freight, from its first step to its last, on one scale of time. */
final class Waterfall extends VBox {
    private final Wording wording;
    private final Looks looks;
    private final Consumer<AccessKey> opener;

    Waterfall(Wording wording, Looks looks, Consumer<AccessKey> opener) {
        this.wording = wording;
        this.looks = looks;
        this.opener = opener;
        getStyleClass().add("waterfall");
    }

    void show(@Nullable FreightTrace trace) {
        getChildren().clear();
        if (trace == null) {
            return;
        }
        List<OffsetDateTime> moments = trace.steps().stream()
                .map(Step::at)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(OffsetDateTime::toInstant))
                .toList();
        if (moments.isEmpty()) {
            trace.members().forEach(member -> getChildren().add(row(member, trace, List.of(), 0, 0)));
            return;
        }
        long from = moments.getFirst().toEpochSecond();
        long to = moments.getLast().toEpochSecond();
        for (Member member : trace.members()) {
            List<Step> steps = trace.steps().stream()
                    .filter(step -> step.key().equals(member.key()) && step.at() != null)
                    .toList();
            getChildren().add(row(member, trace, steps, from, to));
        }
        Label first = Nodes.label(wording.formats().moment(moments.getFirst()), "waterfall-axis");
        Label last = Nodes.label(wording.formats().moment(moments.getLast()), "waterfall-axis");
        Region under = new Region();
        under.getStyleClass().add("waterfall-name");
        under.setMinWidth(USE_PREF_SIZE);
        getChildren().add(new HBox(under, first, Nodes.spring(), last));
    }

    private HBox row(Member member, FreightTrace trace, List<Step> steps, long from, long to) {
        DocumentRow document = member.document();
        String title = FreightView.title(member, wording);
        Button name = new Button(title);
        name.getStyleClass().addAll("waterfall-name", "flat");
        if (member.key().equals(trace.start())) {
            name.getStyleClass().add("waterfall-start");
        }
        name.setMinWidth(USE_PREF_SIZE);
        String state = document == null
                ? wording.text("related.missing")
                : wording.badges().situation(document.situation()).text();
        HoverTip.on(name, title + "  ·  " + state);
        name.setAccessibleText(title + ", " + state);
        name.setDisable(document == null);
        name.setOnAction(event -> opener.accept(member.key()));
        WaterfallTrack track = new WaterfallTrack(steps, from, to, wording, looks);
        HBox.setHgrow(track, Priority.ALWAYS);
        return new HBox(name, track);
    }
}
