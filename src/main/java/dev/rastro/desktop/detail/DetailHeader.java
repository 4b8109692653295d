package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who, how much, and every state as a badge. */
final class DetailHeader extends VBox {
    private final Wording wording;
    private final Label title = Nodes.label("", "detail-title");
    private final Label total = Nodes.label("", "detail-total");
    private final Label issuer = Nodes.label("", "detail-party");
    private final Label recipient = Nodes.label("", "detail-party");
    private final Label key = Nodes.label("", "detail-key");
    private final FlowPane badges = new FlowPane();

    DetailHeader(DetailViewModel model, Wording wording, Runnable close, Lifetime life) {
        this.wording = wording;
        getStyleClass().add("detail-header");
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox first =
                new HBox(title, Nodes.spring(), total, Nodes.iconButton("fth-x", wording.text("detail.close"), close));
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("detail-first");
        Button copy = Nodes.iconButton("fth-copy", wording.text("detail.copyKey"), () -> copyKey(model));
        copy.getStyleClass().add("small");
        HBox keyLine = new HBox(key, copy);
        keyLine.setAlignment(Pos.CENTER_LEFT);
        badges.getStyleClass().add("badges");
        getChildren().addAll(first, issuer, recipient, keyLine, badges);
        life.bind(model.timeline(), this::show);
    }

    private static void copyKey(DetailViewModel model) {
        var shown = model.key().get();
        if (shown != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.value());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void show(@Nullable Timeline timeline) {
        setVisible(timeline != null);
        if (timeline == null) {
            return;
        }
        DocumentRow row = timeline.document();
        String number = row.number() == null
                ? ""
                : wording.text("detail.number", wording.formats().number(row.number()));
        String series = row.series() == null ? "" : wording.text("detail.series", row.series());
        title.setText((row.family().label() + " " + number + series).strip());
        total.setText(wording.formats().money(row.total()));
        party(issuer, "detail.issuer", row.issuerName(), row.issuerId());
        party(recipient, "detail.recipient", row.recipientName(), row.recipientId());
        key.setText(wording.formats().key(row.key().value()));
        List<Node> all = new ArrayList<>();
        all.add(Nodes.badge(wording.badges().situation(row.situation())));
        wording.badges().alerts(timeline.alerts()).forEach(alert -> all.add(Nodes.badge(alert)));
        wording.badges().marks(row).stream()
                // The alerts above say more than that there are some.
                .filter(mark -> timeline.alerts().isEmpty() || !mark.text().equals(wording.text("mark.ALERT")))
                .forEach(mark -> all.add(Nodes.badge(mark)));
        wording.badges().dimensions(timeline.dimensions()).forEach(dimension -> all.add(Nodes.badge(dimension)));
        badges.getChildren().setAll(all);
    }

    private void party(Label label, String keyOfRole, @Nullable String name, @Nullable String id) {
        String who = name == null ? "" : name;
        String number = wording.formats().partyId(id);
        Nodes.shown(label, name != null || id != null);
        label.setText(wording.text(keyOfRole, who, number).strip());
    }
}
