package dev.rastro.desktop.common;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces of the screen that look the same everywhere. */
public final class Nodes {
    private Nodes() {}

    /** A Feather icon; its colour and size come from the style sheet. */
    public static FontIcon icon(String name) {
        return new FontIcon(name);
    }

    /** A state as a pill of colour, icon and word, explained by its tooltip. */
    public static Label badge(BadgeModel model) {
        Label label = new Label(model.text(), icon(model.icon()));
        label.getStyleClass().addAll("badge", model.tone().styleClass());
        label.setMinWidth(Region.USE_PREF_SIZE);
        HoverTip.on(label, model.help());
        label.setAccessibleHelp(model.help());
        return label;
    }

    /** A button that shows only an icon; its name is there for tooltips and screen readers. */
    public static Button iconButton(String icon, String name, Runnable action) {
        Button button = new Button(null, icon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "quiet");
        button.setAccessibleText(name);
        HoverTip.on(button, name);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A label of the given style classes. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Takes the room that is left in a row. */
    public static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Gives a node a tone in the place of the one it had; {@code null} for none. */
    public static void tone(Node node, @Nullable Tone tone) {
        for (Tone each : Tone.values()) {
            node.getStyleClass().remove(each.styleClass());
        }
        if (tone != null) {
            node.getStyleClass().add(tone.styleClass());
        }
    }

    /** Shows or takes away a node together with the room it takes. */
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
