package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.timeline.TimelineRow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A moment in a document's life: a mark on the rail, when, what, and as much of the rest as the zoom asks for. */
final class TimelineCell extends ListCell<TimelineRow> {
    /** Stands in the chain of causes that is shown. */
    private static final PseudoClass BECAUSE = PseudoClass.getPseudoClass("because");

    /** Was learnt after the operator last looked. */
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final Wording wording;
    private final Looks looks;
    private final Supplier<TimelineZoom> zoom;
    private final Function<TimelineRow, String> exchange;
    private final FontIcon icon = new FontIcon();
    private final StackPane mark = new StackPane(icon);
    private final Label when = Nodes.label("", "tl-when");
    private final Label noEffect;
    private final Label text = Nodes.label("", "tl-text");
    private final Label facts = Nodes.label("", "tl-facts");
    private final Button look;
    private final Button trace;
    private final Predicate<TimelineRow> because;
    private final Predicate<TimelineRow> fresh;
    private final HBox root;

    TimelineCell(
            Wording wording,
            Looks looks,
            Supplier<TimelineZoom> zoom,
            Function<TimelineRow, String> exchange,
            Consumer<TimelineRow> showOriginal,
            Consumer<TimelineRow> why,
            Consumer<TimelineRow> follow,
            Predicate<TimelineRow> because,
            Predicate<TimelineRow> fresh) {
        this.fresh = fresh;
        this.exchange = exchange;
        this.because = because;
        this.wording = wording;
        this.looks = looks;
        this.zoom = zoom;
        noEffect = Nodes.label(wording.text("timeline.ineffective"), "tl-ineffective");
        noEffect.setMinWidth(Region.USE_PREF_SIZE);
        when.setMinWidth(Region.USE_PREF_SIZE);
        look = new Button(wording.text("timeline.original"), Nodes.icon("fth-code"));
        look.getStyleClass().addAll("flat", "small", "quiet");
        look.setOnAction(event -> {
            if (getItem() != null) {
                showOriginal.accept(getItem());
            }
        });
        trace = Nodes.iconButton("fth-activity", wording.text("why.trace"), () -> {
            if (getItem() != null) {
                follow.accept(getItem());
            }
        });
        trace.getStyleClass().add("small");
        Button ask = Nodes.iconButton("fth-help-circle", wording.text("why.ask"), () -> {
            if (getItem() != null) {
                why.accept(getItem());
            }
        });
        ask.getStyleClass().addAll("small", "why-ask");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        HBox top = new HBox(when, noEffect, Nodes.spring(), look, trace, ask);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("tl-top");
        VBox words = new VBox(top, text, facts);
        words.getStyleClass().add("tl-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        mark.getStyleClass().add("tl-mark");
        mark.setMaxHeight(Region.USE_PREF_SIZE);
        Region rail = new Region();
        rail.getStyleClass().add("tl-rail");
        StackPane left = new StackPane(rail, mark);
        StackPane.setAlignment(mark, Pos.TOP_CENTER);
        left.getStyleClass().add("tl-left");
        root = new HBox(left, words);
        root.getStyleClass().add("tl-row");
        getStyleClass().add("timeline-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, so that text wraps instead of scrolling sideways.
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width > 0 ? width : getWidth();
        return isEmpty() || room <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + root.prefHeight(room - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable TimelineRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(FRESH, row != null && !empty && fresh.test(row));
        pseudoClassStateChanged(BECAUSE, row != null && !empty && because.test(row));
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Looks.Look look = look(row);
        icon.setIconLiteral(look.icon());
        mark.getStyleClass().setAll("tl-mark", row.effective() ? look.tone().styleClass() : "tone-neutral");
        when.setText(
                row.at() == null
                        ? wording.text("timeline.undated")
                        : wording.formats().moment(row.at()));
        text.setText(row.text());
        Nodes.shown(noEffect, !row.effective());
        Nodes.shown(this.look, zoom.get() == TimelineZoom.RAW && !row.isAct());
        Nodes.shown(trace, zoom.get() == TimelineZoom.RAW);
        facts.setText(facts(row));
        Nodes.shown(facts, !facts.getText().isEmpty());
        setAccessibleText(when.getText() + ": " + row.text());
        setGraphic(root);
    }

    private Looks.Look look(TimelineRow row) {
        String type = row.eventType();
        return type == null ? looks.of("row", row.kind()) : looks.of("event", type);
    }

    private String facts(TimelineRow row) {
        StringBuilder lines = new StringBuilder();
        if (zoom.get() != TimelineZoom.BRIEF) {
            line(
                    lines,
                    "timeline.actor",
                    row.actor() == null || row.isAct()
                            ? row.actor()
                            : wording.formats().partyId(row.actor()));
            line(lines, "timeline.protocol", row.protocol());
            String type = row.eventType();
            line(
                    lines,
                    "timeline.type",
                    type == null ? null : row.sequence() == null ? type : type + " / " + row.sequence());
            line(lines, "timeline.cause", cause(row));
            line(lines, "timeline.recorded", wording.formats().moment(row.recordedAt()));
        }
        if (zoom.get() == TimelineZoom.RAW) {
            line(lines, "timeline.exchange", exchange.apply(row));
            line(lines, "timeline.content", row.isAct() ? null : row.content());
            line(lines, "timeline.trace", row.trace());
        }
        return lines.toString().strip();
    }

    /** The whole path is for the closest look only. */
    private String cause(TimelineRow row) {
        return zoom.get() == TimelineZoom.RAW ? row.cause() : row.cause().replaceFirst("^.*[/\\\\](?=[^/\\\\]+$)", "");
    }

    private void line(StringBuilder lines, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.append(wording.text(key)).append(": ").append(value).append('\n');
        }
    }
}
