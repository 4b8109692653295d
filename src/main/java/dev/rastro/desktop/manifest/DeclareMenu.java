package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.manifest.DeclarationType;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The declarations on the document on screen; those that take words ask for them first. */
public final class DeclareMenu extends MenuButton {
    private static final double WORDS_WIDTH = 340;

    private final DeclareViewModel model;
    private final Wording wording;

    public DeclareMenu(DeclareViewModel model, Wording wording, Lifetime life) {
        super(wording.text("declare.menu"), Nodes.icon("fth-check-square"));
        this.model = model;
        this.wording = wording;
        setId("declare");
        life.bind(model.offered(), this::offer);
    }

    private void offer(List<DeclarationType> types) {
        getItems().setAll(types.stream().map(this::item).toList());
        Nodes.shown(this, !types.isEmpty());
    }

    private MenuItem item(DeclarationType type) {
        MenuItem item = new MenuItem(wording.text("declare." + type.name()));
        item.setId(type.name());
        item.setOnAction(event -> {
            if (model.wantsWords(type)) {
                askWords(type);
            } else {
                model.declare(type, "");
            }
        });
        return item;
    }

    private void askWords(DeclarationType type) {
        TextArea words = new TextArea();
        words.setId("declare-words");
        words.setPromptText(wording.text("manifest.justification"));
        words.setAccessibleText(wording.text("manifest.justification"));
        words.setWrapText(true);
        words.setPrefRowCount(4);
        words.setPrefWidth(WORDS_WIDTH);
        Button declare = new Button(wording.text("declare." + type.name()));
        declare.setId("declare-send");
        declare.getStyleClass().add("accent");
        HBox last = new HBox(Nodes.spring(), declare);
        last.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(8, words, last);
        box.getStyleClass().add("popover-box");
        PopOver over = new PopOver(box);
        over.setTitle(wording.text("declare." + type.name()));
        over.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        declare.setOnAction(event -> {
            model.declare(type, words.getText());
            over.hide();
        });
        over.show(this);
        words.requestFocus();
    }
}
