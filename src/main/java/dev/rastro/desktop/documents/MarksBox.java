package dev.rastro.desktop.documents;

import dev.rastro.desktop.acts.Chips;
import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.ToneState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Marks side by side: a word and icons, then tags as pills, or as one icon where there is no room. The nodes stay while the
 * marks change, for what is new to the scene gets all its styles anew, for each row of each list.
 */
final class MarksBox extends HBox {
    /** What an icon and a letter take at most, with what is between them. */
    private static final double ICON = 30;

    private static final double LETTER = 8.2;

    private final Chips chips;
    private final ObservableDoubleValue room;
    private final FontIcon stateIcon = mark();
    private final Label state = new Label(null, stateIcon);
    private final List<FontIcon> icons = new ArrayList<>();
    private final HBox pills = new HBox();
    private final FontIcon tagged = mark();
    /** Tells how wide a word is; never in the scene. */
    private final Text ruler = new Text();

    private String word = "";
    private double roomForIcons;
    private double roomForWord;
    private double roomForTags;
    private List<String> tags = List.of();

    /** @param room how wide the cell is */
    MarksBox(Chips chips, ObservableDoubleValue room) {
        this.chips = chips;
        this.room = room;
        getStyleClass().add("marks");
        pills.getStyleClass().add("marks");
        setAlignment(Pos.CENTER_LEFT);
        pills.setAlignment(Pos.CENTER_LEFT);
        state.getStyleClass().add("mark-state");
        ToneState.prepare(state);
        state.setMinWidth(16);
        tagged.setIconLiteral("fth-tag");
        ToneState.show(tagged, Tone.ACCENT);
        getChildren().addAll(state, pills, tagged);
        room.addListener((observed, before, now) -> fit());
        state.fontProperty().addListener((observed, before, now) -> {
            measure();
            fit();
        });
    }

    private static FontIcon mark() {
        FontIcon icon = new FontIcon();
        icon.getStyleClass().add("mark");
        ToneState.prepare(icon);
        return icon;
    }

    /** Shows what a document has of each; the first state with its word. */
    void show(List<BadgeModel> states, List<BadgeModel> marks, List<String> names) {
        Nodes.shown(state, !states.isEmpty());
        List<BadgeModel> alone =
                Stream.concat(states.stream().skip(1), marks.stream()).toList();
        roomForIcons = (states.size() + marks.size()) * ICON;
        String first = states.isEmpty() ? "" : states.getFirst().text();
        if (!first.equals(word)) {
            word = first;
            measure();
        }
        if (!states.isEmpty()) {
            ToneState.show(state, states.getFirst().tone());
            set(stateIcon, states.getFirst());
        }
        icons(alone);
        roomForTags = names.stream()
                .mapToDouble(name -> ICON + name.length() * LETTER)
                .sum();
        if (!names.equals(tags)) {
            tags = names;
            pills.getChildren()
                    .setAll(names.stream().map(name -> (Node) chips.chip(name)).toList());
        }
        fit();
    }

    private void icons(List<BadgeModel> badges) {
        while (icons.size() < badges.size()) {
            FontIcon icon = mark();
            getChildren().add(1 + icons.size(), icon);
            icons.add(icon);
        }
        for (int place = 0; place < icons.size(); place++) {
            boolean taken = place < badges.size();
            Nodes.shown(icons.get(place), taken);
            if (taken) {
                set(icons.get(place), badges.get(place));
            }
        }
    }

    private static void set(FontIcon icon, BadgeModel badge) {
        if (!badge.icon().equals(icon.getIconLiteral())) {
            icon.setIconLiteral(badge.icon());
        }
        ToneState.show(icon, badge.tone());
    }

    private void measure() {
        ruler.setFont(state.getFont());
        ruler.setText(word);
        roomForWord = ruler.getLayoutBounds().getWidth();
    }

    /** A word that is cut says less than its icon alone. */
    private void fit() {
        double beside = room.get() - roomForIcons - roomForWord;
        state.setText(beside < 0 ? "" : word);
        boolean pillsFit = beside >= roomForTags;
        Nodes.shown(pills, !tags.isEmpty() && pillsFit);
        Nodes.shown(tagged, !tags.isEmpty() && !pillsFit);
    }
}
