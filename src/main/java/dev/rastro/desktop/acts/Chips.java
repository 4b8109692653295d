package dev.rastro.desktop.acts;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.dfe.TsvTable;
import dev.rastro.store.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Names as pills of colour and word. Table {@code chips.tsv} has colours for words; other words share them out. Immutable. */
public final class Chips {
    private final Map<String, Tone> words = new HashMap<>();

    private Chips() {}

    public static Chips load() {
        Chips chips = new Chips();
        TsvTable.load(Chips.class, "chips.tsv")
                .rows()
                .forEach(row -> chips.words.put(cell(row, "word"), Tone.valueOf(cell(row, "tone"))));
        return chips;
    }

    private static String cell(TsvTable.Row row, String column) {
        return row.text(column);
    }

    /** The colour of a name: always the same for the same name. */
    Tone tone(String name) {
        String folded = SearchText.fold(name);
        List<Tone> all = List.of(Tone.values());
        return words.getOrDefault(folded, all.get(Math.floorMod(folded.hashCode(), all.size())));
    }

    /** A name as a pill. */
    public Label chip(String name) {
        Label chip = Nodes.label(name, "chip", tone(name).styleClass());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
