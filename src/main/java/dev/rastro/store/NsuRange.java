package dev.rastro.store;

import dev.rastro.dfe.Nsu;
import java.time.OffsetDateTime;

/**
 * A run of NSUs without content.
 *
 * @param first its first NSU
 * @param last its last NSU, included
 * @param state {@link NsuState#EMPTY} or {@link NsuState#MISSING}
 * @param foundAt when Rastro learnt of it
 */
public record NsuRange(Nsu first, Nsu last, NsuState state, GapCause cause, OffsetDateTime foundAt) {
    /** @throws IllegalArgumentException for a state with content, or when it ends before it begins */
    public NsuRange {
        if (state.hasContent() || last.compareTo(first) < 0) {
            throw new IllegalArgumentException("Not a run of empty or missing NSUs: " + first + ".." + last);
        }
    }

    /** How many NSUs it covers. */
    public long size() {
        return last.value() - first.value() + 1;
    }
}
