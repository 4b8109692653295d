package dev.rastro.store;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reading side of the ledger of NSUs. Safe for use by several threads. */
public interface NsuLedger {
    /** How far a stream was read; empty before the first usable answer. */
    Optional<StreamPosition> position(NsuStream stream);

    /** All streams that ever had a usable answer. */
    List<StreamPosition> positions();

    /** How many NSUs of a stream are in each state; states without any are absent. */
    Map<NsuState, Long> counts(NsuStream stream);

    /** Runs of a state ({@link NsuState#EMPTY} or {@link NsuState#MISSING}), ascending, at most {@code limit}. */
    List<NsuRange> ranges(NsuStream stream, NsuState state, int limit);

    /** NSUs with content after {@code after}, ascending, at most {@code limit}. */
    List<NsuContent> contents(NsuStream stream, Nsu after, int limit);

    /** What one NSU holds; empty when it is beyond the cursor or before the beginning. */
    Optional<NsuState> state(NsuStream stream, Nsu nsu);
}
