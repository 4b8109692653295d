package dev.rastro.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index of one data folder: a read model in files of its own, opened when it is first needed. Safe for use by several
 * threads.
 */
public final class SearchIndex implements AutoCloseable {
    private final Path folder;
    private @Nullable OpenIndex open;
    private boolean closed;
    private volatile Runnable guard = () -> {};

    /** @param folder of the index alone; whatever is in it may be deleted */
    public SearchIndex(Path folder) {
        this.folder = folder;
    }

    /** Work on a searcher, which shows one state of the index. */
    @FunctionalInterface
    interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    /** Has {@code check} run before each piece of work, on the thread of whoever brings it. */
    public void guard(Runnable check) {
        guard = check;
    }

    private OpenIndex index() throws IOException {
        guard.run();
        return opened();
    }

    private synchronized OpenIndex opened() throws IOException {
        if (closed) {
            throw new IllegalStateException("The search index is closed");
        }
        if (open == null) {
            open = OpenIndex.open(folder);
        }
        return open;
    }

    <T> T look(Look<T> look) {
        try {
            OpenIndex index = index();
            IndexSearcher searcher = index.searchers().acquire();
            try {
                return look.at(searcher);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new SearchException("Searching", e);
        }
    }

    long position() {
        try {
            return index().position();
        } catch (IOException e) {
            throw new SearchException("Opening the search index", e);
        }
    }

    /** Puts documents in, each in the place of its former self, together with how far the log is covered. */
    void save(Collection<Document> documents, long position) {
        try {
            OpenIndex index = index();
            for (Document document : documents) {
                index.writer().updateDocument(new Term(IndexFields.KEY, document.get(IndexFields.KEY)), document);
            }
            index.commit(position);
        } catch (IOException e) {
            throw new SearchException("Writing the search index", e);
        }
    }

    void clear() {
        try {
            OpenIndex index = index();
            index.writer().deleteAll();
            index.commit(0);
        } catch (IOException e) {
            throw new SearchException("Emptying the search index", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new SearchException("Closing the search index", e);
            }
        }
    }
}
