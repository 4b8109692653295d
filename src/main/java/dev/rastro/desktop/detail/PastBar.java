package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.DayPicker;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.PastDay;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import java.time.Clock;
import java.time.OffsetDateTime;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Chooses the day as of which a document is shown, and says loudly when it is not today. */
final class PastBar extends HBox {
    private final DayPicker day;
    private final Label banner = new Label();

    PastBar(DetailViewModel model, Wording wording, Clock clock, Lifetime life) {
        getStyleClass().add("past-bar");
        setAlignment(Pos.CENTER_LEFT);
        day = PastDay.of(model.asOf(), wording, clock, life);
        // The bar may be in the past without a day of its own: then emptying the field would change nothing.
        Button back = Nodes.iconButton(
                "fth-rotate-ccw", wording.text("past.back"), () -> model.asOf().set(null));
        banner.setMinWidth(USE_PREF_SIZE);
        banner.setGraphic(Nodes.icon("fth-clock"));
        getChildren().addAll(banner, Nodes.spring(), back);
        life.bind(model.asOf(), moment -> {
            boolean past = moment != null;
            Nodes.shown(this, past);
            show(model, wording);
            Nodes.tone(this, past ? Tone.WARNING : null);
        });
        life.listen(model.timeline(), now -> show(model, wording));
    }

    /** Where the day is chosen; it stands among what can be done with the document. */
    Node day() {
        return day;
    }

    private void show(DetailViewModel model, Wording wording) {
        OffsetDateTime moment = model.asOf().get();
        if (moment != null) {
            banner.setText(wording.text(
                    model.timeline().get() == null ? "past.nothing" : "past.banner",
                    wording.formats().ours(moment)));
        }
    }
}
