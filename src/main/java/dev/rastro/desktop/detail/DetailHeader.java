package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
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
    private final PendingBadges pending;
    private final Label title = Nodes.label("", "detail-title");
    private final Label total = Nodes.label("", "detail-total");
    private final PartyLine issuer;
    private final PartyLine recipient;
    private final Label key = Nodes.label("", "detail-key");
    private final FlowPane badges = new FlowPane();
    private final VBox steps = new VBox();

    DetailHeader(
            DetailViewModel model,
            Wording wording,
            PendingBadges pending,
            HeaderActions actions,
            Node past,
            Runnable close,
            Lifetime life) {
        this.wording = wording;
        this.pending = pending;
        issuer = new PartyLine(wording.text("detail.issuer"));
        recipient = new PartyLine(wording.text("detail.recipient"));
        getStyleClass().add("detail-header");
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox first = new HBox(title, Nodes.spring(), total);
        first.getChildren().addAll(actions.corner());
        first.getChildren().add(Nodes.iconButton("fth-x", wording.text("detail.close"), close));
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("detail-first");
        Button copy = Nodes.iconButton("fth-copy", wording.text("detail.copyKey"), () -> copyKey(model));
        copy.getStyleClass().add("small");
        HBox keyLine = new HBox(key, copy);
        keyLine.setAlignment(Pos.CENTER_LEFT);
        badges.getStyleClass().add("badges");
        // Wraps: with everything that can be done with a document it is longer than the smallest window is wide.
        FlowPane last = new FlowPane(4, 4);
        last.setAlignment(Pos.CENTER_LEFT);
        for (ButtonBase button : actions.buttons()) {
            button.getStyleClass().addAll("small", "flat");
            button.setMinWidth(Region.USE_PREF_SIZE);
            last.getChildren().add(button);
        }
        last.getChildren().add(past);
        last.getStyleClass().add("detail-actions");
        getChildren().addAll(first, issuer, recipient, keyLine, badges, steps, last);
        actions.told().forEach(text -> getChildren().add(told(text, life)));
        life.bind(model.timeline(), this::show);
        life.listen(pending.staleDays(), days -> show(model.timeline().get()));
    }

    private static Label step(String words) {
        Label label = new Label(words, Nodes.icon("fth-arrow-right"));
        label.getStyleClass().add("next-step");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label told(ObservableValue<String> words, Lifetime life) {
        Label label = Nodes.label("", "detail-written");
        label.setWrapText(true);
        life.bind(words, text -> {
            label.setText(text);
            Nodes.shown(label, !text.isEmpty());
        });
        return label;
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
        title.setText(wording.document(row));
        total.setText(wording.formats().money(row.total()));
        issuer.show(row.issuerName(), wording.formats().partyId(row.issuerId()));
        recipient.show(row.recipientName(), wording.formats().partyId(row.recipientId()));
        key.setText(wording.formats().key(row.key().value()));
        List<Node> all = new ArrayList<>();
        all.add(Nodes.badge(wording.badges().situation(row.situation())));
        List<BadgeModel> alerts = wording.badges().alerts(timeline.alerts());
        alerts.forEach(alert -> all.add(Nodes.badge(alert)));
        List<BadgeModel> states = pending.badges(row).stream()
                .filter(state -> alerts.stream().noneMatch(alert -> alert.text().equals(state.text())))
                .toList();
        states.forEach(state -> all.add(Nodes.badge(state)));
        pending.otherMarks(row).stream()
                .filter(mark -> !toldBy(alerts, mark))
                .forEach(mark -> all.add(Nodes.badge(mark)));
        wording.badges().dimensions(timeline.dimensions()).forEach(dimension -> all.add(Nodes.badge(dimension)));
        badges.getChildren().setAll(all);
        steps.getChildren()
                .setAll(pending.steps(row).stream().map(DetailHeader::step).toList());
        Nodes.shown(steps, !steps.getChildren().isEmpty());
    }

    /** The alerts say more than that there are some, and some say the same as a mark. */
    private boolean toldBy(List<BadgeModel> alerts, BadgeModel mark) {
        return (!alerts.isEmpty() && mark.text().equals(wording.text("mark.ALERT")))
                || alerts.stream().anyMatch(alert -> alert.text().equals(mark.text()));
    }

    /** A party's role, name and number; the name gives way when there is no room. */
    private static final class PartyLine extends HBox {
        private final Label name = Nodes.label("", "detail-party");
        private final Label id = Nodes.label("", "detail-party-id");

        PartyLine(String role) {
            Label who = Nodes.label(role, "detail-role");
            who.setMinWidth(Region.USE_PREF_SIZE);
            id.setMinWidth(Region.USE_PREF_SIZE);
            getStyleClass().add("party-line");
            setAlignment(Pos.BASELINE_LEFT);
            getChildren().addAll(who, name, id);
        }

        void show(@Nullable String named, String number) {
            Nodes.shown(this, named != null || !number.isEmpty());
            name.setText(named);
            id.setText(number);
        }
    }
}
