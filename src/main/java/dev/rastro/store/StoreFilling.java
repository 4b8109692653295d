package dev.rastro.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An empty store that is filled with what an archive holds; of no use to anybody before {@link #finish}. One thread. */
public interface StoreFilling extends AutoCloseable {
    /** Keeps originals; none may come twice. */
    void keep(Collection<PackedOriginal> originals);

    /**
     * Writes rows into the log or a kept table, as {@link StoreTables} gave them.
     *
     * @throws IllegalArgumentException where the table is none of these, or a value is not what its column holds
     */
    void rows(String table, List<Map<String, @Nullable String>> rows);

    /** Everything is there: makes it fit for use. The read models are to be computed from the log. */
    long finish();

    @Override
    void close();
}
