package dev.rastro.log;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings every projection up to the end of the log, at start and whenever the doorbell rings. A projection that fails
 * is tried again at the next ring, and does not hold up the others. Safe for use by several threads.
 */
public final class Dispatcher implements AutoCloseable {
    private final EventLog log;
    private final Lanes lanes;
    private final List<Follower> followers;
    private final Bus bus;
    private final Bus.Subscription doorbell;
    private final ReentrantLock rebuilding = new ReentrantLock();

    /**
     * Starts a thread for each projection.
     *
     * @param laneCount number of partitions
     * @param ids begins the operations that the following of the log is told as
     */
    public Dispatcher(EventLog log, Bus bus, int laneCount, List<? extends Projection<?>> projections, Ids ids) {
        this.log = log;
        this.bus = bus;
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

    /**
     * Computes all read models anew from the log, and waits for them. The old ones are shown until the new ones are whole;
     * what an earlier attempt computed is used.
     *
     * @return false when it was cancelled
     */
    public boolean rebuild(RebuildProgress progress) {
        if (!building(progress, Rebuild::run)) {
            return false;
        }
        restart();
        drain();
        bus.post(new ReadModelsRebuilt());
        return true;
    }

    /**
     * Computes the read models anew beside those that are shown, compares the two and throws the new ones away. Not for when
     * a rebuild that was cut off waits to be gone on with.
     *
     * @param differences gets the table and key of each row that is not as it should be; of very many, some
     * @return how many rows were compared, -1 when it was cancelled
     */
    public long compare(RebuildProgress progress, Consumer<String> differences) {
        drain();
        return building(progress, rebuild -> rebuild.compare(differences));
    }

    private <T> T building(RebuildProgress progress, Function<Rebuild, T> work) {
        rebuilding.lock();
        try (ExecutorService reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("rebuild-reader").factory())) {
            return work.apply(new Rebuild(log, lanes, reader, followers, progress));
        } finally {
            rebuilding.unlock();
        }
    }

    /** Has the read models that cannot be built beside themselves computed anew; returns at once. */
    public void restart() {
        followers.stream().filter(follower -> follower.rebuilding().isEmpty()).forEach(Follower::restart);
    }

    @Override
    public void close() {
        doorbell.close();
        followers.forEach(Follower::close);
        lanes.close();
    }
}
