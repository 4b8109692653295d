package dev.rastro.log;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps one projection up to date. */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 2_000;

    private final Projection<?> projection;
    private final EventLog log;
    private final Lanes lanes;
    private final Ids ids;
    private final Thread thread;

    /** Held for each batch, so that the read model can be exchanged between two. */
    private final ReentrantLock turn = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean rung = true;
    private boolean restart;
    private boolean closed;
    private long reached;
    private @Nullable RuntimeException failure;

    Follower(Projection<?> projection, EventLog log, Lanes lanes, Ids ids) {
        this.projection = projection;
        this.log = log;
        this.lanes = lanes;
        this.ids = ids;
        this.reached = projection.position();
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("projection-" + projection.name())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There may be something new. */
    void ring() {
        update(() -> rung = true);
    }

    /** The read model is to be computed anew. */
    void restart() {
        update(() -> {
            restart = true;
            rung = true;
            reached = -1;
        });
    }

    private void update(Runnable change) {
        lock.lock();
        try {
            change.run();
            failure = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void await(long position) {
        lock.lock();
        try {
            while (reached < position && failure == null && !closed) {
                changed.awaitUninterruptibly();
            }
            if (failure != null) {
                throw new ProjectionException(projection.name(), failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How the read model is built anew beside the shown one. */
    Optional<? extends Projection.Rebuilding<?>> rebuilding() {
        return projection.rebuilding();
    }

    /** Does something while this follower stands still. */
    void exclusively(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    void close() {
        update(() -> closed = true);
        // The batch under way ends first.
        Uninterruptibles.joinUninterruptibly(thread);
    }

    private void run() {
        while (waitForRing()) {
            try {
                follow(projection);
            } catch (RuntimeException e) {
                // The thread's outermost frame: whatever a projection throws is kept for whoever waits, and retried.
                LOG.error("The read model {} stopped following the log", projection.name(), e);
                fail(e);
            }
        }
    }

    private void fail(RuntimeException cause) {
        lock.lock();
        try {
            failure = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean waitForRing() {
        lock.lock();
        try {
            while (!rung && !closed) {
                changed.awaitUninterruptibly();
            }
            rung = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private <R> void follow(Projection<R> target) {
        boolean anew = takeRestart();
        if (anew) {
            target.reset();
        }
        boolean more = true;
        while (more && !isClosed()) {
            turn.lock();
            try {
                more = step(target, anew);
            } finally {
                turn.unlock();
            }
        }
    }

    /** The position is read anew each time: the read model may have been exchanged. */
    private <R> boolean step(Projection<R> target, boolean anew) {
        long position = target.position();
        arrived(position);
        List<Recorded> events = log.readAfter(position, BATCH);
        if (!events.isEmpty()) {
            long last = events.getLast().envelope().position();
            // What is computed anew is no part of how its events once came.
            try (FollowedTraces traces = FollowedTraces.begin(ids, target.name(), anew ? List.of() : events)) {
                target.commit(lanes.run(events, target::prepare), last);
                traces.done();
            }
            arrived(last);
        }
        return !events.isEmpty();
    }

    private boolean takeRestart() {
        lock.lock();
        try {
            boolean taken = restart;
            restart = false;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void arrived(long position) {
        lock.lock();
        try {
            if (!restart) {
                reached = position;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed || restart;
        } finally {
            lock.unlock();
        }
    }
}
