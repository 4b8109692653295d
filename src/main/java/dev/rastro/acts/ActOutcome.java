package dev.rastro.acts;

import dev.rastro.dfe.AccessKey;
import java.util.List;

/**
 * What became of an act.
 *
 * @param trace of its events: who wants it back names that
 * @param changed on how many documents something became different
 * @param unchanged on how many nothing did
 * @param unknown documents that Rastro knows nothing of
 * @param cancelled whether it stopped before the end
 */
public record ActOutcome(String trace, int changed, int unchanged, List<AccessKey> unknown, boolean cancelled) {
    public ActOutcome {
        unknown = List.copyOf(unknown);
    }
}
