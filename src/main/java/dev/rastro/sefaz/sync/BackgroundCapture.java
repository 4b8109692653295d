package dev.rastro.sefaz.sync;

import dev.rastro.dfe.DistributionService;
import dev.rastro.sefaz.budget.ProvenClock;
import dev.rastro.store.StoreException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the background reading. */
final class BackgroundCapture implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundCapture.class);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private final CaptureScheduler scheduler;
    private final ServiceRound round;
    private final ProvenClock clock;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads;
    private volatile boolean open = true;

    private BackgroundCapture(CaptureScheduler scheduler, ServiceRound round, ProvenClock clock) {
        this.scheduler = scheduler;
        this.round = round;
        this.clock = clock;
        this.threads = Arrays.stream(DistributionService.values())
                .map(service ->
                        Thread.ofPlatform().daemon().name("capture-" + service).unstarted(() -> run(service)))
                .toList();
    }

    static BackgroundCapture start(CaptureScheduler scheduler, ServiceRound round, ProvenClock clock) {
        BackgroundCapture capture = new BackgroundCapture(scheduler, round, clock);
        capture.threads.forEach(Thread::start);
        return capture;
    }

    private void run(DistributionService service) {
        try {
            while (open) {
                rest(turns(service));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.debug("Capture of {} was interrupted", service, e);
        }
    }

    private Duration turns(DistributionService service) throws InterruptedException {
        try {
            if (scheduler.claimed()) {
                scheduler.proveTime();
            }
            Duration next = round.round(scheduler.readers(service), () -> open);
            if (!next.isZero()) {
                clock.persist();
            }
            return next;
        } catch (StoreException e) {
            // The disk may be full or gone for a while; what was not committed is asked for again by the rules.
            LOG.error("Capture of {} could not write", service, e);
            return HEARTBEAT;
        }
    }

    /** Until something falls due; the proven clock is written down at least once a minute meanwhile. */
    private void rest(Duration longest) throws InterruptedException {
        if (longest.isZero()) {
            return;
        }
        long wait = Math.min(longest.toMillis(), HEARTBEAT.toMillis())
                + ThreadLocalRandom.current().nextLong(200);
        if (bell.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
            LOG.trace("Woken");
        }
    }

    void wake() {
        bell.release(threads.size());
    }

    /** Ends after the questions under way; an exchange that hangs is interrupted. */
    @Override
    public void close() {
        open = false;
        wake();
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(10))) {
                    thread.interrupt();
                    thread.join();
                }
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
