package dev.rastro.handover;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What the window of a data folder hears other starts of the program by. Safe for use by several threads. */
public interface Reception extends AutoCloseable {
    /**
     * Begins to listen; callers that came before wait for it. To be called once, when the window is seen.
     *
     * @param taker is asked on a thread of the reception's, one call at a time; none or some absolute paths, of files that need
     *     not exist. It answers whether the window took them, in seconds
     */
    void listen(Predicate<List<Path>> taker);

    /** Listens no more: the next start is the window. Waits for nobody, and may be called again. */
    @Override
    void close();

    /** A window that hears nobody. */
    static Reception deaf() {
        return new DeafReception(null);
    }
}
