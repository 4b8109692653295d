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
    private String word = "";
    private double roomForWord;
    private double roomForPills;
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
        double taken = (states.size() + marks.size()) * ICON;
        if (!states.isEmpty()) {
            BadgeModel first = states.getFirst();
            word = first.text();
            ToneState.show(state, first.tone());
            set(stateIcon, first);
        }
        roomForWord = taken + (states.isEmpty() ? 0 : word.length() * LETTER);
        icons(alone);
        roomForPills = roomForWord
                + names.stream()
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

    /** A word that is cut says less than its icon alone. */
    private void fit() {
        state.setText(room.get() < roomForWord ? "" : word);
        boolean pillsFit = room.get() >= roomForPills;
        Nodes.shown(pills, !tags.isEmpty() && pillsFit);
        Nodes.shown(tagged, !tags.isEmpty() && !pillsFit);
    }
}
