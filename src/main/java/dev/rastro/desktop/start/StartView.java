package dev.rastro.desktop.start;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Notice;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first thing on screen: whose window it is, and which folder is being opened, or why it is not. Draws little, to be there soon. */
public final class StartView extends VBox implements AutoCloseable {
    private final StartViewModel<?> model;
    private final Messages messages;
    private final Runnable close;
    private final String quiet;
    private final Lifetime life = new Lifetime();

    /** In the colours of a dark window or a light one; {@code close} puts the window away. */
    public StartView(StartViewModel<?> model, Messages messages, boolean dark, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
        getStyleClass().add("start");
        setAlignment(Pos.CENTER);
        quiet = "-fx-text-fill: " + (dark ? "#8b949e" : "#57606a");
        // The theme's colours, before its sheet has been read.
        setStyle("-fx-background-color: " + (dark ? "#0d1117" : "#ffffff"));
        life.bind(model.refusal(), this::show);
    }

    private void show(@Nullable Notice refusal) {
        Label brand = Nodes.label(messages.text("app.name"), "start-brand");
        Label folder = Nodes.label(model.folder().toString(), "start-folder");
        if (refusal == null) {
            Label text = Nodes.label(messages.text("start.opening"), "start-text");
            List.of(brand, text, folder).forEach(label -> label.setStyle(quiet));
            getChildren().setAll(brand, text, folder);
            return;
        }
        Label title = Nodes.label(messages.text("start.refused"), "start-title");
        Label reason = Nodes.label(refusal.text() + " (" + refusal.code() + ")", "start-text");
        reason.setWrapText(true);
        Button again = new Button(messages.text("start.again"));
        again.setDefaultButton(true);
        again.setOnAction(event -> model.open());
        Button leave = new Button(messages.text("start.leave"));
        leave.setCancelButton(true);
        leave.setOnAction(event -> close.run());
        HBox buttons = new HBox(again, leave);
        buttons.getStyleClass().add("start-buttons");
        buttons.setAlignment(Pos.CENTER);
        getChildren().setAll(brand, title, folder, reason, buttons);
        again.requestFocus();
    }

    @Override
    public void close() {
        life.close();
    }
}
