package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The way from screen to screen. */
final class NavigationRail extends VBox {
    NavigationRail(
            List<Screen> screens,
            ObjectProperty<Screen> screen,
            ObservableList<?> quarantine,
            Wording wording,
            Lifetime life) {
        getStyleClass().add("rail");
        for (Screen each : screens) {
            ToggleButton button = new ToggleButton(wording.text(each.key()), Nodes.icon(each.icon()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().add("rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(wording.text(each.key())));
            button.setOnAction(event -> {
                button.setSelected(true);
                screen.set(each);
            });
            life.bind(screen, now -> button.setSelected(now == each));
            StackPane cell = new StackPane(button);
            if (each == Screen.QUARANTINE) {
                cell.getChildren().add(counter(quarantine, wording, life));
            }
            getChildren().add(cell);
        }
    }

    private static Label counter(ObservableList<?> list, Wording wording, Lifetime life) {
        Label counter = Nodes.label("", "rail-counter");
        counter.setMouseTransparent(true);
        StackPane.setAlignment(counter, javafx.geometry.Pos.TOP_RIGHT);
        Runnable show = () -> {
            int size = list.size();
            counter.setText(size > 99 ? "99+" : wording.formats().count(size));
            counter.setVisible(size > 0);
        };
        life.onInvalid(list, show);
        show.run();
        return counter;
    }
}
