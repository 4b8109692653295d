package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.NsuStream;
import java.util.List;

/**
 * Capture of all companies. Posts {@code CaptureChanged} on the bus after each answer. Safe for use by several threads;
 * one stream is read by one thread at a time.
 */
public interface SyncService extends AutoCloseable {
    /** Begins to read all streams in the background, as they fall due; does nothing when it runs already. */
    void start();

    /** Whether the background reading is on. */
    boolean running();

    /** Ends the background reading after the question under way; {@link #start} begins again. */
    void stop();

    /**
     * Reads one stream now, as far as it may be read, and waits for it.
     *
     * @throws InterruptedException when the thread is interrupted; what was answered is kept
     */
    SyncResult syncNow(NsuStream stream) throws InterruptedException;

    /**
     * Asks for one document by its key now (NF-e: {@code consChNFe}) and waits; what comes is taken in. It counts against the
     * twenty questions an hour, and is not sent when they are used up.
     */
    SyncResult askByKey(NsuStream stream, AccessKey key) throws InterruptedException;

    /**
     * Reads every stream of every company as far as it may be read now, and waits. Short pauses between pages are waited
     * for, longer waits are not.
     *
     * @return one result for each stream
     */
    List<SyncResult> untilIdle() throws InterruptedException;

    /** The authorisers' last known status; empty where never asked. */
    List<AuthoriserStatus> authorisers();

    /** Asks how the authorisers of all companies are, those whose three minutes have passed. */
    List<AuthoriserStatus> askAuthorisers() throws InterruptedException;

    /** Whether this folder may ask: false for a copied or restored one until {@link #claim}. */
    boolean claimed();

    /** The operator says that this folder, and no other, is to go on asking. */
    void claim();

    @Override
    void close();
}
