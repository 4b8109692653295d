package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.RawView;
import dev.rastro.store.QuarantineEntry;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One entry: why it is here, what to do, and its bytes. */
final class QuarantineDetail extends VBox {
    private final QuarantineViewModel model;
    private final Wording wording;
    private final Label hint;
    private final VBox shown = new VBox();
    private final Label name = wrapped("page-subtitle");
    private final Label reason = wrapped("quarantine-reason");
    private final Label next = wrapped("absence-next");
    private final Label facts = wrapped("quarantine-facts");
    private final Label kind = Nodes.label("", "quarantine-kind");
    private final TextArea raw = new TextArea();

    QuarantineDetail(QuarantineViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("quarantine-detail");
        hint = wrapped("empty-text");
        hint.setText(wording.text("quarantine.choose"));
        next.setGraphic(Nodes.icon("fth-arrow-right"));
        raw.setId("quarantine-raw");
        raw.setEditable(false);
        raw.setWrapText(true);
        raw.setAccessibleText(wording.text("quarantine.raw"));
        raw.getStyleClass().add("mono");
        VBox.setVgrow(raw, Priority.ALWAYS);
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.getStyleClass().add("quarantine-shown");
        shown.getChildren().addAll(name, reason, next, facts, kind, raw);
        getChildren().addAll(hint, shown);
        life.bind(model.lead(), this::show);
        life.bind(model.raw(), this::showRaw);
    }

    private static Label wrapped(String styleClass) {
        Label label = Nodes.label("", styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(@Nullable QuarantineEntry entry) {
        Nodes.shown(hint, entry == null);
        Nodes.shown(shown, entry != null);
        if (entry == null) {
            return;
        }
        name.setText(model.reason(entry) + "  (" + entry.code() + ")");
        reason.setText(entry.reason());
        next.setText(model.next(entry));
        AccessKey key = entry.key();
        facts.setText(wording.text(
                        "quarantine.facts",
                        entry.path(),
                        wording.formats().bytes(entry.size()),
                        wording.formats().ours(entry.quarantinedAt()),
                        entry.content())
                + (key == null
                        ? ""
                        : "\n"
                                + wording.text(
                                        "quarantine.key", wording.formats().key(key.value()))));
    }

    private void showRaw(@Nullable RawView view) {
        raw.setText(view == null ? "" : view.shown());
        kind.setText(
                view == null
                        ? ""
                        : wording.text(view.text() ? "quarantine.raw.text" : "quarantine.raw.hex")
                                + (view.cut() ? " " + wording.text("quarantine.raw.cut") : ""));
    }
}
