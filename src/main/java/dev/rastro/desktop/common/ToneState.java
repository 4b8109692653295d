package dev.rastro.desktop.common;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * The tone as a state of a node, for nodes that change it often: another state is looked up among the styles that are known,
 * another class makes the toolkit look for all of them anew. For the screen's thread only.
 */
public final class ToneState {
    private static final Map<Tone, PseudoClass> STATES = new EnumMap<>(Tone.class);

    static {
        for (Tone tone : Tone.values()) {
            STATES.put(tone, PseudoClass.getPseudoClass(tone.styleClass()));
        }
    }

    private ToneState() {}

    /** Makes a node one that {@link #show} gives a tone. */
    public static void prepare(Node node) {
        node.getStyleClass().add("toned");
    }

    /** Gives a prepared node this tone and no other. */
    public static void show(Node node, Tone tone) {
        STATES.forEach((each, state) -> node.pseudoClassStateChanged(state, each == tone));
    }
}
