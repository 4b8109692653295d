package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Segmented;
import dev.rastro.desktop.common.Wording;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The time line at three zooms. */
final class TimelineView extends BorderPane {
    private final DetailViewModel model;
    private final CausesViewModel causes;
    private final ListView<TimelineRow> list = new ListView<>();

    TimelineView(DetailViewModel model, Wording wording, Lifetime life, Consumer<TimelineRow> showOriginal) {
        this.model = model;
        this.causes = model.causes();
        Looks looks = Looks.load();
        Segmented<TimelineZoom> zoom = new Segmented<>(
                wording.text("timeline.zoom"),
                List.of(TimelineZoom.values()),
                value -> wording.text("zoom." + value.name()),
                model.zoom(),
                life);
        Label news = Nodes.label("", "tl-news");
        HBox bar = new HBox(zoom, Nodes.spring(), news);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("tab-bar");
        setTop(bar);
        list.getStyleClass().add("timeline");
        list.setAccessibleText(wording.text("tab.timeline"));
        list.setCellFactory(view -> new TimelineCell(
                wording,
                looks,
                model.zoom()::get,
                row -> model.exchangesNow().words(row.trace(), wording),
                showOriginal,
                this::ask,
                row -> causes.follow(row.trace()),
                causes::because,
                model.seen()::fresh));
        list.setOnKeyPressed(this::pressed);
        WhyPane why = new WhyPane(causes, wording, life);
        TracePane trace = new TracePane(causes, wording, life);
        life.bind(causes.trace(), now -> {
            setCenter(now == null ? list : trace);
            arrange(why);
        });
        life.bind(causes.why(), now -> {
            arrange(why);
            list.refresh();
        });
        life.bind(model.timeline(), now -> show());
        life.bind(model.seen().since(), since -> {
            Timeline now = model.timeline().get();
            long fresh = now == null
                    ? 0
                    : now.rows().stream().filter(model.seen()::fresh).count();
            Nodes.shown(news, fresh > 0);
            news.setText(
                    fresh == 0 || since == null
                            ? ""
                            : wording.text(
                                    "timeline.news", fresh, wording.formats().day(since)));
            list.refresh();
        });
        life.listen(model.zoom(), now -> show());
        life.listen(model.exchanges(), now -> list.refresh());
    }

    /** The row's time line gives way to its causes, not to those of another. */
    private void arrange(WhyPane why) {
        setBottom(causes.why().get() != null && causes.trace().get() == null ? why : null);
    }

    /** The row that has the keyboard. */
    Optional<TimelineRow> focused() {
        return list.isFocused() ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()) : Optional.empty();
    }

    private void ask(TimelineRow row) {
        Timeline now = model.timeline().get();
        if (now != null) {
            causes.ask(now, row);
        }
    }

    private void pressed(KeyEvent event) {
        TimelineRow selected = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.Q && !event.isShortcutDown() && selected != null) {
            ask(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && causes.why().get() != null) {
            causes.clear();
            event.consume();
        }
    }

    private void show() {
        Timeline now = model.timeline().get();
        list.getItems().setAll(now == null ? List.of() : model.zoom().get().rows(now));
        // Same rows at another zoom have another height.
        list.refresh();
    }
}
