package dev.rastro.desktop.freshness;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Says above a printed page how old the knowledge of its situation is, and offers to ask. */
public final class FreshnessBar extends HBox {
    private final FreshnessViewModel model;
    private final Wording wording;
    private final Label words = new Label(null, Nodes.icon("fth-clock"));
    private @Nullable DocumentRow shown;

    /** @param confirmed is called when the authority told more */
    public FreshnessBar(FreshnessViewModel model, Wording wording, Runnable confirmed, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("freshness-bar");
        setAlignment(Pos.CENTER_LEFT);
        Nodes.tone(this, Tone.WARNING);
        HoverTip.on(words, wording.text("freshness.bar.help"));
        Button ask = new Button(wording.text("freshness.bar.ask"), Nodes.icon("fth-radio"));
        ask.setId("freshness-confirm");
        ask.getStyleClass().add("small");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setOnAction(event -> {
            if (shown != null) {
                model.confirm(shown, confirmed);
            }
        });
        getChildren().addAll(words, Nodes.spring(), ask);
        Nodes.shown(this, false);
        life.listen(model.days(), days -> show(shown));
    }

    /** Shows it for a document that needs it; {@code null} for none. */
    public void show(@Nullable DocumentRow document) {
        shown = document != null && model.old(document) ? document : null;
        Nodes.shown(this, shown != null);
        if (shown != null) {
            words.setText(wording.text(
                    "freshness.bar",
                    shown.situationAsOf().map(wording.formats()::ours).orElse("")));
        }
    }
}
