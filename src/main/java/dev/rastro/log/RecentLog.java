package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A log that keeps the events it read last: several read models follow it, each at its own pace but close together, and what
 * one has read and decoded the next need not read again. Safe for use by several threads.
 */
public final class RecentLog implements EventLog {
    /** A few megabytes; twice what a follower asks for at once. */
    private static final int KEPT = 4_000;

    private final EventLog log;
    private final ReentrantLock lock = new ReentrantLock();
    /** Consecutive events, the first of which is the next one after {@link #before}. */
    private final List<Recorded> recent = new ArrayList<>();

    private long before = -1;

    public RecentLog(EventLog log) {
        this.log = log;
    }

    @Override
    public List<Recorded> readAfter(long position, int limit) {
        lock.lock();
        try {
            int from = indexAfter(position);
            if (from >= 0 && from < recent.size()) {
                return List.copyOf(recent.subList(from, Math.min(recent.size(), from + limit)));
            }
            List<Recorded> read = log.readAfter(position, limit);
            if (from < 0 && (recent.isEmpty() || position > before)) {
                // Not behind but elsewhere: whoever goes on from there is the one to share with.
                recent.clear();
                before = position;
            }
            if (from >= 0 || recent.isEmpty()) {
                keep(read);
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    /** Where the first event after a position stands, the end where it is yet to come, -1 where that is not known. */
    private int indexAfter(long position) {
        if (position == before) {
            return 0;
        }
        if (recent.isEmpty() || position < before || position > last()) {
            return -1;
        }
        int low = 0;
        int high = recent.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recent.get(middle).envelope().position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long last() {
        return recent.getLast().envelope().position();
    }

    private void keep(List<Recorded> read) {
        recent.addAll(read);
        int surplus = recent.size() - KEPT;
        if (surplus > 0) {
            before = recent.get(surplus - 1).envelope().position();
            recent.subList(0, surplus).clear();
        }
    }

    @Override
    public Map<AccessKey, List<Recorded>> readByKeysBefore(Collection<AccessKey> keys, long position) {
        return log.readByKeysBefore(keys, position);
    }

    @Override
    public Optional<Recorded> find(UUID id) {
        return log.find(id);
    }

    @Override
    public List<Recorded> ofTrace(String traceId, int limit) {
        return log.ofTrace(traceId, limit);
    }

    @Override
    public List<Recorded> readDocumentsAfter(String key, int limit) {
        return log.readDocumentsAfter(key, limit);
    }

    @Override
    public List<Recorded> readLooseAfter(long position, int limit) {
        return log.readLooseAfter(position, limit);
    }

    @Override
    public long lastPosition() {
        return log.lastPosition();
    }
}
