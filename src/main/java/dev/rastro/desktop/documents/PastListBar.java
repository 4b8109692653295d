package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says loudly that the list is not of today, and leads back. */
final class PastListBar extends HBox {
    PastListBar(DocumentListViewModel model, Wording wording, Lifetime life) {
        getStyleClass().addAll("past-bar", "past-list");
        setAlignment(Pos.CENTER_LEFT);
        Nodes.tone(this, Tone.WARNING);
        Label banner = new Label(null, Nodes.icon("fth-clock"));
        HoverTip.on(banner, wording.text("past.list.help"));
        getChildren()
                .addAll(
                        banner,
                        Nodes.spring(),
                        Nodes.iconButton(
                                "fth-rotate-ccw",
                                wording.text("past.back"),
                                () -> model.asOf().set(null)));
        life.bind(model.asOf(), moment -> {
            Nodes.shown(this, moment != null);
            banner.setText(
                    moment == null
                            ? ""
                            : wording.text("past.list", wording.formats().ours(moment)));
        });
    }
}
