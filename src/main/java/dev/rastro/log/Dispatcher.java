package dev.rastro.log;

import java.util.List;

/**
 * Brings every projection up to the end of the log, at start and whenever the doorbell rings. A projection that fails
 * is tried again at the next ring, and does not hold up the others. Safe for use by several threads.
 */
public final class Dispatcher implements AutoCloseable {
    private final EventLog log;
    private final Lanes lanes;
    private final List<Follower> followers;
    private final Bus.Subscription doorbell;

    /**
     * Starts a thread for each projection.
     *
     * @param laneCount number of partitions
     * @param ids begins the operations that the following of the log is told as
     */
    public Dispatcher(EventLog log, Bus bus, int laneCount, List<? extends Projection<?>> projections, Ids ids) {
        this.log = log;
        this.lanes = new Lanes(laneCount);
        this.followers = projections.stream()
                .<Follower>map(projection -> new Follower(projection, log, lanes, ids))
                .toList();
        this.doorbell = bus.subscribe(LogAdvanced.class, message -> followers.forEach(Follower::ring));
        followers.forEach(Follower::start);
    }

    /**
     * Waits until every projection has reached what is now the end of the log. Throws {@link ProjectionException} when
     * one cannot.
     */
    public void drain() {
        long end = log.lastPosition();
        followers.forEach(follower -> follower.await(end));
    }

    /** Computes all read models anew from the log, and waits for them. */
    public void rebuild() {
        followers.forEach(Follower::restart);
        drain();
    }

    @Override
    public void close() {
        doorbell.close();
        followers.forEach(Follower::close);
        lanes.close();
    }
}
