package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.timeline.freight.FreightTrace.Step;
import java.util.function.Function;
import javafx.geometry.Pos;
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

/** One step of a freight: when, on which document, what. */
final class FreightStepCell extends ListCell<Step> {
    private final Wording wording;
    private final Looks looks;
    private final Function<Step, String> titles;
    private final FontIcon icon = new FontIcon();
    private final StackPane mark = new StackPane(icon);
    private final Label when = Nodes.label("", "tl-when");
    private final Label family = Nodes.label("", "freight-family");
    private final Label noEffect;
    private final Label text = Nodes.label("", "tl-text");
    private final HBox root;

    /** A cell; {@code titles} names a document. */
    FreightStepCell(Wording wording, Looks looks, Function<Step, String> titles) {
        this.wording = wording;
        this.titles = titles;
        this.looks = looks;
        noEffect = Nodes.label(wording.text("timeline.ineffective"), "tl-ineffective");
        noEffect.setMinWidth(Region.USE_PREF_SIZE);
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(8, when, family, noEffect);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, top, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        mark.getStyleClass().add("tl-mark");
        mark.setMaxHeight(Region.USE_PREF_SIZE);
        root = new HBox(10, mark, words);
        root.getStyleClass().add("freight-step");
        getStyleClass().add("timeline-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Step step, boolean empty) {
        super.updateItem(step, empty);
        if (empty || step == null) {
            setGraphic(null);
            return;
        }
        Looks.Look look = looks.of("milestone", step.milestone());
        icon.setIconLiteral(look.icon());
        mark.getStyleClass().setAll("tl-mark", step.effective() ? look.tone().styleClass() : "tone-neutral");
        when.setText(
                step.at() == null
                        ? wording.text("timeline.undated")
                        : wording.formats().moment(step.at()));
        family.setText(titles.apply(step));
        text.setText(wording.text("milestone." + step.milestone()));
        Nodes.shown(noEffect, !step.effective());
        setAccessibleText(when.getText() + ", " + family.getText() + ": " + text.getText());
        setGraphic(root);
    }
}
