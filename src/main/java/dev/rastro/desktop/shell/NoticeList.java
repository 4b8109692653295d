package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.LoggedNotice;
import dev.rastro.desktop.common.LoggedNotice.Severity;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.NoticeLog;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import java.io.IOException;
import java.nio.file.Files;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The notices of this run and of earlier ones, each with a report for others to look at. */
final class NoticeList extends VBox {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 360;
    private static final double ROW = 68;

    private final Notices notices;
    private final FileDialogs dialogs;
    private final Wording wording;

    NoticeList(NoticeLog log, Notices notices, FileDialogs dialogs, Wording wording) {
        this.notices = notices;
        this.dialogs = dialogs;
        this.wording = wording;
        getStyleClass().add("popover-box");
        setSpacing(10);
        getChildren().add(Nodes.label(wording.text("action.notices"), "empty-title"));
        if (log.notices().isEmpty()) {
            getChildren().add(Nodes.label(wording.text("notices.none"), "empty-text"));
            return;
        }
        VBox rows = new VBox(8);
        log.notices().forEach(notice -> rows.getChildren().add(row(notice)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Math.min(HEIGHT, ROW * log.notices().size()));
        scroll.setPrefHeight(scroll.getMinHeight());
        scroll.getStyleClass().add("settings-scroll");
        getChildren().add(scroll);
        setPrefWidth(WIDTH);
    }

    private Node row(LoggedNotice notice) {
        boolean error = notice.severity() == Severity.ERROR;
        Label icon = new Label(null, Nodes.icon(error ? "fth-alert-octagon" : "fth-alert-triangle"));
        icon.setMinWidth(Region.USE_PREF_SIZE);
        Nodes.tone(icon, error ? Tone.DANGER : Tone.WARNING);
        Label text = Nodes.label(notice.text(), "notice-row-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label when = Nodes.label(
                wording.formats().moment(notice.at()) + "  \u00b7  " + notice.code() + "  \u00b7  " + notice.id(),
                "settings-help");
        VBox words = new VBox(when, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                8,
                icon,
                words,
                Nodes.iconButton("fth-copy", wording.text("notices.copy"), () -> copy(notice)),
                Nodes.iconButton("fth-save", wording.text("notices.save"), () -> save(notice)));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static void copy(LoggedNotice notice) {
        ClipboardContent content = new ClipboardContent();
        content.putString(notice.report());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(LoggedNotice notice) {
        dialogs.fileToWrite("rastro-" + notice.code() + "-" + notice.id() + ".txt")
                .ifPresent(file -> {
                    try {
                        Files.writeString(file, notice.report());
                    } catch (IOException e) {
                        notices.failed(wording.text("notices.save")).accept(e);
                    }
                });
    }
}
