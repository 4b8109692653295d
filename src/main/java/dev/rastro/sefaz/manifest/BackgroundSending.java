package dev.rastro.sefaz.manifest;

import dev.rastro.store.StoreException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that sends what falls due. */
final class BackgroundSending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSending.class);
    private static final int SECONDS = 3;

    private final ManifestationService service;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("manifestations").factory());

    private BackgroundSending(ManifestationService service) {
        this.service = service;
    }

    static BackgroundSending start(ManifestationService service) {
        BackgroundSending sending = new BackgroundSending(service);
        var running = sending.executor.scheduleWithFixedDelay(sending::send, 0, SECONDS, TimeUnit.SECONDS);
        LOG.debug("Sending declarations in the background: {}", running);
        return sending;
    }

    private void send() {
        try {
            int changed = service.sendDue().size();
            LOG.trace("{} declarations changed", changed);
        } catch (StoreException e) {
            // The disk may be full or gone for a while; the queue is as it was.
            LOG.error("Declarations could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.debug("Sending was interrupted", e);
        }
    }

    /** Waits for the batch under way. */
    @Override
    public void close() {
        executor.close();
    }
}
