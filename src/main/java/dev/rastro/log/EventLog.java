package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reading side of the append-only log. Implementations are safe for use by several threads. */
public interface EventLog {
    /** Events with a position greater than {@code position}, ascending, at most {@code limit}. */
    List<Recorded> readAfter(long position, int limit);

    /** All events of each given document, ascending by position. Keys without events are absent from the map. */
    Map<AccessKey, List<Recorded>> readByKeys(Collection<AccessKey> keys);

    /** All events of one document, ascending by position; empty when there are none. */
    default List<Recorded> readByKey(AccessKey key) {
        return readByKeys(List.of(key)).getOrDefault(key, List.of());
    }

    /** Position of the newest event, 0 for an empty log. */
    long lastPosition();
}
