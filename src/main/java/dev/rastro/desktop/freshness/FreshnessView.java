package dev.rastro.desktop.freshness;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Asks the operator whether the authority is to be asked first. */
public final class FreshnessView extends Veil implements AutoCloseable {
    private static final double WIDTH = 720;
    private static final double WAITING = 18;

    private final FreshnessViewModel model;
    private final Wording wording;
    private final Label text = wrapped("freshness-text");
    private final Label obstacle = wrapped("freshness-obstacle", "tone-warning");
    private final Label problem = wrapped("freshness-problem", "tone-danger");
    private final Button ask;
    private final Button anyway = new Button();
    private final Button cancel;
    private final Lifetime life = new Lifetime();

    public FreshnessView(FreshnessViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        this.wording = wording;
        box.getStyleClass().add("freshness");
        Label title = new Label(wording.text("freshness.title"), Nodes.icon("fth-clock"));
        title.getStyleClass().add("page-title");
        obstacle.setGraphic(Nodes.icon("fth-alert-triangle"));
        problem.setGraphic(Nodes.icon("fth-alert-octagon"));
        ask = new Button(wording.text("freshness.ask"), Nodes.icon("fth-radio"));
        ask.setId("freshness-ask");
        ask.getStyleClass().add("accent");
        ask.setOnAction(event -> model.ask());
        anyway.setText(wording.text("freshness.anyway"));
        anyway.setId("freshness-anyway");
        anyway.setOnAction(event -> model.anyway());
        cancel = new Button(wording.text("freshness.cancel"));
        cancel.setId("freshness-cancel");
        cancel.setOnAction(event -> model.cancel());
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.setMaxSize(WAITING, WAITING);
        HBox buttons = new HBox(ask, waiting, anyway, Nodes.spring(), cancel);
        buttons.getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("absence-row");
        box.getChildren().addAll(title, text, obstacle, problem, buttons);
        life.bind(model.problem(), words -> {
            problem.setText(words);
            Nodes.shown(problem, !words.isEmpty());
        });
        life.bind(model.asking(), now -> {
            Nodes.shown(waiting, now);
            ask.setDisable(now);
        });
        life.bind(model.offer(), this::show);
        // Escape and a click beside the box put it away without a word to the model.
        life.listen(visibleProperty(), shown -> {
            if (!shown) {
                model.cancel();
            }
        });
    }

    private static Label wrapped(String... styleClasses) {
        Label label = Nodes.label("", styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(@Nullable Offer offer) {
        if (offer == null) {
            if (isVisible()) {
                putAway();
            }
            return;
        }
        String oldest = wording.formats().ours(offer.oldest());
        text.setText(
                offer.documents() == 1
                        ? wording.text("freshness.one", name(offer.old().getFirst()), oldest)
                        : wording.text("freshness.many", offer.old().size(), offer.documents(), oldest));
        anyway.setText(wording.text("freshness.anyway." + offer.act().name(), oldest));
        var nobody = offer.obstacle();
        obstacle.setText(nobody == null ? "" : nobody.text() + " (" + nobody.code() + ")");
        Nodes.shown(obstacle, nobody != null);
        Nodes.shown(ask, nobody == null);
        if (!isVisible()) {
            open(nobody == null ? ask : anyway);
        }
    }

    private String name(DocumentRow row) {
        String number = row.number() == null
                ? row.key().formatted()
                : wording.text("detail.number", wording.formats().number(row.number()));
        return row.family().label() + " " + number;
    }

    @Override
    public void close() {
        life.close();
        model.cancel();
    }
}
