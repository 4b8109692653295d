package dev.rastro.desktop.lifecycle;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.lifecycle.LifeCycleViewModel.Shown;
import dev.rastro.timeline.Prospect;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The life cycle of a document: what is true beside its situation, the state machine, what can still happen. */
public final class LifeCycleView extends ScrollPane {
    private final Wording wording;
    private final LifeCycleWording words;
    private final FlowPane dimensions = new FlowPane();
    private final DiagramPane diagram;
    private final VBox prospects = new VBox();
    private final VBox all;

    public LifeCycleView(LifeCycleViewModel model, Wording wording, Lifetime life) {
        this.wording = wording;
        words = new LifeCycleWording(wording);
        diagram = new DiagramPane(wording);
        dimensions.getStyleClass().add("life-dimensions");
        prospects.getStyleClass().add("life-prospects");
        all = new VBox(diagram, dimensions, prospects);
        all.getStyleClass().add("life-page");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        getStyleClass().add("life-cycle");
        setAccessibleText(wording.text("tab.lifecycle"));
        life.bind(model.shown(), this::show);
    }

    private void show(@Nullable Shown shown) {
        all.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        diagram.show(shown.course());
        List<BadgeModel> badges = wording.badges().dimensions(shown.dimensions());
        dimensions.getChildren().setAll(Nodes.label(wording.text("lifecycle.beside"), "life-title"));
        badges.forEach(badge -> dimensions.getChildren().add(Nodes.badge(badge)));
        Nodes.shown(dimensions, !badges.isEmpty());
        prospects.getChildren().setAll(Nodes.label(wording.text("lifecycle.possible"), "life-title"));
        if (shown.course().prospects().isEmpty()) {
            prospects.getChildren().add(Nodes.label(wording.text("lifecycle.nothing"), "life-by"));
        }
        shown.course().prospects().forEach(each -> prospects.getChildren().add(row(each)));
    }

    private HBox row(Prospect prospect) {
        Label what = Nodes.label(words.what(prospect), "life-what");
        what.setWrapText(true);
        Label by = Nodes.label(wording.text("lifecycle.by", prospect.by(), words.until(prospect)), "life-by");
        by.setWrapText(true);
        VBox texts = new VBox(what, by);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(Nodes.icon(LifeCycleWording.icon(prospect)), texts);
        String spoken = what.getText() + ". " + by.getText();
        String unconfirmed = words.unconfirmed(prospect);
        if (unconfirmed != null) {
            Label mark = Nodes.label(unconfirmed, "life-unconfirmed");
            HoverTip.on(mark, wording.text("lifecycle.unconfirmed.help", prospect.source()));
            texts.getChildren().add(mark);
            spoken += ". " + unconfirmed;
        }
        row.getStyleClass()
                .addAll("life-prospect", LifeCycleWording.tone(prospect).styleClass());
        if (prospect.over() || prospect.blockedBy() != null) {
            row.getStyleClass().add("closed");
        }
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(spoken);
        return row;
    }
}
