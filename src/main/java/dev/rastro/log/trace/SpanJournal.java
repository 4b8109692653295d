package dev.rastro.log.trace;

import java.util.Collection;
import java.util.List;

/**
 * Where ended operations are kept, so that a trace can be looked at without any server. Bounded: the oldest make room.
 * Nothing depends on it, a lost span only makes a picture poorer. Safe for use by several threads.
 */
public interface SpanJournal {
    /** Keeps operations that ended. */
    void keep(Collection<KeptSpan> spans);

    /** The operations of a trace in the order in which they began, at most {@code limit}. */
    List<KeptSpan> ofTrace(String traceId, int limit);
}
