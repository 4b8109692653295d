package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.Action;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The way from screen to screen. Where it does not fit, it shows icons alone, and scrolls where even they do not. */
final class NavigationRail extends ScrollPane {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final VBox cells = new VBox();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private boolean compact;

    NavigationRail(Bench bench, Lifetime life) {
        Session session = bench.session();
        getStyleClass().add("rail-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        cells.getStyleClass().add("rail");
        setContent(cells);
        for (Screen each : Screens.reachable(session)) {
            String name = bench.wording().text(each.key());
            Action action = bench.actions().get(each.action());
            ToggleButton button = new ToggleButton(name, Nodes.icon(each.icon()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().add("rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(name);
            HoverTip.on(button, () -> {
                String keys = bench.actions().keys(action);
                return keys.isEmpty() ? name : name + " (" + keys + ")";
            });
            button.setOnAction(event -> {
                button.setSelected(true);
                action.run();
            });
            life.bind(session.screen(), now -> button.setSelected(now == each));
            buttons.add(button);
            StackPane cell = new StackPane(button);
            if (each == Screen.QUARANTINE) {
                cell.getChildren().add(counter(session.quarantine().entries(), bench.wording(), life));
            }
            cells.getChildren().add(cell);
        }
    }

    private static Label counter(ObservableList<?> list, Wording wording, Lifetime life) {
        Label counter = Nodes.label("", "rail-counter");
        counter.setMouseTransparent(true);
        StackPane.setAlignment(counter, Pos.TOP_RIGHT);
        Runnable show = () -> {
            int size = list.size();
            counter.setText(size > 99 ? "99+" : wording.formats().count(size));
            counter.setVisible(size > 0);
        };
        life.onInvalid(list, show);
        show.run();
        return counter;
    }

    @Override
    protected void layoutChildren() {
        double wanted = cells.prefHeight(-1);
        // With words it is higher, so that what was measured without them must leave room for them.
        double words = buttons.size() * (buttons.getFirst().getFont().getSize() * 1.4 + 5);
        boolean narrow = compact ? wanted + words > getHeight() : wanted > getHeight();
        if (narrow != compact && getHeight() > 0) {
            compact = narrow;
            pseudoClassStateChanged(COMPACT, compact);
            buttons.forEach(
                    button -> button.setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
        }
        super.layoutChildren();
    }
}
