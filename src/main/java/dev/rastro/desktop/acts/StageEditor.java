package dev.rastro.desktop.acts;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The stages of work, to be written one below the other. */
public final class StageEditor extends Veil implements AutoCloseable {
    private static final double WIDTH = 420;
    private static final int ROWS = 9;

    private final StagesViewModel model;
    private final TextArea lines = new TextArea();
    private final Lifetime life = new Lifetime();

    public StageEditor(StagesViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        Label help = Nodes.label(wording.text("stages.help"), "hint");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        lines.setId("stages");
        lines.setAccessibleText(wording.text("stages.title"));
        lines.setPrefRowCount(ROWS);
        lines.textProperty().bindBidirectional(model.text());
        life.onClose(() -> lines.textProperty().unbindBidirectional(model.text()));
        Label told = Nodes.label("", "stages-told", "tone-warning");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        life.bind(model.told(), text -> {
            told.setText(text);
            Nodes.shown(told, !text.isEmpty());
        });
        Button save = new Button(wording.text("stages.save"), Nodes.icon("fth-check"));
        save.setId("stages-save");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> model.save(this::putAway));
        HBox last = new HBox(8, Nodes.label(wording.text("stages.keys"), "hint"), Nodes.spring(), save);
        last.setAlignment(Pos.CENTER_LEFT);
        last.getStyleClass().add("veil-foot");
        box.getChildren().addAll(Nodes.label(wording.text("stages.title"), "veil-title"), help, lines, told, last);
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                save.fire();
                event.consume();
            }
        });
    }

    /** Shows the stages as they are. */
    public void open() {
        model.begin(() -> {
            open(lines);
            lines.end();
        });
    }

    @Override
    public void close() {
        life.close();
    }
}
