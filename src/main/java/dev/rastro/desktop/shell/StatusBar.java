package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.NoticeLog;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.importing.ImportResultView;
import dev.rastro.desktop.printing.PrintResult;
import dev.rastro.desktop.printing.PrintResultView;
import dev.rastro.intake.ImportReport;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** What is going on, and what became of the last import. */
final class StatusBar extends HBox {
    private final Session session;
    private final Wording wording;
    private final Label ready;
    private final HBox tasks = new HBox();
    private final Label watched = new Label(null, Nodes.icon("fth-eye"));
    private final Label sefaz = new Label(null, Nodes.icon("fth-radio"));
    private final Button certificates = new Button(null, Nodes.icon("fth-alert-triangle"));
    private final Button result = new Button();
    private final Button printed = new Button();
    private final Button bell = new Button(null, Nodes.icon("fth-bell"));
    private final FileDialogs dialogs;
    private final Label acted = new Label(null, Nodes.icon("fth-check-circle"));
    private final Button undo = new Button(null, Nodes.icon("fth-corner-up-left"));

    StatusBar(Bench bench, Lifetime life) {
        session = bench.session();
        dialogs = bench.dialogs();
        this.wording = session.wording();
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        ready = new Label(wording.text("status.ready"), Nodes.icon("fth-check"));
        ready.getStyleClass().add("status-ready");
        ready.setMinWidth(USE_PREF_SIZE);
        tasks.getStyleClass().add("status-tasks");
        tasks.setAlignment(Pos.CENTER_LEFT);
        result.getStyleClass().addAll("flat", "small", "quiet", "status-result");
        result.setAccessibleText(wording.text("action.result"));
        HoverTip.on(result, result::getText);
        result.setOnAction(event -> showResult());
        watched.getStyleClass().add("status-watched");
        getChildren()
                .addAll(ready, tasks, acted, undo, Nodes.spring(), certificates, sefaz, watched, printed, result, bell);
        showActs(life);
        showBell(life);
        showAuthorities(life);
        life.bind(session.watching().folder(), folder -> showWatched());
        life.listen(session.watching().reachable(), reachable -> showWatched());
        life.listen(session.tasks().running(), this::showTasks);
        showTasks();
        life.bind(session.importing().last(), this::showSummary);
        printed.getStyleClass().addAll("flat", "small", "quiet", "status-result");
        printed.setAccessibleText(wording.text("action.print.result"));
        HoverTip.on(printed, printed::getText);
        printed.setOnAction(event -> showPrint());
        life.bind(session.printing().print().last(), this::showPrinted);
    }

    private void showBell(Lifetime life) {
        NoticeLog log = session.notices().log();
        bell.setId("notices");
        bell.getStyleClass().addAll("flat", "small", "quiet");
        bell.setMinWidth(USE_PREF_SIZE);
        HoverTip.on(bell, wording.text("action.notices"));
        bell.setOnAction(event -> showNotices());
        life.bind(log.unread(), count -> {
            bell.setText(count.intValue() == 0 ? "" : wording.formats().count(count.intValue()));
            bell.setAccessibleText(wording.text("status.notices", count));
            Nodes.tone(bell, count.intValue() == 0 ? null : Tone.WARNING);
        });
    }

    /** Opens the list of what failed in this run. */
    void showNotices() {
        NoticeLog log = session.notices().log();
        PopOver popOver = new PopOver(new NoticeList(log, session.notices(), dialogs, wording));
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popOver.setDetachable(false);
        popOver.show(bell);
        log.read();
    }

    /** What became of the last act, and what undo would take back. */
    private void showActs(Lifetime life) {
        acted.setId("acted");
        undo.setId("undo");
        undo.getStyleClass().addAll("flat", "small", "quiet");
        undo.setOnAction(event -> session.acts().undo());
        life.bind(session.acts().told(), text -> {
            acted.setText(text);
            Nodes.shown(acted, !text.isEmpty());
        });
        life.bind(session.acts().undoName(), name -> {
            undo.setText(name);
            undo.setAccessibleText(name);
            Nodes.shown(undo, !name.isEmpty());
        });
    }

    private void showAuthorities(Lifetime life) {
        AuthoritySession authorities = session.authorities();
        certificates.setAccessibleText(wording.text("nav.registry"));
        Nodes.shown(sefaz, false);
        Nodes.shown(certificates, false);
        if (authorities == null) {
            return;
        }
        life.bind(authorities.capture().summary(), text -> {
            sefaz.setText(text);
            Nodes.shown(sefaz, !text.isEmpty());
        });
        certificates.getStyleClass().addAll("flat", "small", "quiet", "tone-warning");
        certificates.setOnAction(event -> session.screen().set(Screen.COMPANIES));
        life.bind(authorities.registry().attention(), count -> {
            certificates.setText(wording.text("status.certificates", count));
            Nodes.shown(certificates, count.intValue() > 0);
        });
    }

    private void showTasks() {
        tasks.getChildren()
                .setAll(session.tasks().running().stream().map(this::line).toList());
        Nodes.shown(ready, tasks.getChildren().isEmpty());
    }

    private HBox line(RunningTask task) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progress());
        bar.setAccessibleText(task.title());
        Label detail = new Label();
        detail.textProperty().bind(task.detail());
        Button cancel = Nodes.iconButton("fth-x", wording.text("status.cancel"), task::cancel);
        cancel.getStyleClass().add("small");
        HBox line = new HBox(new Label(task.title()), bar, detail, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("status-task");
        return line;
    }

    private void showWatched() {
        Path folder = session.watching().folder().get();
        Nodes.shown(watched, folder != null);
        if (folder != null) {
            boolean reachable = session.watching().reachable().get();
            Path name = folder.getFileName();
            watched.setText(
                    wording.text(reachable ? "status.watched" : "status.watched.away", name == null ? folder : name));
            HoverTip.on(watched, folder.toString());
            watched.getStyleClass().remove("tone-warning");
            if (!reachable) {
                watched.getStyleClass().add("tone-warning");
            }
        }
    }

    private void showSummary(@Nullable ImportReport report) {
        Nodes.shown(result, report != null);
        if (report != null) {
            result.setText(session.importing().summary(report));
            boolean clean = report.problems().isEmpty();
            result.setGraphic(Nodes.icon(clean ? "fth-check-circle" : "fth-alert-circle"));
            result.getStyleClass().removeAll("tone-success", "tone-warning");
            result.getStyleClass().add(clean ? "tone-success" : "tone-warning");
        }
    }

    private void showPrinted(@Nullable PrintResult done) {
        Nodes.shown(printed, done != null);
        if (done != null) {
            printed.setText(session.printing().print().summary(done));
            printed.setGraphic(Nodes.icon(done.clean() ? "fth-printer" : "fth-alert-circle"));
            Nodes.tone(printed, done.clean() ? Tone.SUCCESS : Tone.WARNING);
        }
    }

    /** Opens what became of the last print. */
    void showPrint() {
        PrintResult done = session.printing().print().last().get();
        if (done != null) {
            PopOver popOver = new PopOver(new PrintResultView(session.printing().print(), done, wording));
            popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
            popOver.setDetachable(false);
            popOver.show(printed);
        }
    }

    /** Opens the list of what became of the last import. */
    void showResult() {
        ImportReport report = session.importing().last().get();
        if (report != null) {
            PopOver popOver = new PopOver(new ImportResultView(report, wording));
            popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
            popOver.setDetachable(false);
            popOver.show(result);
        }
    }
}
