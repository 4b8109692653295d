package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What failed, until the operator puts it away. */
final class NoticeBar extends HBox {
    NoticeBar(Notices notices, Wording wording, Lifetime life) {
        getStyleClass().addAll("notice-bar", "tone-danger");
        setAlignment(Pos.CENTER_LEFT);
        Label text = Nodes.label("", "notice-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label code = Nodes.label("", "notice-code");
        code.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Nodes.icon("fth-alert-octagon"),
                        text,
                        code,
                        Nodes.iconButton("fth-x", wording.text("notice.dismiss"), notices::dismiss));
        life.bind(notices.latest(), notice -> {
            Nodes.shown(this, notice != null);
            if (notice != null) {
                text.setText(notice.text());
                code.setText(notice.code());
            }
        });
    }
}
