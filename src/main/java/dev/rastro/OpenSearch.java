package dev.rastro;

import dev.rastro.log.Dispatcher;
import dev.rastro.log.Ids;
import dev.rastro.search.SearchIndex;
import dev.rastro.search.SearchProjection;
import dev.rastro.search.SearchService;
import java.time.Clock;
import java.util.List;

/**
 * The search of one open data folder, put together. It follows the log from its creation on, in a dispatcher of its own: so
 * commands that search nothing pay nothing for it, and the lists never wait for it.
 */
final class OpenSearch implements AutoCloseable {
    private static final String FOLDER = "search";

    private final SearchIndex index;
    private final Dispatcher dispatcher;
    private final SearchService service;

    OpenSearch(OpenStore store, Runnable listSettled, Ids ids, Clock clock) {
        this.index = new SearchIndex(store.folder.path().resolve(FOLDER));
        this.service = new SearchService(store.catalog, store.log, index, clock, store.marks);
        // One processor is left to those who wait for a list.
        int lanes = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.dispatcher = new Dispatcher(
                store.log,
                store.bus,
                lanes,
                List.of(new SearchProjection(index, store.log, store.catalog, store.originals, store.bus, listSettled)),
                ids);
    }

    /** Has {@code check} run before each look into the index. */
    void guard(Runnable check) {
        index.guard(check);
    }

    SearchService service() {
        return service;
    }

    /** Waits until a search finds everything that is in the log. */
    void settle() {
        dispatcher.drain();
    }

    /** Empties the index of a folder and builds it anew from the beginning of the log. */
    void rebuild() {
        dispatcher.restart();
    }

    @Override
    public void close() {
        dispatcher.close();
        index.close();
    }
}
