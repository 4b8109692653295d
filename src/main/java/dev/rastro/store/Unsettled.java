package dev.rastro.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not final about a document, as far as its facts alone tell; what the clock adds is for the reader to say.
 *
 * @param states in the order of their weight
 * @param knownAsOf when an authority last told something of it, to the second; {@code null} where none did
 */
public record Unsettled(List<State> states, @Nullable Instant knownAsOf) {
    /** Nothing is open, and no authority ever spoke. */
    public static final Unsettled NOTHING = new Unsettled(List.of(), null);

    /**
     * One state.
     *
     * @param code stable, without blanks; row of {@code timeline/pending/pending.tsv}
     * @param since from when on, to the second
     */
    public record State(String code, Instant since) {}

    /** The same with one more state. */
    public Unsettled and(State state) {
        List<State> more = new ArrayList<>(states);
        more.add(state);
        return new Unsettled(more, knownAsOf);
    }

    public Unsettled {
        states = List.copyOf(states);
    }
}
