package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading side of the append-only log. Implementations are safe for use by several threads. */
public interface EventLog {
    /** Events with a position greater than {@code position}, ascending, at most {@code limit}. */
    List<Recorded> readAfter(long position, int limit);

    /** All events of each given document, ascending by position. Keys without events are absent from the map. */
    default Map<AccessKey, List<Recorded>> readByKeys(Collection<AccessKey> keys) {
        return readByKeysBefore(keys, Long.MAX_VALUE);
    }

    /** The same of the events with a position less than {@code position}. */
    Map<AccessKey, List<Recorded>> readByKeysBefore(Collection<AccessKey> keys, long position);

    /** All events of one document, ascending by position; empty when there are none. */
    default List<Recorded> readByKey(AccessKey key) {
        return readByKeys(List.of(key)).getOrDefault(key, List.of());
    }

    /** The event of that id. */
    Optional<Recorded> find(UUID id);

    /** Events of a trace, ascending by position, at most {@code limit}. */
    List<Recorded> ofTrace(String traceId, int limit);

    /**
     * All events of whole documents, in the order of their keys and, within one, by position; about {@code limit} of
     * them, more only where a single document has more.
     *
     * @param key documents after this one; "" for the first
     */
    List<Recorded> readDocumentsAfter(String key, int limit);

    /** Events that belong to no document, with a position greater than {@code position}, ascending, at most {@code limit}. */
    List<Recorded> readLooseAfter(long position, int limit);

    /** Position of the newest event, 0 for an empty log. */
    long lastPosition();
}
